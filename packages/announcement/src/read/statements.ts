import type { Code } from '@pilar/domain/vocabulary';
import type { Certainty, Fact } from '../fact.ts';
import { most, type Reading } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { saidBefore, saysAfter } from '../words/common.ts';
import { categoryOf, content, factual, goesOnSaying } from '../words/statements.ts';
import type { Actor, Cast } from './people.ts';

export type StatementRead = { text: string; category: Code<'KEY_POINT_CATEGORY'>; saidBy: Actor | null };

const says = new RegExp(`\\b${saysAfter}\\b|\\bmenurut\\b`, 'iu');
const verbBefore = new RegExp(`(?:[,".?!-] ?|^)${saidBefore}(?:nya)?(?: oleh)? $`, 'iu');
const verbAfter = new RegExp(`^,?(?: (?:juga|pun|sendiri|kembali|kemudian|lalu|selaku [^,]{3,60},|yang [^,]{3,60},|[\\p{L} ]{3,60} (?:sekaligus|seraya|sambil)|(?:dalam|pada|saat|ketika|usai|seusai|melalui|di)(?: [\\p{L}'-]{1,20}){1,8}?,?)){0,3} ?${saysAfter}\\b`, 'iu');
const pronoun = new RegExp(`\\bmenurutnya\\b|\\b(?:ia|dia|beliau|pihaknya|dirinya)\\b(?: (?:juga|pun|kembali)){0,2} ${saysAfter}\\b|\\b(?:ujar|kata|ungkap|tutur|jelas|tegas|ucap|papar|terang|imbuh|tambah|lanjut|tandas|pungkas|tukas|urai)nya\\b|^(?:${saysAfter})\\b`, 'iu');
/** "Hal senada disampaikan …" says nothing by itself. */
const same = /^(?:hal|pernyataan|ungkapan|pendapat) (?:senada|serupa|yang sama)\b/iu;
const longest = 2_000;

/** A sentence with whoever speaks in it or spoke last, and how many sentences ago they did. */
export type Turn = { span: Span; spoken: boolean; speaker: Actor | null; since: number; sameLine: boolean };

/** Who speaks in each sentence: by the verb of saying, by "ia" and "ujarnya", else whoever spoke last. */
export function turnsOf(reading: Reading, cast: Cast): Turn[] {
  let speaker: Actor | null = null;
  let recent: Actor | null = null;
  let since = 0;
  let line = -1;
  return reading.sentences.map((span) => {
    const said = speakerOf(reading.text, cast, span);
    const again: boolean = said === null && recent !== null && pronoun.test(reading.text.slice(span.start, span.end));
    if (said) speaker = said;
    else if (again) speaker = recent;
    recent = said ?? (again ? recent : onlyPerson(cast, span) ?? recent);
    const spoken = said !== null || again;
    since = spoken ? 0 : since + 1;
    if (spoken) line = span.line;
    return { span, spoken, speaker, since, sameLine: span.line === line };
  });
}

/** What was said that matters, with who said it: by the verb of saying, or by going on from the sentence before. */
export function readStatements(reading: Reading, cast: Cast, turns: readonly Turn[], taken: (span: Span) => boolean, framed: (span: Span) => boolean): Fact<StatementRead>[] {
  const found: Fact<StatementRead>[] = [];
  const keys = new Set<string>();
  const add = (span: Span, saidBy: Actor | null, certainty: Certainty) => {
    const { text, start, end } = content(reading.text, span);
    const key = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    if (text.length < 20 || text.length > longest || keys.has(key) || found.length >= most) return;
    keys.add(key);
    found.push(reading.fact({ text, category: categoryOf(text), saidBy }, start, end, certainty));
  };
  const listed = minutes(reading);
  for (const span of listed) add(span, speakerOf(reading.text, cast, span), 'STATED');
  for (const { span, spoken, speaker, since, sameLine } of turns) {
    const words = reading.text.slice(span.start, span.end);
    if (listed.some(({ start, end }) => start < span.end && span.start < end) || taken(span) || same.test(words) || (framed(span) && !says.test(words) && !words.includes('"'))) continue;
    if (spoken) add(span, speaker, 'STATED');
    else if (words.startsWith('"') || (since <= 3 && speaker !== null && goesOnSaying.test(words))) add(span, speaker, 'INFERRED');
    else if (factual.test(words)) add(span, since <= 12 ? speaker : null, since <= 12 && speaker ? 'GUESSED' : 'INFERRED');
    // What follows in the same paragraph is mostly still theirs.
    else if (speaker !== null && sameLine && since <= 2) add(span, speaker, 'GUESSED');
  }
  return found;
}

/** The one person whom a sentence names: "ia" of the next one. */
function onlyPerson({ mentions }: Cast, { start, end }: Span): Actor | null {
  const [first, ...more] = new Set(mentions.filter((mention) => mention.start >= start && mention.start < end && mention.actor.person !== null).map(({ actor }) => actor));
  return first && more.length === 0 ? first : null;
}

/** Items below "Hasil rapat:", "Kesimpulan:", "Keputusan:". */
function minutes({ labels }: Reading): Span[] {
  return labels.filter(({ label }) => /^(?:hasil|kesimpulan|keputusan|rekomendasi|pembahasan|poin|pokok|catatan|tindak lanjut|arahan|rencana tindak)/.test(label))
    .flatMap(({ items }) => items.map(({ start, end }) => ({ start, end, line: 0 }))).slice(0, most);
}

/** Who speaks in the sentence: "ujar Nurhana", "Nurhana mengatakan", "Menurut Nurhana". */
function speakerOf(text: string, { mentions }: Cast, { start, end }: Span): Actor | null {
  const here = mentions.filter((mention) => mention.start >= start && mention.start < end);
  const speaks = here.find((mention) => {
    const before = text.slice(Math.max(start, mention.start - 30), mention.start);
    const after = text.slice(mention.end, Math.min(end, mention.end + 150));
    return verbBefore.test(before) || /\b(?:menurut|oleh karena itu,?|disampaikan(?: oleh)?|dikatakan(?: oleh)?|diungkapkan(?: oleh)?|dijelaskan(?: oleh)?|ditegaskan(?: oleh)?) $/iu.test(before) || verbAfter.test(after);
  });
  return speaks?.actor ?? null;
}
