import type { Note, Passage } from '../fact.ts';
import type { Reading } from '../text/reading.ts';
import type { Mention } from './mentions.ts';
import type { PersonName } from './names.ts';
import { officeKey } from './offices.ts';

/** Somebody who does something at the event: a person, a post without a name, or an office. Known by all mentions together. */
export type Actor = {
  person: PersonName | null;
  /** Other spellings of the name. */
  spellings: string[];
  post: string | null;
  /** Post and office as written. */
  affiliation: string | null;
  office: string | null;
  area: string | null;
  passage: Passage;
};

export type Cast = {
  actors: readonly Actor[];
  /** Mentions of the text in its order, each with who is meant. */
  mentions: readonly (Mention & { actor: Actor })[];
  notes: Note[];
};

/** Who is who: mentions of one person, post or office are one actor, however they are written. */
export function castOf(reading: Reading, found: readonly Mention[]): Cast {
  const actors: Actor[] = [];
  const notes: Note[] = [];
  // Full names first: "Nurhana" alone is then known.
  const order = found.map((mention, i) => ({ mention, i })).toSorted((a, b) => rank(b.mention) - rank(a.mention) || a.i - b.i);
  const byPlace = new Map<number, Actor>();
  for (const { mention, i } of order) {
    const passage = reading.passage(mention.start, mention.end);
    const same = actors.find((actor) => isSame(actor, mention));
    const actor = same ?? { person: null, spellings: [], post: null, affiliation: null, office: null, area: null, passage };
    if (!same) actors.push(actor);
    learn(actor, mention, passage, notes);
    byPlace.set(i, actor);
  }
  const mentions = found.flatMap((mention, i) => {
    const actor = byPlace.get(i);
    return actor ? [{ ...mention, actor }] : [];
  });
  return { actors: [...new Set(mentions.map(({ actor }) => actor))], mentions, notes };
}

function rank({ person, post, office }: Mention): number {
  return (person ? 10 + person.fullName.split(' ').length : 0) + (post ? 2 : 0) + (office ? 1 : 0);
}

function isSame(actor: Actor, mention: Mention): boolean {
  if (mention.person && actor.person) return sameName(actor.person.fullName, mention.person.fullName) !== null;
  if (mention.person) return false;
  if (mention.post) return actor.post !== null && postKey(actor.post) === postKey(mention.post) && compatible(actor, mention);
  return actor.person === null && actor.post === null && actor.office !== null && mention.office !== null && officeKey(actor.office) === officeKey(mention.office);
}

/** Whether office and region of a post without a name contradict those of a known one. */
function compatible(actor: Actor, { office, area }: Mention): boolean {
  const code = area?.region?.code ?? null;
  if (code !== null && actor.area !== null) return code === actor.area;
  if (office !== null && actor.office !== null) return officeKey(actor.office).startsWith(officeKey(office)) || officeKey(office).startsWith(officeKey(actor.office));
  return office === null || actor.office === null;
}

function postKey(post: string): string {
  return post.toLowerCase().replace(/^kadis(?:sos)?$|^kadinsos$/, 'kepala dinas').replace(/^sekda$/, 'sekretaris daerah').replace(/^(?:sekcam|sekmat)$/, 'sekretaris kecamatan').replace(/^kasi\b/, 'kepala seksi').replace(/^kabid\b/, 'kepala bidang').replace(/^kades$/, 'kepala desa').replace(/^walikota/, 'wali kota');
}

/** Whether two names mean one person: 'SAME', 'SHORT' (one name of several) or 'SPELLED' (one letter or so differs in one word). */
function sameName(known: string, other: string): 'SAME' | 'SHORT' | 'SPELLED' | null {
  const [a, b] = [known.toLowerCase().split(' '), other.toLowerCase().split(' ')];
  if (a.join(' ') === b.join(' ')) return 'SAME';
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.every((word) => long.includes(word)) && (short.length > 1 || (short[0]?.length ?? 0) >= 3)) return 'SHORT';
  if (a.length !== b.length) return null;
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i] ?? ''] as const]));
  const [only] = differing;
  const near = differing.length === 1 && only !== undefined && only[0].length >= 4 && (a.length > 1 || only[0].length >= 6) && oneApart(only[0], only[1]);
  return near ? 'SPELLED' : null;
}

/** Whether the words differ by one letter changed, added or left out. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return Math.max(a.length, b.length) - head - tail <= 1;
}

function learn(actor: Actor, mention: Mention, passage: Passage, notes: Note[]): void {
  const { person, post, affiliation, office, area } = mention;
  if (person && !actor.person) actor.person = person;
  else if (person && actor.person) {
    if (sameName(actor.person.fullName, person.fullName) === 'SPELLED' && !actor.spellings.includes(person.fullName)) {
      actor.spellings.push(person.fullName);
      notes.push({ code: 'NAME_SPELLINGS', passages: [actor.passage, passage], params: { read: actor.person.fullName, other: person.fullName } });
    }
    actor.person = { ...actor.person, titlesBefore: actor.person.titlesBefore ?? person.titlesBefore, titlesAfter: actor.person.titlesAfter ?? person.titlesAfter };
  }
  actor.post ??= post;
  actor.affiliation ??= affiliation;
  if (post === null || actor.post === post || postKey(actor.post ?? '') === postKey(post)) {
    actor.office ??= office;
    actor.area ??= area?.region?.code ?? null;
  }
}
