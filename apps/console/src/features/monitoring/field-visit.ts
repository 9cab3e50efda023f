import * as z from 'zod/mini';
import type { RecordVisitInput } from '../../__generated__/graphql.ts';
import { says } from '../../forms/zod-resolver.ts';
import type { PreparedVisit } from './visits.ts';

/** An answer as it is filled in, with what stood there when the form was opened. */
export type VisitAnswer = { question: string; value: string; note: string; base: string; baseNote: string };
/** A visit as it is filled in on the way. */
export type FieldVisitValues = { monitoring: string; institution: string; visitedOn: string; /** The day that stood there. */ dayBase?: string; answers: VisitAnswer[] };

type Question = PreparedVisit['instrument']['sections'][number]['questions'][number];

/** All questions in their order; the answers of the form stand in the same. */
export function questionsOf({ instrument }: Pick<PreparedVisit, 'instrument'>): Question[] {
  return instrument.sections.flatMap(({ questions }) => questions);
}

/** Whether the day is one of the monitoring's year, in which alone it is visited. */
function ofYear({ year }: Pick<PreparedVisit, 'year'>, day: string): boolean {
  return day.startsWith(`${year}-`);
}

/** What the form starts with: the day that stands there, else today where that is of the year, and what was answered so far. */
export function emptyVisit(visit: PreparedVisit, today: string): FieldVisitValues {
  const given = new Map(visit.answers.map((answer) => [answer.question, answer]));
  return {
    monitoring: visit.id, institution: visit.institution?.name ?? '', visitedOn: visit.visitedOn ?? (ofYear(visit, today) ? today : ''), dayBase: visit.visitedOn ?? '',
    answers: questionsOf(visit).map(({ code }) => {
      const { value = '', note = null } = given.get(code) ?? {};
      return { question: code, value, note: note ?? '', base: value, baseNote: note ?? '' };
    }),
  };
}

/** Whether somebody has answered anew, or for the first time. */
export function isChanged({ value, note, base, baseNote }: VisitAnswer): boolean {
  return value.trim() !== '' && (value.trim() !== base || note.trim() !== baseNote);
}

const text = z.string();
const filled = z.string().check(z.refine((value) => value.trim() !== '', says('forms.required')));

/** What is wrong with a typed value. Values that are chosen cannot be wrong. */
function isWrong({ kind, min, max }: Question, value: string): boolean {
  if (kind !== 'NUMBER' || value === '') return false;
  return !/^-?\d{1,12}(\.\d{1,4})?$/.test(value) || Number(value) < (min ?? -Infinity) || Number(value) > (max ?? Infinity);
}

/** What can be told to be wrong without asking the graph. A visit may be sent in parts, so nothing but the day has to be there. */
export function visitSchema(visit: PreparedVisit): z.ZodMiniType<FieldVisitValues, FieldVisitValues> {
  const questions = questionsOf(visit);
  return z.object({
    monitoring: text, institution: text, visitedOn: filled, dayBase: z.optional(text),
    answers: z.array(z.object({ question: text, value: text, note: text.check(z.maxLength(1_000, says('monev.noteTooLong'))), base: text, baseNote: text })),
  }).check((check) => {
    const { answers, visitedOn, dayBase } = check.value;
    const wrong = (path: (string | number)[], message: string) => check.issues.push({ code: 'custom', input: check.value, path, message });
    for (const [at, { value }] of answers.entries()) {
      const question = questions[at];
      if (question && isWrong(question, value.trim())) wrong(['answers', at, 'value'], says('monev.wrongNumber').error);
    }
    if (visitedOn !== '' && !ofYear(visit, visitedOn)) wrong(['visitedOn'], says('monev.visitInYear').error);
    else if (!answers.some(isChanged) && (!dayBase || visitedOn === dayBase)) wrong(['visitedOn'], says('monev.nothingAnswered').error);
  });
}

/** The form as the graph takes it: only what was answered here, each with what it started from. */
export function fieldVisitInput({ monitoring, visitedOn, dayBase, answers }: FieldVisitValues): Omit<RecordVisitInput, 'idempotencyKey'> {
  return {
    monitoring, visitedOn, visitedOnBase: dayBase || null,
    answers: answers.filter(isChanged).map(({ question, value, note, base }) => ({ question, value: value.trim(), note: note.trim() || null, base: base || null })),
  };
}

/** Where the form shows a problem of the graph's input. Answers are counted otherwise there, so theirs stand above the form. */
export function fieldVisitField([top = '']: readonly string[]): 'visitedOn' | null {
  return top === 'visitedOn' ? top : null;
}

/** Keys of all photographs that the form names. */
export function photosIn(visit: PreparedVisit, { answers }: FieldVisitValues): string[] {
  const photos = new Set(questionsOf(visit).filter(({ kind }) => kind === 'PHOTO').map(({ code }) => code));
  return answers.filter(({ question }) => photos.has(question)).flatMap(({ value }) => value.split(' ').filter(Boolean));
}
