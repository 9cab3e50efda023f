import { questionsOf, scored, type Question, type Section } from './instrument-rules.ts';

/** What was answered to a question. `by` is the account, `at` the moment (ISO). */
export type Answer = { value: string; note: string | null; by: string; at: string };
/** Answers by the code of their question. */
export type Answers = Readonly<Record<string, Answer>>;
/** An answer that somebody else gave otherwise at the same time. */
export type Clash = Answer & { question: string };
/** An answer as it is sent: `base` is the value from which whoever gave it started, null where there was none. */
export type GivenAnswer = { question: string; value: string; note: string | null; base: string | null };
/** Why a value does not answer its question. */
export type AnswerProblem = 'notYesNo' | 'notAnOption' | 'notInScale' | 'notANumber' | 'outOfBounds' | 'answerTooLong' | 'notPhotos';

/** Under which the day of a visit stands among answers, so that two who tell it otherwise are told apart as with these. No question has such a code. */
export const visitDay = '@visitedOn';

const longestText = 2_000;
/** Most photographs of one question. */
export const mostPhotos = 5;
const photoKey = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Keys of the photographs that a value names. */
export function photosOf(value: string): string[] {
  return value.split(' ').filter(Boolean);
}

/** What is wrong with a value as an answer to the question, or null. */
export function answerProblem({ kind, options, min, max }: Question, value: string): AnswerProblem | null {
  switch (kind) {
    case 'YES_NO': return value === 'YES' || value === 'NO' ? null : 'notYesNo';
    case 'CHOICE': return options.some(({ code }) => code === value) ? null : 'notAnOption';
    case 'SCALE': return /^-?\d{1,9}$/.test(value) && Number(value) >= (min ?? 1) && Number(value) <= (max ?? 5) ? null : 'notInScale';
    case 'NUMBER':
      if (!/^-?\d{1,12}(\.\d{1,4})?$/.test(value)) return 'notANumber';
      return Number(value) >= (min ?? -Infinity) && Number(value) <= (max ?? Infinity) ? null : 'outOfBounds';
    case 'TEXT': return value.length <= longestText ? null : 'answerTooLong';
    case 'PHOTO': return photosOf(value).length <= mostPhotos && photosOf(value).every((key) => photoKey.test(key)) ? null : 'notPhotos';
  }
}

/** Codes of the required questions that have no answer, in their order. */
export function unanswered(sections: readonly Section[], answers: Answers): string[] {
  return questionsOf(sections).filter(({ required, code }) => required && answers[code] === undefined).map(({ code }) => code);
}

/**
 * Joins what somebody answered to what stands there, question by question. An answer is written where nobody else has
 * changed it since the giver began (`base`), or where it is the giver's own; photographs are added to each other. Otherwise
 * both are kept, the later one as a clash, until somebody chooses.
 */
export function joined(sections: readonly Section[], now: { answers: Answers; clashes: readonly Clash[] }, given: readonly GivenAnswer[], by: string, at: string): { answers: Answers; clashes: Clash[] } {
  const kinds = new Map(questionsOf(sections).map(({ code, kind }) => [code, kind]));
  const answers: Record<string, Answer> = { ...now.answers };
  let clashes = [...now.clashes];
  for (const { question, value, note, base } of given) {
    const there = answers[question];
    const mine = { value, note, by, at };
    const same = there?.value === value && there.note === note;
    if (same) continue;
    if (there && kinds.get(question) === 'PHOTO') {
      answers[question] = { ...mine, value: [...new Set([...photosOf(there.value), ...photosOf(value)])].slice(0, mostPhotos).join(' '), note: note ?? there.note };
    } else if (!there || there.by === by || there.value === base) {
      answers[question] = mine;
    } else {
      clashes = [...clashes.filter((clash) => clash.question !== question || clash.by !== by), { question, ...mine }];
    }
  }
  return { answers, clashes };
}

/** The score in per cent, to two places: each weighed question that is answered, by its part of what it could reach. */
export function scoreOf(sections: readonly Section[], answers: Answers): number {
  const counted = questionsOf(sections).filter(({ weight, code }) => weight > 0 && answers[code] !== undefined);
  const whole = counted.reduce((sum, { weight }) => sum + weight, 0);
  const reached = counted.reduce((sum, question) => sum + question.weight * partOf(question, answers[question.code]?.value ?? ''), 0);
  return whole === 0 ? 0 : Math.round((reached / whole) * 10_000) / 100;
}

function partOf({ kind, options, min, max }: Question, value: string): number {
  if (!scored.has(kind)) return 0;
  if (kind === 'YES_NO') return value === 'YES' ? 1 : 0;
  if (kind === 'SCALE') return (Number(value) - (min ?? 1)) / ((max ?? 5) - (min ?? 1));
  const best = Math.max(...options.map(({ score }) => score));
  return best === 0 ? 0 : (options.find(({ code }) => code === value)?.score ?? 0) / best;
}
