import type { Compared } from './score.ts';
import { personName, soundsInOrder } from './person-name.ts';

/**
 * What two records must share to be compared at all: of one person's records at least one agrees, whatever error the others hold. A key
 * is a text here and a number in the database. Whole numbers of persons are no keys: their digests have indexes of their own.
 */
export function blockingKeys({ name, aliases, birthDate, sex, village, family, nik, mother }: Compared): string[] {
  const district = village.slice(0, 8);
  const names = [name, ...aliases].map(personName);
  const sounds = [...new Set(names.flatMap((one) => one.sounds))];
  // However the mother's name is spelt and whatever stands before it.
  const parent = mother === null ? null : soundsInOrder(mother);
  const whole = [...new Set(names.flatMap((one) => [one.sounds.toSorted().join(' '), one.sounds.join('')]))];
  const keys = [
    ...(family === null ? [] : [`family ${family}`]),
    ...(parent === null ? [] : sounds.flatMap((sound) => [`mother ${parent} ${sound.slice(0, 3)}`, `mother ${parent} ${sound.slice(-3)}`])),
    ...whole.map((sound) => `name ${sound} ${district}`),
    ...(nik === null ? [] : numberKeys(nik)),
  ];
  if (birthDate === null) return [...keys, ...sounds.map((sound) => `undated ${sound} ${village}`)];
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const date = `${year} ${[month, day].toSorted().join(' ')}`;
  // Of three words one may be mistyped, and a digit of the day beside it.
  const parts = names.flatMap((one) => (one.sounds.length < 3 ? [] : one.sounds.map((_sound, left) => one.sounds.filter((_other, at) => at !== left).toSorted().join(' '))));
  return [
    ...keys,
    `born ${date} ${district}`, `year ${year} ${sex ?? ''} ${village}`, `day ${month} ${day} ${village}`,
    ...(parent === null ? [] : [`mother ${parent} ${year}`, `mother ${parent} ${month} ${day}`]),
    ...sounds.flatMap((sound) => [`date ${date} ${sound.slice(0, 1)}`, `date ${date} ${sound.slice(-3)}`, `undated ${sound} ${village}`, `year ${year} ${sound.slice(0, 3)} ${district}`, `day ${month} ${day} ${sound.slice(0, 3)} ${district}`]),
    ...[...whole, ...parts].flatMap((sound) => [`namesake ${sound} ${year}`, `namesake ${sound} ${month} ${day}`]),
  ];
}

/** A number with a mistyped digit agrees in two of its three parts: the region, the day with the month, the year with the serial. */
function numberKeys(nik: string): string[] {
  const [region, day, rest] = [nik.slice(0, 6), nik.slice(6, 10), nik.slice(10)];
  return [`number ${region} ${day}`, `number ${region} ${rest}`, `number ${day} ${rest}`];
}
