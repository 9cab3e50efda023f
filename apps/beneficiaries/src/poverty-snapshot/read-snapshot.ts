import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { asDay } from '@pilar/subgraph/entity';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { checkDay } from '../check-day.ts';
import { snapshotMessages as messages } from './snapshot-messages.ts';
import { hasBegun, isPeriod } from './snapshot-rules.ts';

type Given<Value> = Value | null | undefined;

/** What an input says of a figure: absent stays as it is, null clears. */
export type SnapshotInput = {
  families?: Given<number>; persons?: Given<number>; percent?: Given<number>; valid?: Given<number>; verified?: Given<number>;
  method?: Given<string>; lineAmount?: Given<string>; lineSource?: Given<string>; citation?: Given<string>; link?: Given<string>; statedOn?: Given<string>; checkedOn?: Given<string>;
};

/** The numbers that stand already. */
export type SnapshotBefore = { families: number | null; persons: number | null; percent: number | null; valid: number | null; verified: number | null; lineAmount: bigint | null; lineSource: string | null };

/** Of a new figure. */
export const newSnapshot: SnapshotBefore = { families: null, persons: null, percent: null, valid: null, verified: null, lineAmount: null, lineSource: null };

const most = 1_000_000_000;

/** Notes a period that is none or has not begun. */
export function checkPeriod(period: string, problems: Problems): void {
  if (!isPeriod(period)) problems.add('period', messages.period, { value: period.slice(0, 20) });
  else if (!hasBegun(period, today())) problems.add('period', messages.periodAhead, { value: period });
}

/** Reads what the input says of a figure of that source; notes what is wrong with it (rule 35). */
export function readSnapshot(input: SnapshotInput, statedBy: Code<'POVERTY_SOURCE'>, before: SnapshotBefore, problems: Problems) {
  const texts = { method: problems.text('method', input.method, 300), citation: problems.text('citation', input.citation, 300), lineSource: problems.text('lineSource', input.lineSource, 200) };
  for (const [path, text] of Object.entries(texts)) checkNoNumber(path, text, problems);
  checkDay('statedOn', input.statedOn, problems);
  checkDay('checkedOn', input.checkedOn, problems);
  checkNumbers(input, statedBy, before, problems);
  const lineAmount = input.lineAmount == null ? input.lineAmount : BigInt(input.lineAmount);
  checkLine(lineAmount === undefined ? before.lineAmount : lineAmount, texts.lineSource === undefined ? before.lineSource : texts.lineSource, problems);
  const { families, persons, percent, valid, verified, link } = input;
  return { columns: { families, persons, percent, valid, verified, method: texts.method, lineAmount, lineSource: texts.lineSource, link, statedOn: asDay(input.statedOn) ?? undefined, checkedOn: asDay(input.checkedOn) ?? undefined }, citation: texts.citation };
}

function checkNumbers(input: SnapshotInput, statedBy: Code<'POVERTY_SOURCE'>, before: SnapshotBefore, problems: Problems): void {
  const after = (key: 'families' | 'persons' | 'percent' | 'valid' | 'verified') => (input[key] === undefined ? before[key] : input[key]);
  for (const key of ['families', 'persons', 'valid', 'verified'] as const) {
    const value = after(key);
    if (value !== null && !(Number.isInteger(value) && value >= 0 && value <= most)) problems.add(key, messages.whole, { value });
  }
  const [families, persons, percent] = [after('families'), after('persons'), after('percent')];
  if (percent !== null && !(percent >= 0 && percent <= 100)) problems.add('percent', messages.percent, { value: percent });
  if (families === null && persons === null && percent === null) problems.add('families', messages.nothing);
  if (families !== null && persons !== null && persons < families) problems.add('persons', messages.fewerPersons, { value: persons, families });
  for (const key of ['valid', 'verified'] as const) {
    const value = after(key);
    if (value === null) continue;
    if (statedBy !== 'FIELD' || families === null) problems.add(key, messages.ofField);
    else if (value > families) problems.add(key, messages.beyondFamilies, { value, families });
  }
}

/** A line stands with who drew it, or not at all. */
function checkLine(amount: bigint | null, source: string | null, problems: Problems): void {
  if ((amount === null) !== (source === null)) problems.add(amount === null ? 'lineAmount' : 'lineSource', messages.lineSource);
  if (amount !== null && amount <= 0n) problems.add('lineAmount', messages.lineAmount);
}
