import type { Code } from '@pilar/domain/vocabulary';
import { words } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { monitoringMessages as messages } from './monitoring-messages.ts';

export type QuestionKind = Code<'QUESTION_KIND'>;

/** An answer that a CHOICE offers. Its score counts from 0 to 100. */
export type Option = { code: string; label: string; score: number };

/** A question as an edition keeps it. `min` and `max` bound a SCALE or a NUMBER. */
export type Question = {
  code: string; text: string; hint: string | null; kind: QuestionKind; required: boolean; weight: number;
  options: Option[]; min: number | null; max: number | null;
};

/** Questions that belong together, under a title. */
export type Section = { title: string; questions: Question[] };

/** A section as an input gives it. */
export type SectionInput = {
  title: string;
  questions: readonly {
    code?: string | null; text: string; hint?: string | null; kind: QuestionKind; required?: boolean | null; weight?: number | null;
    options?: readonly { label: string; score: number }[] | null; min?: number | null; max?: number | null;
  }[];
};

const bounds = { sections: 20, questions: 200, options: 10, weight: 100, scale: 100 } as const;

/** Kinds that are scored, if they have a weight. */
export const scored: ReadonlySet<QuestionKind> = new Set(['YES_NO', 'CHOICE', 'SCALE']);

/** All questions of an edition, in their order. */
export function questionsOf(sections: readonly Section[]): Question[] {
  return sections.flatMap(({ questions }) => questions);
}

/** The sections of an input as an edition keeps them; what is wrong is noted. A question without a code gets one by its place. */
export function readSections(problems: Problems, given: readonly SectionInput[]): Section[] {
  if (given.length === 0 || given.length > bounds.sections) problems.add('sections', messages.sectionNumber, { max: bounds.sections });
  const all = given.flatMap(({ questions }) => questions);
  if (all.length > bounds.questions) problems.add('sections', messages.questionNumber, { max: bounds.questions });
  const seen = new Set<string>();
  return given.map(({ title, questions }, at) => {
    const path = `sections.${at}`;
    if (questions.length === 0) problems.add(`${path}.questions`, messages.sectionEmpty);
    return {
      title: problems.requiredText(`${path}.title`, title, 200),
      questions: questions.map((question, index) => {
        const read = readQuestion(problems, `${path}.questions.${index}`, question, `${at + 1}.${index + 1}`);
        if (seen.has(read.code)) problems.add(`${path}.questions.${index}.code`, messages.sameCode, { value: read.code });
        seen.add(read.code);
        return read;
      }),
    };
  });
}

function readQuestion(problems: Problems, path: string, given: SectionInput['questions'][number], place: string): Question {
  const { kind } = given;
  const code = problems.text(`${path}.code`, given.code, 20) ?? place;
  if (!/^[\w.-]+$/.test(code)) problems.add(`${path}.code`, messages.badCode, { value: code });
  const weight = given.weight ?? (scored.has(kind) ? 1 : 0);
  if (!(weight >= 0 && weight <= bounds.weight)) problems.add(`${path}.weight`, messages.outOfRange, { value: weight, min: 0, max: bounds.weight });
  if (weight > 0 && !scored.has(kind)) problems.add(`${path}.weight`, messages.notScored, { kind: words('QUESTION_KIND', kind) });
  const options = given.options ?? [];
  if (kind === 'CHOICE' && (options.length < 2 || options.length > bounds.options)) problems.add(`${path}.options`, messages.optionNumber, { max: bounds.options });
  if (kind !== 'CHOICE' && options.length > 0) problems.add(`${path}.options`, messages.noOptions, { kind: words('QUESTION_KIND', kind) });
  for (const [nth, { score }] of options.entries()) {
    if (!(score >= 0 && score <= 100)) problems.add(`${path}.options.${nth}.score`, messages.outOfRange, { value: score, min: 0, max: 100 });
  }
  const [min, max] = kind === 'SCALE' ? [given.min ?? 1, given.max ?? 5] : [given.min ?? null, given.max ?? null];
  const whole = kind !== 'SCALE' || (Number.isInteger(min) && Number.isInteger(max) && (max ?? 0) - (min ?? 0) <= bounds.scale);
  if ((min !== null && max !== null && min >= max) || !whole) problems.add(`${path}.max`, messages.scaleBounds);
  return {
    code, kind, weight, min, max, required: given.required ?? true,
    text: problems.requiredText(`${path}.text`, given.text, 500), hint: problems.text(`${path}.hint`, given.hint, 500) ?? null,
    options: options.map(({ label, score }, nth) => ({ code: String(nth + 1), label: problems.requiredText(`${path}.options.${nth}.label`, label, 200), score })),
  };
}

/** Whether some question of the edition counts: without one there is nothing to score. */
export function isScorable(sections: readonly Section[]): boolean {
  return questionsOf(sections).some(({ weight }) => weight > 0);
}
