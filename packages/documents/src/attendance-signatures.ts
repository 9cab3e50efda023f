import { label } from '@pilar/domain/vocabulary';
import { readPages, type Ask, type Page } from './read-pages.ts';

/** Who signed when they came, as the viewer may read it: without the right to, the signatures are null. */
export const signedQuery = `query SignedAttendance($id: ID!, $first: Int, $after: String) {
  event(id: $id) { attendance(first: $first, after: $after, filter: { state: [PRESENT] }) {
    pageInfo { hasNextPage endCursor }
    edges { node { name affiliation group signature } }
  } }
}`;

/** Somebody present, with the strokes of their signature. */
export type Signed = { name: string; affiliation: string | null; group: string; signature: string | null };

/** All who signed at an event. */
export async function readSigned(ask: Ask, id: string): Promise<Signed[]> {
  const signed: Signed[] = [];
  const pageOf = ({ event }: { event: { attendance: Page<Signed> } | null }) => event?.attendance ?? { pageInfo: { hasNextPage: false, endCursor: null }, edges: [] };
  for await (const rows of readPages(ask, signedQuery, { id }, pageOf)) signed.push(...rows.filter(({ signature }) => signature !== null));
  return signed;
}

const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
const wholeKey = (name: string, post: string) => `${plain(name)};${plain(post)}`;

/**
 * Beside which of the lines "name; post" whose signature belongs, each once. The text of a list may have been mended since it was drafted:
 * where the post differs, the name alone decides if nobody else has it, in the list or among those who signed.
 */
export function matchSignatures(lines: readonly { name: string; post: string }[], signed: readonly Signed[]): (string | null)[] {
  const left = new Map<string, string[]>();
  for (const { name, affiliation, group, signature } of signed) {
    const key = wholeKey(name, affiliation ?? label('PARTICIPANT_GROUP', group, 'id'));
    if (signature) left.set(key, [...left.get(key) ?? [], signature]);
  }
  const byName = Map.groupBy(signed, ({ name }) => plain(name));
  const named = Map.groupBy(lines, ({ name }) => plain(name));
  return lines.map(({ name, post }) => {
    const whole = left.get(wholeKey(name, post))?.shift();
    if (whole || name === '') return whole ?? null;
    const same = byName.get(plain(name));
    return same?.length === 1 && named.get(plain(name))?.length === 1 ? same[0]?.signature ?? null : null;
  });
}

/** Strokes as a picture that the paper sets; null where they are none. */
export function signaturePicture(strokes: string | null): string | null {
  if (!strokes || !/^[\d, ;]+$/.test(strokes)) return null;
  const path = strokes.split(';').filter(Boolean).map((points) => `M${points.replaceAll(' ', 'L')}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200"><path d="${path}" fill="none" stroke="#1c2421" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}
