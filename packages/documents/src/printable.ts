import { charactersOf, fonts } from './fonts.ts';

/** What stands for a character that no font of ours shows: PDF/A refuses a page with an unknown one. */
const replacement = '□';
/** Control characters, and those that only turn or join what stands around them, by which a name could hide what it is. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

let shown: ((code: number) => boolean) | undefined;

/** The text as a paper can show it: composed, without invisible characters, unknown ones replaced by □. */
export function printable(text: string): string {
  shown ??= charactersOf(fonts()[0] ?? Buffer.alloc(0));
  const seen = shown;
  return Array.from(text.normalize('NFC').replace(/\s+/g, ' ').replace(invisible, ''), (character) => (seen(character.codePointAt(0) ?? 0) ? character : replacement)).join('');
}

/** Every text in the data as a paper can show it. */
export function printableData<Data>(data: Data): Data {
  if (typeof data === 'string') return printable(data) as Data;
  if (Array.isArray(data)) return data.map(printableData) as Data;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printableData(value)])) as Data;
}
