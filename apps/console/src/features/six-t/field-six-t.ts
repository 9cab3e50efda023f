import { daysAfter } from '@pilar/domain/dates';
import * as z from 'zod/mini';
import { SixTDimension, SixTResult, SixTSeverity, type RecordSixTChecksInput } from '../../__generated__/graphql.ts';
import { says } from '../../forms/zod-resolver.ts';
import { isCode } from '../../routes/search-params.ts';
import type { PreparedBatch } from './batches.ts';

/** An answer in one of the six ways as it is filled in. */
export type SixTAnswer = { dimension: string; result: string; note: string; severity: string; responsible: string; dueOn: string; photo: string };
/** The 6T as they are filled in at the point; `subject` is empty for all of the distribution, a point's id, or `sample`. */
export type FieldSixTValues = { batch: string; label: string; subject: string; nth: string; checkedOn: string; answers: SixTAnswer[] };

/** What is checked where it is one delivery, by its number on the list. */
export const sample = 'sample';
/** The six, in the order of the list that names them. */
export const dimensions = ['SASARAN', 'JUMLAH', 'HARGA', 'WAKTU', 'KUALITAS', 'ADMINISTRASI'] as const satisfies readonly SixTDimension[];
/** Days that somebody has to put a finding right, unless another day is given. */
const usualDays = 14;

/** Whether it may be told not to apply: money has neither price nor quality (rule 39). */
export function mayNotApply({ programme }: PreparedBatch, dimension: string): boolean {
  return programme.aidForm === 'CASH' && (dimension === 'HARGA' || dimension === 'KUALITAS');
}

/** What the form starts with: the first point there is, today, and what does not apply said already. Where the viewer works below the distribution's region they do not speak for all of it. */
export function emptySixT(batch: PreparedBatch, label: string, today: string, whole: boolean): FieldSixTValues {
  return {
    batch: batch.id, label, subject: batch.points[0]?.id ?? (whole ? '' : sample), nth: '', checkedOn: today,
    answers: dimensions.map((dimension) => ({ dimension, result: mayNotApply(batch, dimension) ? 'NOT_APPLICABLE' : '', note: '', severity: 'MINOR', responsible: '', dueOn: daysAfter(today, usualDays), photo: '' })),
  };
}

const text = z.string();
const filled = z.string().check(z.refine((value) => value.trim() !== '', says('forms.required')));

/** What can be told to be wrong without asking the graph; the rules of the domain are the graph's alone. */
export const fieldSixTSchema: z.ZodMiniType<FieldSixTValues, FieldSixTValues> = z.object({
  batch: text, label: text, subject: text, nth: text, checkedOn: filled,
  answers: z.array(z.object({ dimension: text, result: text, note: text.check(z.maxLength(1_000, says('sixT.tooLong'))), severity: text, responsible: text, dueOn: text, photo: text })),
}).check((check) => {
  const { subject, nth, answers } = check.value;
  const wrong = (path: (string | number)[], message: string) => check.issues.push({ code: 'custom', input: check.value, path, message });
  if (subject === sample && !/^[1-9]\d{0,6}$/.test(nth.trim())) wrong(['nth'], says('sixT.nthNeeded').error);
  if (answers.every(({ result }) => result === '' || result === 'NOT_APPLICABLE')) wrong(['answers', 0, 'result'], says('sixT.nothing').error);
  for (const [at, { result, note, responsible, dueOn }] of answers.entries()) {
    if (result !== 'FINDING') continue;
    if (note.trim() === '') wrong(['answers', at, 'note'], says('sixT.whatIsWanting').error);
    if (responsible.trim() === '') wrong(['answers', at, 'responsible'], says('sixT.responsibleNeeded').error);
    if (dueOn === '') wrong(['answers', at, 'dueOn'], says('sixT.dueNeeded').error);
  }
});

/** The answers that are sent, in their order: those given. */
function given({ answers }: FieldSixTValues): SixTAnswer[] {
  return answers.filter(({ result }) => result !== '');
}

/** The form as the graph takes it. */
export function fieldSixTInput(values: FieldSixTValues): Omit<RecordSixTChecksInput, 'idempotencyKey'> {
  const { batch, subject, nth, checkedOn } = values;
  return {
    batch, checkedOn, point: subject === '' || subject === sample ? null : subject, nth: subject === sample ? Number(nth) : null,
    answers: given(values).flatMap(({ dimension, result, note, severity, responsible, dueOn, photo }) => {
      if (!isCode(SixTDimension, dimension) || !isCode(SixTResult, result)) return [];
      const told = { dimension, result, note: note.trim() || null, photo: photo || null };
      return [result === 'FINDING' ? { ...told, severity: isCode(SixTSeverity, severity) ? severity : null, responsible: responsible.trim(), dueOn } : told];
    }),
  };
}

/** Where the form shows a problem of the graph's input. Answers are counted otherwise there, so theirs stand above the form. */
export function fieldSixTField([top = '']: readonly string[]): 'subject' | 'nth' | 'checkedOn' | null {
  if (top === 'point') return 'subject';
  return top === 'nth' || top === 'checkedOn' ? top : null;
}

/** Keys of the photographs that go with the form. */
export function photosIn(values: FieldSixTValues): string[] {
  return given(values).flatMap(({ photo }) => photo.split(' ').filter(Boolean));
}
