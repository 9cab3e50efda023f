import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const files = createRequire(import.meta.url);
const faces = ['400Regular/Arimo_400Regular', '400Regular_Italic/Arimo_400Regular_Italic', '700Bold/Arimo_700Bold', '700Bold_Italic/Arimo_700Bold_Italic'];

/**
 * The typeface of all papers, from npm. Fonts given to the compiler are found before those of the machine, which it
 * looks through unasked: a paper looks the same wherever it is made.
 */
export function fonts(): Buffer[] {
  return faces.map((face) => readFileSync(files.resolve(`@expo-google-fonts/arimo/${face}.ttf`)));
}

/** The characters that a font can show, from its `cmap` table (format 4, the basic plane). */
export function charactersOf(font: Buffer): (code: number) => boolean {
  const at = tableAt(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(at + 2) }, (_, index) => at + font.readUInt32BE(at + 8 + index * 8));
  const subtable = subtables.find((start) => font.readUInt16BE(start) === 4);
  if (subtable === undefined) throw new Error('The font has no cmap of format 4');
  const size = font.readUInt16BE(subtable + 6);
  const segments = Array.from({ length: size / 2 }, (_, index) => {
    const end = subtable + 14 + index * 2;
    return { end: font.readUInt16BE(end), start: font.readUInt16BE(end + size + 2) };
  });
  return (code) => segments.some(({ start, end }) => start <= code && code <= end && code !== 0xffff);
}

function tableAt(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let record = 12; record < 12 + tables * 16; record += 16) {
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`The font has no table ${tag}`);
}
