import { ParticipantGroupKind, type NewEventQuestionInput, type QuestionTopic } from '../../__generated__/graphql.ts';
import { isCode } from '../../routes/search-params.ts';
import type { Choice } from '../../ui/Picker.tsx';
import { readQuestions } from './question-lines.ts';

/** A question as the form holds it; '' where nothing is chosen. */
export type QuestionRow = { text: string; topic: string; askedBy: string; answer: string; policyNotice: Choice | null; ownerName: string };
export type QuestionsValues = { questions: QuestionRow[] };

/** A row with nothing in it but the group that asked before. */
export const emptyRow = (askedBy = ''): QuestionRow => ({ text: '', topic: '', askedBy, answer: '', policyNotice: null, ownerName: '' });

/** Whether anything was typed into the row. */
export const isTyped = ({ text, answer, policyNotice, ownerName }: QuestionRow): boolean => Boolean(text.trim() || answer.trim() || policyNotice || ownerName.trim());

/** The rows with what was pasted behind them; those without words make room. */
export function withPasted(rows: readonly QuestionRow[], pasted: string): QuestionRow[] {
  const askedBy = rows.findLast((row) => row.askedBy)?.askedBy ?? '';
  return [...rows.filter(isTyped), ...readQuestions(pasted).map(({ text, answer, topic }) => ({ ...emptyRow(askedBy), text, answer, topic: topic ?? '' }))];
}

/** The rows as the graph takes them; each has its topic by then. */
export function questionsInput(rows: readonly QuestionRow[]): NewEventQuestionInput[] {
  return rows.map(({ text, topic, askedBy, answer, policyNotice, ownerName }) => ({
    text: text.trim(), topic: topic as QuestionTopic, askedBy: isCode(ParticipantGroupKind, askedBy) ? askedBy : null, answer: answer.trim() || null,
    policyNotice: policyNotice?.id ?? null, ownerName: ownerName.trim() || null,
  }));
}
