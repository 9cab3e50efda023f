import { localDay } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Problems } from '@pilar/subgraph/problems';
import { checkDay } from '../check-day.ts';
import { identityMessages } from './identity-messages.ts';
import type { NikStanding } from './nik-states.ts';

/** What a register answered about a number, and for which day (ISO). */
export type NikAnswer = { matched: boolean; source: Code<'NIK_SOURCE'>; checkedOn: string };

/** Registers that answer whether a number is somebody's. */
const registers: ReadonlySet<Code<'NIK_SOURCE'>> = new Set(['DUKCAPIL', 'MINISTRY']);

/** The state that an answer gives a number. */
export function stateOf({ matched }: Pick<NikAnswer, 'matched'>): 'MATCHED' | 'UNMATCHED' {
  return matched ? 'MATCHED' : 'UNMATCHED';
}

/** Notes an answer that no register gave, that has not come yet, or that is older than the number and so about the former one. `numberedAt`: when the number took the place of another (ISO), null where none was before it. */
export function checkAnswer(numberedAt: string | null, { source, checkedOn }: NikAnswer, problems: Problems): void {
  if (!registers.has(source)) problems.add('source', identityMessages.notAnAnswer, { value: label('NIK_SOURCE', source, problems.language) });
  checkDay('checkedOn', checkedOn, problems);
  const recordedOn = numberedAt && localDay(numberedAt);
  if (recordedOn && checkedOn < recordedOn) problems.add('checkedOn', identityMessages.beforeNumber, { value: checkedOn, since: recordedOn });
}

/** Whether the very same answer is recorded already. */
export function isRecorded(standing: NikStanding, answer: NikAnswer): boolean {
  return standing.state === stateOf(answer) && standing.source === answer.source && standing.checkedOn === answer.checkedOn;
}
