import type { Compared } from '@pilar/domain/duplicates/score';

/** Chance that repeats itself: the same seed, the same throws. */
export type Dice = { chance(share: number): boolean; between(least: number, most: number): number; pick<Item>(items: readonly Item[]): Item };

/** Dice of a seed (mulberry32). */
export function makeDice(seed: number): Dice {
  let state = seed;
  const next = () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return { chance: (share) => next() < share, between, pick: (items) => items[between(0, items.length - 1)] as (typeof items)[number] };
}

/** Another of the words than the name has. */
export function otherGiven(dice: Dice, words: readonly string[], name: string): string {
  for (;;) {
    const word = dice.pick(words);
    if (!name.includes(word)) return word;
  }
}

/** The same person entered a second time: one to three things are told otherwise, and a NIK mostly is not told. */
export function errorsOf<Person extends Compared>(dice: Dice, person: Person, villages: readonly string[]): Person {
  const kinds = ['name', 'date', 'place'];
  const count = dice.chance(0.55) ? 1 : dice.chance(0.8) ? 2 : 3;
  while (kinds.length > count) kinds.splice(dice.between(0, kinds.length - 1), 1);
  return {
    ...person,
    ...(kinds.includes('name') ? { name: otherName(dice, person.name) } : {}),
    ...(kinds.includes('date') ? { birthDate: otherDate(dice, person.birthDate) } : {}),
    ...(kinds.includes('place') ? otherPlace(dice, person.village, villages) : {}),
    ...otherNumber(dice, person.nik),
    mother: person.mother === null || dice.chance(0.35) ? null : dice.chance(0.1) ? typingError(dice, person.mother) : person.mother,
    sex: dice.chance(0.015) ? (person.sex === 'L' ? 'P' : 'L') : person.sex,
  };
}

function otherNumber(dice: Dice, nik: string | null): Pick<Compared, 'nik' | 'formerNiks'> {
  if (nik === null || dice.chance(0.65)) return { nik: null, formerNiks: [] };
  if (dice.chance(0.3)) return { nik, formerNiks: [] };
  if (dice.chance(0.3)) return { nik: null, formerNiks: [nik] };
  return { nik: changeDigit(dice, nik), formerNiks: [] };
}

function otherPlace(dice: Dice, village: string, villages: readonly string[]): Pick<Compared, 'family' | 'village'> {
  const family = dice.chance(0.5) ? null : `moved-${dice.between(0, 1_000_000_000)}`;
  if (dice.chance(0.5)) return { family, village };
  const near = villages.filter((other) => other.startsWith(village.slice(0, 8)));
  return { family, village: dice.pick(dice.chance(0.6) ? near : villages) };
}

function otherDate(dice: Dice, birthDate: string | null): string | null {
  if (birthDate === null) return null;
  const [year = '', month = '', day = ''] = birthDate.split('-');
  if (dice.chance(0.35) && Number(day) <= 12 && day !== month) return `${year}-${day}-${month}`;
  if (dice.chance(0.12)) return null;
  if (dice.chance(0.12)) return `${year}-${dice.pick(['01-01', '07-01', '12-31'])}`;
  for (;;) {
    const changed = changeDigit(dice, `${year.slice(2)}${month}${day}`);
    const text = `${year.slice(0, 2)}${changed.slice(0, 2)}-${changed.slice(2, 4)}-${changed.slice(4)}`;
    if (!Number.isNaN(Date.parse(text)) && Number(text.slice(5, 7)) >= 1 && text !== birthDate && new Date(text).toISOString().startsWith(text)) return text;
  }
}

function changeDigit(dice: Dice, digits: string): string {
  const at = dice.between(0, digits.length - 1);
  return digits.slice(0, at) + String((Number(digits[at]) + dice.between(1, 9)) % 10) + digits.slice(at + 1);
}

const spelt: readonly (readonly [RegExp, string])[] = [
  [/u/, 'oe'], [/j/, 'dj'], [/y/, 'j'], [/c/, 'tj'], [/f/i, 'p'], [/kh/i, 'h'], [/z/i, 'j'], [/ae/, 'ai'], [/sy/i, 's'], [/h$/, ''], [/iya/, 'ia'], [/ud/, 'udd'], [/q/, 'k'], [/v/, 'p'], [/d$/, 't'], [/ya/, 'ia'],
];

function otherName(dice: Dice, name: string): string {
  const throwOf = dice.between(1, 100);
  if (throwOf <= 40) return typingError(dice, name);
  if (throwOf <= 60) return otherSpelling(dice, name);
  if (throwOf <= 80) return called(dice, name);
  return otherTitle(dice, name);
}

function otherSpelling(dice: Dice, name: string): string {
  const long: readonly (readonly [RegExp, readonly string[]])[] = [[/\bMuhammad\b/, ['Moh.', 'M.', 'Mohamad', 'Mochammad', 'Muh']], [/\bSiti\b/, ['St.', 'Sitti']], [/\bAhmad\b/, ['Achmad', 'Akhmad']], [/\bAbdurrahman\b/, ['Abdul Rahman', 'Abdurahman']]];
  for (const [word, others] of long) if (word.test(name)) return name.replace(word, dice.pick(others));
  const fitting = spelt.filter(([from]) => from.test(name));
  const [from, to] = fitting.length > 0 ? dice.pick(fitting) : [/([a-z])/, '$1$1'] as const;
  return name.replace(from, to);
}

/** As people are called: a part of the name, or the beginning or the end of one of its words. */
function called(dice: Dice, name: string): string {
  const words = withoutTitle(name).split(' ');
  if (words.length > 1 && dice.chance(0.5)) return (dice.chance(0.5) ? words.slice(1) : words.slice(0, -1)).join(' ');
  const at = dice.between(0, words.length - 1);
  const word = words[at] ?? '';
  if (word.length < 6) return words.length > 1 ? [...words.slice(0, -1), `${words.at(-1)?.slice(0, 1)}.`].join(' ') : name.toUpperCase();
  const short = dice.chance(0.5) ? word.slice(-4) : word.slice(0, 4);
  return words.map((one, place) => (place === at ? short[0]?.toUpperCase() + short.slice(1).toLowerCase() : one)).join(' ');
}

/** A name without the titles that this generator gives. */
export const withoutTitle = (name: string) => name.replace(/^(?:H|Hj)\. /, '').replace(/, S\.Pd\.$/, '');

function otherTitle(dice: Dice, name: string): string {
  const bare = withoutTitle(name);
  return bare === name ? dice.pick([`H. ${name}`, `Hj. ${name}`, `Haji ${name}`, `${name}, S.Pd.`, `${name} S.Ag`, `Drs. ${name}`]) : bare;
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** A letter dropped, doubled, changed for its neighbour on the keyboard, or two in each other's place. */
function typingError(dice: Dice, name: string): string {
  const places = [...name].flatMap((letter, at) => (/[a-z]/.test(letter) && at > 0 ? [at] : []));
  const at = dice.pick(places);
  const letter = name[at] ?? '';
  const kind = dice.between(1, 4);
  if (kind === 1) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 2) return name.slice(0, at) + letter + name.slice(at);
  if (kind === 3 && /[a-z]/.test(name[at + 1] ?? '') && name[at + 1] !== letter) return name.slice(0, at) + name[at + 1] + letter + name.slice(at + 2);
  const row = rows.find((one) => one.includes(letter)) ?? rows[0] as string;
  const place = row.indexOf(letter);
  const neighbour = row[place + (place === 0 || (place < row.length - 1 && dice.chance(0.5)) ? 1 : -1)] ?? letter;
  return name.slice(0, at) + neighbour + name.slice(at + 1);
}
