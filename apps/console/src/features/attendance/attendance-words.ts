import type { MailState, ParticipantState } from '../../__generated__/graphql.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state looks like. */
export const attendanceTones = { INVITED: 'open', REGISTERED: 'soon', PRESENT: 'done', ABSENT: 'due', EXCUSED: 'open' } as const satisfies Record<ParticipantState, Tone>;

/** What a mail looks like by what became of it. */
export const mailTones = { WAITING: 'soon', SENT: 'done', FAILED: 'due', NO_ADDRESS: 'due', DROPPED: 'open' } as const satisfies Record<MailState, Tone>;

/** The six signs of a code in two groups, as people read them out. */
export function codeWords(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** Whether what was typed is in the name, the affiliation or the code. */
export function fits({ name, affiliation, checkInCode }: { name: string; affiliation?: string | null; checkInCode?: string | null }, text: string): boolean {
  const words = text.trim().toLowerCase();
  return words === '' || [name, affiliation, checkInCode].some((part) => part?.toLowerCase().includes(words)) || checkInCode === words.toUpperCase().replace(/[\s.-]/g, '');
}

/** How many rows are in each state. */
export function countStates(rows: readonly { state: ParticipantState }[]): Record<ParticipantState, number> {
  const counts = { INVITED: 0, REGISTERED: 0, PRESENT: 0, ABSENT: 0, EXCUSED: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
