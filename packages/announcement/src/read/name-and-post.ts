import { saidBefore, saysAfter } from '../words/common.ts';
import { vaguePosts } from '../words/posts.ts';
import type { Mention } from './mentions.ts';
import { nameAt, type NamePart } from './names.ts';
import { officeAt, type Grammar } from './offices.ts';
import { postAt, type PostPart } from './posts.ts';

const linking = /^(?:selaku|sebagai|yang|juga|merupakan|sekaligus|dari|yakni|yaitu|ialah|adalah|saat|itu|menjabat|perwakilan|mewakili)$/i;
const speaks = new RegExp(`^(?:${saysAfter}|membuka|memandu|memimpin|hadir|menjadi|didampingi|bertindak|memberikan|membawakan)$`, 'iu');
const spoken = new RegExp(`^(?:${saidBefore}(?:nya)?|oleh|menurut|dikatakan|disampaikan|dijelaskan|narasumber|moderator|pemateri|pembicara)$`, 'iu');

/** A mention and its last token. */
export type Found = { mention: Mention; to: number };

/** A post and the name behind it: "Camat Banjaran, Kasta Wiguna" or "Camat Banjaran Kasta Wiguna". */
export function withName(grammar: Grammar, post: PostPart): Found | null {
  const { tokens, text } = grammar;
  let next = post.to + 1;
  const comma = tokens[next]?.text === ',' || tokens[next]?.text === ':' || tokens[next]?.text === '(' || tokens[next]?.text === '-';
  if (comma) next += 1;
  while (/^(?:yakni|yaitu|bernama|atas|nama|a\.n\.?|an\.)$/i.test(tokens[next]?.text ?? '')) next += 1;
  const likely = postAt(grammar, next) || officeAt(grammar, next) || grammar.regionAt.has(next) ? null : nameAt(tokens, next);
  const name = likely && !likely.sure && (tokens[next]?.start ?? 0) < grammar.headlineEnd ? null : likely;
  const sameLine = !text.slice(tokens[post.to]?.end ?? 0, tokens[next]?.start ?? 0).includes('\n');
  // "Kepala Dinas Sosial Kabupaten/Kota se-Banten" are many.
  if (/^(?:se-|kabupaten\/kota|kab\/kota)$/i.test(tokens[post.to + 1]?.text ?? '')) return null;
  const whole = { post: post.post, affiliation: post.written, office: post.office, area: post.area };
  // "…, Kepala Bappeda, Prof. Palmawati (Guru Besar Untirta)": the name has a post of its own.
  const own = name && comma && tokens[name.to + 1]?.text === '(' && (postAt(grammar, name.to + 2) ?? officeAt(grammar, name.to + 2));
  const nobody = post.area === null && vaguePosts.test(post.post.split(' ')[0] ?? '') && (post.office === null || (/^(?:pengurus|anggota|staf|pendamping)/i.test(post.post) && !/DPR/.test(post.office)));
  if ((!name || !sameLine || own) && nobody) return null;
  if (!name || !sameLine || own) return made(grammar, post.from, post.to, whole);
  const closed = tokens[name.to + 1]?.text === ')' && tokens[post.to + 1]?.text === '(' ? 1 : 0;
  return made(grammar, post.from, name.to + closed, { ...whole, person: name.name, sure: true });
}

