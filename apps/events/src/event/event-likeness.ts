import { covers } from '@pilar/domain/region-code';

/** What two events of one day are compared by. */
export type Compared = { title: string; venue: string; targetAreas: readonly string[] };

/** In what two events of one day are alike; weight 0: they are two. */
export type Likeness = { sameTitle: boolean; samePlace: boolean; sameTarget: boolean; weight: number };

/** Words that titles and halls share without being the same. */
const common = new Set(['dan', 'di', 'ke', 'dari', 'untuk', 'bagi', 'pada', 'tahun', 'para', 'se', 'kegiatan', 'acara', 'rapat', 'sosial', 'aula', 'kantor', 'gedung', 'kec', 'kecamatan', 'kab', 'kabupaten', 'kota', 'desa', 'kelurahan', 'provinsi', 'banten']);

/** Compares two events of one day. A region in common alone says little: the offices of a regency hold several events a day. */
export function likenessOf(one: Compared, other: Compared): Likeness {
  const sameTitle = alike(one.title, other.title);
  const samePlace = alike(one.venue, other.venue);
  const sameTarget = one.targetAreas.some((area) => other.targetAreas.some((code) => covers(area, code) || covers(code, area)));
  return { sameTitle, samePlace, sameTarget, weight: sameTitle || samePlace ? (sameTitle ? 4 : 0) + (samePlace ? 2 : 0) + (sameTarget ? 1 : 0) : 0 };
}

/** Whether most telling words of the shorter text stand in the other. */
function alike(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.size - b.size);
  if (!few || !many || few.size === 0) return false;
  const shared = [...few].filter((word) => many.has(word)).length;
  return shared / few.size >= 0.6;
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const telling = words.filter((word) => !common.has(word));
  return new Set(telling.length > 0 ? telling : words);
}
