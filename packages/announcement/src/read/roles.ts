import type { Certainty, Passage } from '../fact.ts';
import type { Reading } from '../text/reading.ts';
import { roleCues, roleLabels, type RoleCode, type RoleCue } from '../words/role-cues.ts';
import type { Actor, Cast } from './people.ts';

export type RoleRead = { role: RoleCode; actor: Actor; passage: Passage; certainty: Certainty };

/** Who does what: by labels and by the words around a name. One may have several roles; each is told once. */
export function readRoles(reading: Reading, cast: Cast): RoleRead[] {
  const found = [...labelled(reading, cast), ...reading.sentences.flatMap((sentence) => inSentence(reading, cast, sentence))];
  const seen = new Map<Actor, Set<RoleCode>>();
  const busy = new Set(found.filter(({ role }) => role !== 'UNDANGAN').map(({ actor }) => actor));
  return found.filter(({ role, actor }) => {
    const roles = seen.get(actor) ?? new Set();
    seen.set(actor, roles);
    // Whoever does something there is more than a guest.
    const nobody = role === 'UNDANGAN' && actor.person === null && actor.post === null && actor.area === null;
    if (nobody || roles.has(role) || (role === 'UNDANGAN' && busy.has(actor))) return false;
    roles.add(role);
    return true;
  });
}

function labelled({ labels, passage }: Reading, { mentions }: Cast): RoleRead[] {
  return labels.flatMap(({ label, items }) => {
    const role = roleLabels.find(([pattern]) => pattern.test(label))?.[1];
    if (!role) return [];
    return mentions.filter(({ start }) => items.some((item) => item.start <= start && start < item.end))
      .map(({ actor, start, end }) => ({ role, actor, passage: passage(start, end), certainty: 'STATED' as const }));
  });
}

type Cue = { rule: RoleCue; start: number; end: number };

function inSentence({ text, passage }: Reading, { mentions }: Cast, { start, end }: { start: number; end: number }): RoleRead[] {
  const sentence = text.slice(start, end);
  const cues: Cue[] = roleCues.flatMap((rule) => [...sentence.matchAll(rule.pattern)].map((match) => ({ rule, start: start + match.index, end: start + match.index + match[0].length })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const here = mentions.filter((mention) => mention.start >= start && mention.end <= end + 1);
  const earlier = mentions.findLast((mention) => mention.end <= start && mention.actor.person !== null);
  if (here.length === 0 && !earlier) return [];
  return cues.flatMap((cue) => holders(text, cue, cues, here, start, end, earlier).map((mention) => ({
    role: cue.rule.role, actor: mention.actor, passage: passage(Math.min(cue.start, mention.start), Math.max(cue.end, mention.end)),
    certainty: 'STATED' as const,
  })));
}

type Named = Cast['mentions'][number];

/** The list of names behind the words, up to the next such words; or the last name before them. */
function holders(text: string, cue: Cue, cues: readonly Cue[], here: readonly Named[], start: number, end: number, earlier: Named | undefined): Named[] {
  if (cue.rule.side === 'BEHIND') {
    const stop = cues.find((other) => other.start >= cue.end && other.rule.side === 'BEHIND' && other.rule.role !== cue.rule.role)?.start ?? end;
    const behind = here.filter((mention) => mention.start >= cue.end && mention.start < stop);
    const list = inRow(text, cue.end, ofOffice(text, behind));
    return cue.rule.one ? list.slice(0, 1) : list;
  }
  const from = Math.max(start, ...cues.filter((other) => other.end <= cue.start && other.rule.side === 'BEHIND' && here.some((mention) => mention.start >= other.end && mention.end <= cue.start)).map((other) => other.end));
  const before = here.filter((mention) => mention.end <= cue.start && mention.start >= from);
  // "Ia juga menjadi narasumber": whoever was named last.
  if (before.length === 0 && earlier && /^(?:ia|dia|beliau)\b/iu.test(text.slice(start, start + 8))) return [{ ...earlier, start: cue.start, end: cue.end }];
  if (!cue.rule.one) return before.filter((mention) => text.slice(mention.end, cue.start).length < 160).slice(-4);
  const [subject] = before.slice(-1);
  if (subject) return text.slice(subject.end, cue.start).length < 90 ? [subject] : [];
  // "Dalam sambutannya, Camat …": who it is stands behind.
  const next = here.find((mention) => mention.start >= cue.end);
  return next && text.slice(cue.start, cue.end).endsWith('nya') && next.start - cue.end < 12 ? [next] : [];
}

/** "Narasumber dari Dinas Sosial adalah Widianto": the office only says where the person comes from. */
function ofOffice(text: string, behind: readonly Named[]): readonly Named[] {
  const [first, second] = behind;
  const says = first && second && first.person === null && first.post === null && second.person !== null && /^ (?:adalah|yaitu|yakni|ialah) $/i.test(text.slice(first.end, second.start));
  return says ? [{ ...second, start: first.start }, ...behind.slice(2)] : behind;
}

/** Names that follow one another with nothing but marks and joining words between. */
function inRow(text: string, from: number, behind: readonly Named[]): Named[] {
  const row: Named[] = [];
  let at = from;
  for (const mention of behind) {
    const between = text.slice(at, mention.start);
    const joined = row.length === 0 ? between.length < 50 && !/[.;]|\b(?:dengan|dalam|pada|untuk|agar|yang|dan)\b/iu.test(between) || /^[ :]{0,3}$/.test(between)
      : between.length < 90 && /^(?:[^.]{0,60})(?:[,;)]|\b(?:dan|serta|maupun|juga|bersama|dengan)\b|\d\.)[^.]{0,30}$/iu.test(between);
    if (!joined) break;
    row.push(mention);
    at = mention.end;
  }
  return row;
}

/** Somebody whose words the text tells, without saying what their part was, is taken for a speaker, as a guess. */
export function guessedSpeakers(known: readonly RoleRead[], said: readonly { actor: Actor | null; passage: Passage }[]): RoleRead[] {
  const found: RoleRead[] = [];
  for (const { actor, passage } of said) {
    if (!actor || [...known, ...found].some((each) => each.actor === actor && each.role !== 'UNDANGAN')) continue;
    found.push({ role: 'NARASUMBER', actor, passage, certainty: 'GUESSED' });
  }
  return found;
}
