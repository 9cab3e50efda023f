/** A person's name as it is compared: words without titles, in one spelling of what is commonly shortened; and how each sounds. */
export type PersonName = { words: readonly string[]; sounds: readonly string[] };

/** Titles of birth, faith and office that are written or left out. */
const titles = new Set(['h', 'hj', 'haji', 'hajah', 'hajjah', 'hjh', 'dr', 'drs', 'dra', 'drg', 'ir', 'prof', 'kh', 'ust', 'ustad', 'ustadz', 'ustadzah', 'tb', 'tubagus', 'rd', 'raden', 'rr', 'ny', 'nyonya', 'tn', 'tuan', 'bpk', 'bapak', 'ibu', 'sdr', 'alm', 'almh']);
/** Academic degrees behind a name, where no comma tells them apart. */
const degrees = /\s+(?:a\.?\s?md|[sm]\.\s?(?:pd|ag|sos|kom|h|e|i\.?p|si|m|t|kep|farm|hum|ak)|s\.?st|spd|ssos|skom|msi|mpd)\b.*$/;
/** What the first word of a name of several is short for. */
const firstWords: Record<string, string> = { m: 'muhamad', ach: 'ahmad', akh: 'ahmad', md: 'muhamad' };
const anywhere: Record<string, string> = { st: 'siti', sitti: 'siti', moh: 'muhamad', moch: 'muhamad', muh: 'muhamad', mhd: 'muhamad', abd: 'abdul', abdoel: 'abdul', nr: 'nur' };
const muhammad = /^m[ou](?:h|ch|kh)a(?:m|mm)[ae]d$/;
const ahmad = /^a(?:h|ch|kh)mad$/;

/** Reads a name: titles, degrees and what follows "bin" are left out; Moh., M. and their like become one. Where nothing else is left, they are the name. */
export function personName(text: string): PersonName {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’`]/g, '').replace(/\s+/g, ' ');
  const bare = wordsOf(plain.replace(/,.*$/s, '').replace(degrees, '').replace(/\s(?:bin|binti|bt|bte)\s.*$/, ''));
  const named = bare.filter((word) => !titles.has(word));
  const kept = [named, bare].find((words) => words.length > 0) ?? wordsOf(plain);
  const words = kept.map((word, at) => spelled(word, at === 0 && kept.length > 1));
  return { words, sounds: words.map(sound) };
}

/** Whether two names share a word, by its sound. */
export function shareWord(one: string, other: string): boolean {
  const sounds = new Set(personName(one).sounds);
  return personName(other).sounds.some((word) => sounds.has(word));
}

/** How the words of a name sound, one blank apart: what it is found by. */
export function soundsOf(text: string): string {
  return personName(text).sounds.join(' ');
}

/** The same in the order of the alphabet, in whatever order a list has the words. */
export function soundsInOrder(text: string): string {
  return personName(text).sounds.toSorted().join(' ');
}

const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

function spelled(word: string, first: boolean): string {
  if (muhammad.test(word)) return 'muhamad';
  if (ahmad.test(word)) return 'ahmad';
  return (first ? firstWords[word] : undefined) ?? anywhere[word] ?? word;
}

/** Spellings of one sound: the old orthography (oe, dj, tj, and j for y), Arabic letters written many ways, doubled letters, a silent h. */
const spellings: readonly [RegExp, string][] = [
  [/siah/g, 'sah'], [/oe|ou/g, 'u'], [/dj|dz|dh(?=[aiu])/g, 'j'], [/tj/g, 'c'], [/sj|sy|sh|ts/g, 's'], [/kh|ch/g, 'h'], [/th/g, 't'], [/gh/g, 'g'], [/ph|[fv]/g, 'p'], [/bh/g, 'b'],
  [/q/g, 'k'], [/x/g, 'ks'], [/z$/g, 's'], [/z/g, 'j'], [/a[ey]/g, 'ai'], [/ie|iy/g, 'i'], [/uw/g, 'u'], [/[jy]/g, 'i'], [/d$/g, 't'], [/(.)\1+/g, '$1'], [/(?<=..)h$/g, ''],
];

/** How a word sounds, so that Soekarno and Sukarno are one. */
export function sound(word: string): string {
  return spellings.reduce((left, [from, to]) => left.replace(from, to), word);
}
