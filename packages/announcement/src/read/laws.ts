import type { Fact } from '../fact.ts';
import { most, type Reading } from '../text/reading.ts';

/** A law as the text names it, to be looked up by kind, number and year; of what says no more than "Perda" nothing is given. */
export type LawRead = { text: string; kind: string; number: string; year: number };
/** A plan as the text names it, with its year where one stands there. */
export type PlanRead = { text: string; kind: string; year: number | null };

const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:undang-undang|undang undang|uu)/i, 'UU'], [/^(?:peraturan pemerintah|pp)\b/i, 'PP'], [/^(?:peraturan presiden|perpres)/i, 'PERPRES'], [/^(?:instruksi presiden|inpres)/i, 'INPRES'],
  [/^(?:peraturan daerah|perda)/i, 'PERDA'], [/^(?:peraturan menteri sosial|permensos)/i, 'PERMENSOS'], [/^(?:keputusan menteri sosial|kepmensos)/i, 'KEPMENSOS'], [/^(?:peraturan gubernur|pergub)/i, 'PERGUB'],
  [/^(?:peraturan bupati|perbup)/i, 'PERBUP'], [/^(?:peraturan wali ?kota|perwal)/i, 'PERWAL'], [/^(?:peraturan direktur jenderal|perdirjen)/i, 'PERDIRJEN'], [/^(?:surat edaran|edaran)/i, 'OTHER'], [/^(?:peraturan menteri|permen)/i, 'OTHER'],
];
const names = 'undang-undang|undang undang|uu|peraturan pemerintah|pp|peraturan presiden|perpres|instruksi presiden|inpres|peraturan daerah|perda|peraturan menteri sosial|permensos|keputusan menteri sosial|kepmensos|peraturan gubernur|pergub|peraturan bupati|perbup|peraturan wali ?kota|perwali?|peraturan direktur jenderal|perdirjen|surat edaran|permendagri|permen|peraturan menteri';
const law = new RegExp(`\\b(?:${names})\\b(?: (?!nomor|no\\b|(?:${names})\\b)[\\p{L}()-]{2,20}){0,6},? ?(?:nomor|no\\.?)? ?:? ?([0-9]{1,3}(?:/[A-Z]{2,6})?)(?: ?/ ?|,? ?tahun |,? th\\.? )(\\d{4})\\b`, 'giu');
const plan = /\b(RPJMN|RPJMD|RPJPD|RPJPN|RKPD|RKP|Renstra|Renja|rencana kerja pemerintah daerah|rencana pembangunan jangka menengah daerah|rencana strategis|rencana kerja(?: perangkat daerah)?)\b(?: (?:Provinsi Banten|Provinsi|Kabupaten|Daerah))?(?: tahun)? ?(20\d{2})?/giu;
const shortPlan: readonly (readonly [RegExp, string])[] = [[/^rencana kerja pemerintah daerah/i, 'RKPD'], [/^rencana pembangunan jangka menengah daerah/i, 'RPJMD'], [/^rencana strategis/i, 'RENSTRA'], [/^rencana kerja/i, 'RENJA']];

export function readLaws(reading: Reading): Fact<LawRead>[] {
  const found = [...reading.text.matchAll(law)].slice(0, most).map((match) => {
    const kind = kinds.find(([pattern]) => pattern.test(match[0]))?.[1] ?? 'OTHER';
    return reading.fact({ text: match[0], kind, number: match[1] ?? '', year: Number(match[2]) }, match.index, match.index + match[0].length);
  });
  return found.filter(({ value }, i) => found.findIndex(({ value: other }) => other.kind === value.kind && other.number === value.number && other.year === value.year) === i);
}

export function readPlans(reading: Reading): Fact<PlanRead>[] {
  const found = [...reading.text.matchAll(plan)].slice(0, most).map((match) => {
    const kind = shortPlan.find(([pattern]) => pattern.test(match[1] ?? ''))?.[1] ?? (match[1] ?? '').toUpperCase();
    return reading.fact({ text: match[0].trim(), kind, year: match[2] === undefined ? null : Number(match[2]) }, match.index, match.index + match[0].trimEnd().length);
  });
  return found.filter(({ value }, i) => found.findIndex(({ value: other }) => other.kind === value.kind && (other.year === value.year || value.year === null)) === i);
}