/** A name and the post or office behind it: "Widianto, Kepala Seksi …", "Muhammad Fitriana dari Dinas Sosial …". A bare name needs something that shows it is one. */
export function withPost(grammar: Grammar, name: NamePart, loose: boolean): Found | null {
  const { tokens, text } = grammar;
  let next = name.to + 1;
  const mark = tokens[next]?.text ?? '';
  const opened = mark === '(' || mark === ',' || mark === '-' ? 1 : 0;
  next += opened;
  let links = 0;
  while (links < 4 && linking.test(tokens[next]?.text ?? '')) {
    links += 1;
    next += 1;
  }
  const sameLine = !text.slice(tokens[name.to]?.end ?? 0, tokens[next]?.start ?? 0).includes('\n');
  const post = sameLine && (opened > 0 || links > 0) ? postAt(grammar, next) ?? groupPost(grammar, next) : null;
  if (post) {
    const closed = mark === '(' && tokens[post.to + 1]?.text === ')' ? 1 : 0;
    const second = secondPost(grammar, post);
    return made(grammar, name.from, second.to + closed, { person: name.name, sure: true, post: second.post, affiliation: second.written, office: second.office, area: second.area });
  }
  const office = sameLine && (mark === '(' || links > 0 || (mark === ',' && name.sure)) ? officeAt(grammar, next) : null;
  if (office) {
    const closed = mark === '(' && tokens[office.to + 1]?.text === ')' ? 1 : 0;
    return made(grammar, name.from, office.to + closed, { person: name.name, sure: true, office: office.name, area: office.area });
  }
  const before = tokens[name.from - 1]?.text ?? '';
  const after = tokens[name.to + 1]?.text ?? '';
  const sure = name.sure || loose || speaks.test(after) || (after === ',' && speaks.test(tokens[name.to + 2]?.text ?? '')) || (spoken.test(before) && !/^oleh$/i.test(before));
  return sure ? made(grammar, name.from, name.to, { person: name.name, sure }) : null;
}

/** "TKSK Cikeusal, Yusuf Maulana, menyampaikan …": a pillar named with area and name, who does something. */
export function pillarNamed(grammar: Grammar, at: number): Found | null {
  const { tokens, text } = grammar;
  const pillar = groupPost(grammar, at);
  if (!pillar) return null;
  const comma = [1, 2, 3].find((gap) => tokens[pillar.to + gap]?.text === ',');
  const name = nameAt(tokens, comma === undefined ? pillar.to + 1 : pillar.to + comma + 1);
  const next = name && (tokens[name.to + 1]?.text === ',' ? tokens[name.to + 2] : tokens[name.to + 1]);
  if (!name || !next || !speaks.test(next.text)) return null;
  const end = comma === undefined ? pillar.to : pillar.to + comma - 1;
  const written = text.slice(tokens[at]?.start ?? 0, tokens[end]?.end ?? 0);
  return written.includes('\n') ? null : made(grammar, at, name.to, { person: name.name, post: pillar.post, affiliation: written, area: pillar.area });
}

/** "TKSK dan Koordinator TKSK Kabupaten Bandung": membership of a pillar, alone or before a post. */
function groupPost(grammar: Grammar, at: number): PostPart | null {
  const token = grammar.tokens[at];
  if (!token || !/^(?:TKSK|PSM|TKS|Pensosmas)$/.test(token.text)) return null;
  const region = grammar.regionAt.get(at + 1);
  return { post: token.text, written: token.text, office: null, area: region ?? null, from: at, to: region?.to ?? at };
}

/** "TKSK dan Koordinator TKSK Kab. Bandung", "Camat sekaligus Ketua PKK": a second post of the same person is told with the first. */
function secondPost(grammar: Grammar, first: PostPart): PostPart {
  const { tokens, text } = grammar;
  const joint = tokens[first.to + 1]?.text ?? '';
  const skip = /^(?:sekaligus|merangkap|\/)$/i.test(joint) || (joint === 'yang' && tokens[first.to + 2]?.text === 'juga') || (joint === 'dan' && /^(?:TKSK|PSM|TKS)$/.test(first.post)) ? 1 : 0;
  const second = skip > 0 ? postAt(grammar, first.to + 2) ?? postAt(grammar, first.to + 3) : null;
  if (!second) return first;
  const start = tokens[first.from]?.start ?? 0;
  const end = tokens[second.from]?.start ?? 0;
  return { ...second, post: `${text.slice(start, end)}${second.post}`, written: text.slice(start, tokens[second.to]?.end ?? end), from: first.from, office: second.office ?? first.office, area: second.area ?? first.area };
}

/** A mention of these tokens. */
export function made({ tokens }: Grammar, from: number, to: number, what: Partial<Mention>): Found {
  const end = tokens[to]?.end ?? 0;
  return { mention: { person: null, sure: true, post: null, affiliation: null, office: null, area: null, ...what, start: tokens[from]?.start ?? 0, end }, to };
}
