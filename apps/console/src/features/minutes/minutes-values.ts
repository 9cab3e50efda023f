import type { CorrectMinutesInput, MinutesPart_EventFragment } from '../../__generated__/graphql.ts';

/** Minutes as a form holds them. */
export type MinutesValues = { agenda: { text: string; done: boolean; remark: string }[]; decisions: { text: string }[]; note: string };

type Given = Pick<MinutesPart_EventFragment, 'agenda' | 'minutes'>;

/** What the form begins with: the minutes as they are, else the agenda of the event with nothing treated. */
export function minutesValues({ agenda, minutes }: Given): MinutesValues {
  if (!minutes) return { agenda: (agenda ?? []).map(({ text }) => ({ text, done: false, remark: '' })), decisions: [], note: '' };
  return {
    agenda: minutes.agenda.map(({ text, done, remark }) => ({ text, done, remark: remark ?? '' })),
    decisions: minutes.decisions.map((text) => ({ text })),
    note: minutes.note ?? '',
  };
}

/** As the graph takes them; rows in which nothing was typed are left out. */
export function minutesInput({ agenda, decisions, note }: MinutesValues): Required<Pick<CorrectMinutesInput, 'agenda' | 'decisions' | 'note'>> {
  return {
    agenda: agenda.filter(({ text, remark }) => text.trim() || remark.trim()).map(({ text, done, remark }) => ({ text, done, remark: remark.trim() || null })),
    decisions: decisions.map(({ text }) => text).filter((text) => text.trim()),
    note: note.trim() || null,
  };
}

/** The form's field for a path of the graph's input: a decision is a text there, and a row here. */
export function minutesField(path: readonly string[]): string[] {
  return path[0] === 'decisions' && path.length === 2 ? [...path, 'text'] : [...path];
}
