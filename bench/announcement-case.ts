import type { Case } from '@pilar/announcement/cases/expect';
import { fresh } from '@pilar/announcement/cases/fresh';
import { letters } from '@pilar/announcement/cases/letters';
import { recallOf } from '@pilar/announcement/cases/recall';
import { retold } from '@pilar/announcement/cases/retold';
import { sources } from '@pilar/announcement/cases/sources';
import { readAnnouncement } from '@pilar/announcement/announcement';
import type { Result } from './result.ts';

const targetMs = 300;
const characters = 5_000;
const turns = 15;

/**
 * What is recalled of each source document in our own words, told twice more, and of ten texts of other kinds; and how long a text of
 * 5,000 characters takes, cold and warm. A text four times as long is read beside it: the ratio says that time grows with the
 * text, on a busy machine too.
 */
export function measureAnnouncement(): Promise<Result> {
  const text = sample(characters);
  const coldMs = timed(text);
  const long = sample(characters * 4);
  const times = Array.from({ length: turns }, () => ({ short: timed(text), long: timed(long) }));
  const readMs = median(times.map(({ short }) => short));
  const recall = { ...recalled(sources), ...recalled(retold), ...recalled(fresh), ...recalled(letters) };
  return Promise.resolve({
    case: 'announcement', target: `${characters} characters ≤ ${targetMs} ms`, met: readMs <= targetMs,
    readMs, coldMs, fourfoldRatio: median(times.map(({ short, long: fourfold }) => fourfold / short)), recall,
  });
}

function recalled(cases: readonly Case[]): Record<string, string> {
  return Object.fromEntries(cases.map((each) => {
    const { name, found, of } = recallOf(each);
    return [name, `${found}/${of}`];
  }));
}

/** The source texts one after the other, each time with other names of days and people, so that nothing is left out as a repetition. */
function sample(length: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let round = 0; size < length; round += 1) {
    for (const { text } of sources) {
      const other = text.replace(/[a-z](?=[.,]? )/g, (letter, at: number) => (at % 7 === 0 ? String.fromCodePoint(97 + ((letter.codePointAt(0) ?? 97) + round) % 26) : letter));
      parts.push(round === 0 ? text : other);
      size += text.length;
    }
  }
  return parts.join('\n\n').slice(0, length);
}

function timed(text: string): number {
  const start = performance.now();
  readAnnouncement(text, { today: '2026-01-01' });
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
