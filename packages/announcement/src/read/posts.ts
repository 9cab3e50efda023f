import type { Token } from '../text/tokens.ts';
import { fieldWords } from '../words/offices.ts';
import { officeOfPost, postHead, vaguePosts } from '../words/posts.ts';
import { isPost, lastWithin, officeAt, type Grammar, type OfficePart } from './offices.ts';
import type { RegionMention } from './regions.ts';

/** A post with its office as written, and the tokens it takes. */
export type PostPart = { post: string; written: string; office: string | null; area: RegionMention | null; from: number; to: number };

/** Posts of a unit, behind which the office may follow after a comma. */
const unitPost = /^(?:(?:plt|plh|pj)\.? )?(?:kepala (?:seksi|bidang|bagian|sub|upt)|kasi|kabid|kabag|kasub|guru besar|dosen|staf|anggota|rektor|dekan|analis)/i;

/** The post that begins at this token, null where none does or where it says nothing of whom. */
export function postAt(grammar: Grammar, start: number): PostPart | null {
  const { text, tokens } = grammar;
  const first = tokens[start];
  if (!first || first.kind !== 'WORD') return null;
  postHead.lastIndex = first.start;
  const head = postHead.exec(text)?.[0];
  if (head === undefined || head.includes('\n')) return null;
  const known = lastWithin(tokens, start, first.start + head.length);
  const { last, office, area, unitEnd } = behind(grammar, start, known);
  if (last === known && vaguePosts.test(head)) return null;
  const written = text.slice(first.start, tokens[last]?.end ?? first.end);
  const own = officeOfPost.find(([pattern]) => pattern.test(written))?.[1];
  const place = area?.region?.name ?? (area ? text.slice(tokens[area.from]?.start ?? 0, area.end) : null);
  const named = office ? text.slice(tokens[office.from]?.start ?? 0, tokens[last]?.end ?? 0) : null;
  return {
    written,
    post: postOf(text.slice(first.start, tokens[unitEnd]?.end ?? first.end), office),
    office: named ?? (own === undefined ? null : place === null ? null : own === 'Kementerian Sosial' ? own : `${own} ${area?.region?.level === 'PROVINCE' ? `Provinsi ${place}` : place}`),
    area, from: start, to: last,
  };
}

/** "Kepala" of "Dinas Sosial …" is the "Kepala Dinas"; other posts stand before their office as they are. */
function postOf(head: string, office: OfficePart | null): string {
  const kind = office && /^(dinas|dinsos|dissos|badan|biro)\b/i.exec(office.name)?.[1]?.toLowerCase();
  if (!/^(?:(?:plt|plh|pj)\.? )?kepala$/i.test(head) || !office) return head;
  return kind ? `${head} ${kind === 'badan' ? 'Badan' : kind === 'biro' ? 'Biro' : 'Dinas'}` : /^bappe/i.test(office.name) ? `${head} Badan` : head;
}

/** What goes on a post: units, its office, its region. */
function behind(grammar: Grammar, start: number, known: number): { last: number; office: OfficePart | null; area: RegionMention | null; unitEnd: number } {
  const { text, tokens, regionAt } = grammar;
  let last = known;
  let unitEnd = known;
  let office: OfficePart | null = null;
  let area: RegionMention | null = null;
  for (let count = 0; count < 16; count += 1) {
    const next = tokens[last + 1];
    if (!next || text.slice(tokens[last]?.end ?? 0, next.start).includes('\n')) break;
    const joined = /^(?:dan|&|untuk|pada|dari|di|bidang)$/i.test(next.text) ? 1 : next.text === ',' && unitPost.test(text.slice(tokens[start]?.start ?? 0, tokens[last]?.end ?? 0)) ? 1 : 0;
    const at = last + 1 + joined;
    const region = regionAt.get(at);
    const found: OfficePart | null = office ? null : officeAt(grammar, at);
    const unit = found && /^(?:bidang|seksi|sub|bagian)/i.test(found.name);
    if (region && next.text !== 'dan' && next.text !== ',' && area === null) {
      area = region;
      last = region.to;
    } else if (found && next.text !== 'dan' && !unit) {
      office = found;
      area = found.area;
      last = found.to;
    } else if (found && unit && next.text !== ',') {
      last = found.to;
      unitEnd = last;
      area = found.area;
    } else if (next.text === '(' && tokens[last + 3]?.text === ')' && /^[\p{Lu}\d-]{2,10}$/u.test(tokens[last + 2]?.text ?? '')) {
      last += 3;
      if (!office) unitEnd = last;
    } else if (area === null && !office && (isField(tokens[at]) || /^(?:TKSK|PSM|RT|RW|LKS)$/.test(tokens[at]?.text ?? '')) && next.text !== ',' && !(next.text === 'dan' && isPost(text, tokens[at] ?? next))) {
      last = at;
      unitEnd = last;
    } else break;
    if (office && area) break;
  }
  return { last, office, area, unitEnd: office || unitEnd > known ? unitEnd : known };
}

function isField(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'WORD' && /^\p{Lu}/u.test(token.text) && fieldWords.has(token.text.toLowerCase());
}
