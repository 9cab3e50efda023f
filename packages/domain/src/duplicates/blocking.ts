import type { Compared } from './score.ts';
import { personName } from './person-name.ts';

/**
 * What two records must share to be compared at all: of one person's records at least one agrees, whatever error the others hold. A key
 * is a text here and a number in the database. Numbers of persons are no keys: their digests have indexes of their own.
 */
export function blockingKeys({ name, aliases, birthDate, sex, village, family, mother }: Compared): string[] {
  const district = village.slice(0, 8);
  const names = [name, ...aliases].map(personName);
  const sounds = [...new Set(names.flatMap((one) => one.sounds))];
  const whole = [...new Set(names.flatMap((one) => [one.sounds.toSorted().join(' '), one.sounds.join('')]))];
  const keys = [
    ...(family === null ? [] : [`family ${family}`]),
    ...(mother === null ? [] : sounds.flatMap((sound) => [`mother ${mother} ${sound.slice(0, 3)}`, `mother ${mother} ${sound.slice(-3)}`])),
    ...whole.map((sound) => `name ${sound} ${district}`),
  ];
  if (birthDate === null) return [...keys, ...sounds.map((sound) => `undated ${sound} ${village}`)];
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const date = `${year} ${[month, day].toSorted().join(' ')}`;
  return [
    ...keys,
    `born ${date} ${district}`, `year ${year} ${sex ?? ''} ${village}`, `day ${month} ${day} ${village}`,
    ...sounds.flatMap((sound) => [`date ${date} ${sound.slice(0, 3)}`, `date ${date} ${sound.slice(-3)}`, `undated ${sound} ${village}`, `year ${year} ${sound.slice(0, 3)} ${district}`, `day ${month} ${day} ${sound.slice(0, 3)} ${district}`]),
    ...whole.flatMap((sound) => [`namesake ${sound} ${year}`, `namesake ${sound} ${month} ${day}`]),
  ];
}
