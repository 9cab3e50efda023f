import { label, type Code } from '@pilar/domain/vocabulary';
import { asDay, day } from '@pilar/subgraph/entity';
import { checkNeighbourhood, readCardDigits, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { checkDay } from '../check-day.ts';
import { messages } from '../messages.ts';
import { cards } from '../numbers.ts';

type Given<Value> = Value | null | undefined;
type Source = Code<'WELFARE_SOURCE'>;

/** What an input says of a family: absent stays as it is, null clears. */
export type FamilyInput = {
  address?: Given<string>; rt?: Given<string>; rw?: Given<string>; cardNumber?: Given<string>;
  desil?: Given<number>; desilSource?: Given<Source>; desilOn?: Given<string>;
  extremePoor?: Given<boolean>; extremePoorSource?: Given<Source>; extremePoorOn?: Given<string>; extremePoorReason?: Given<Code<'POVERTY_REASON'>>;
  signs?: Given<readonly { sign: Code<'POVERTY_SIGN'>; present: boolean }[]>; signsOn?: Given<string>;
};

/** What stands already, as far as the input is read with it. */
export type FamilyBefore = { desil: number | null; desilSource: string | null; desilOn: Date | null; extremePoor: boolean | null; extremePoorSource: string | null; extremePoorOn: Date | null; signsOn: Date | null };

/** Of a new family. */
export const newFamily: FamilyBefore = { desil: null, desilSource: null, desilOn: null, extremePoor: null, extremePoorSource: null, extremePoorOn: null, signsOn: null };

/** What was read: the columns but for the card, and the card's digits. */
export type FamilyRead = ReturnType<typeof readFamily>;

/** Reads what the input says of a family; notes what is wrong (rules 3, 33, 34). */
export function readFamily(input: FamilyInput, problems: Problems, before: FamilyBefore) {
  const address = textWithoutNumber('address', input.address, 300, problems);
  checkNeighbourhood('rt', input.rt, problems);
  checkNeighbourhood('rw', input.rw, problems);
  return {
    cardNumber: input.cardNumber == null ? input.cardNumber : readCardDigits('cardNumber', input.cardNumber, problems),
    columns: { address, rt: input.rt, rw: input.rw, ...readDesil(input, problems, before), ...readExtremePoor(input, problems, before), ...readSigns(input, problems, before) },
  };
}

/** A desil stands with its source and day, or not at all (rule 34). */
function readDesil(input: FamilyInput, problems: Problems, before: FamilyBefore) {
  const desil = input.desil === undefined ? before.desil : input.desil;
  if (desil === null) return input.desil === null ? { desil: null, desilSource: null, desilOn: null } : {};
  const source = input.desilSource === undefined ? before.desilSource : input.desilSource;
  const on = input.desilOn === undefined ? day(before.desilOn) : input.desilOn;
  if (desil < 1 || desil > 10) problems.add('desil', messages.desilRange, { value: desil });
  if (source === null || on === null) problems.add(source === null ? 'desilSource' : 'desilOn', messages.desilSource);
  checkPast('desilOn', on, problems);
  return { desil, desilSource: source, desilOn: asDay(on) };
}

function readExtremePoor(input: FamilyInput, problems: Problems, before: FamilyBefore) {
  const extremePoor = input.extremePoor === undefined ? before.extremePoor : input.extremePoor;
  const extremePoorReason = readReason(input, before.extremePoor === true, extremePoor === true, problems);
  if (extremePoor === null) return input.extremePoor === null ? { extremePoor: null, extremePoorSource: null, extremePoorOn: null, extremePoorReason } : {};
  const source = input.extremePoorSource === undefined ? before.extremePoorSource : input.extremePoorSource;
  const on = input.extremePoorOn === undefined ? day(before.extremePoorOn) : input.extremePoorOn;
  if (source === null || on === null) problems.add(source === null ? 'extremePoorSource' : 'extremePoorOn', messages.extremePoorSource);
  checkPast('extremePoorOn', on, problems);
  return { extremePoor, extremePoorSource: source, extremePoorOn: asDay(on), extremePoorReason };
}

const whyPoor: readonly string[] = ['FOUND', 'WORSENED', 'CORRECTED'] satisfies Code<'POVERTY_REASON'>[];
const whyNoMore: readonly string[] = ['GRADUATED', 'NOT_CONFIRMED', 'CORRECTED'] satisfies Code<'POVERTY_REASON'>[];

/** Why the mark changes: movement is counted by it (rule 35). Whoever takes it away says why; where it stays, so does its reason. */
function readReason({ extremePoorReason: given }: FamilyInput, was: boolean, is: boolean, problems: Problems): string | null | undefined {
  if (was === is) {
    if (given != null) problems.add('extremePoorReason', messages.povertyReasonIdle);
    return undefined;
  }
  if (given == null && was) problems.add('extremePoorReason', messages.povertyReasonNeeded);
  const fitting = is ? whyPoor : whyNoMore;
  if (given != null && !fitting.includes(given)) problems.add('extremePoorReason', messages.povertyReasonUnfit, { value: label('POVERTY_REASON', given, problems.language), fitting: fitting.map((code) => label('POVERTY_REASON', code, problems.language)).join(', ') });
  return given ?? null;
}

/** The answers given to the nine signs replace those before; what was not asked is neither yes nor no (rule 33). */
function readSigns(input: FamilyInput, problems: Problems, before: FamilyBefore) {
  if (input.signs === undefined) return {};
  const signs = input.signs ?? [];
  if (new Set(signs.map(({ sign }) => sign)).size < signs.length) problems.add('signs', messages.signTwice);
  const on = input.signsOn === undefined ? day(before.signsOn) : input.signsOn;
  if (signs.length > 0 && on === null) problems.add('signsOn', messages.signsOn);
  checkPast('signsOn', on, problems);
  const answered = (present: boolean) => signs.filter((sign) => sign.present === present).map(({ sign }) => sign);
  return { signsYes: answered(true), signsNo: answered(false), signsOn: signs.length === 0 ? null : asDay(on) };
}

function checkPast(path: string, date: string | null, problems: Problems): void {
  checkDay(path, date, problems);
}

/** The columns of the card that the digits write. */
export function cardColumns(id: string, number: Given<string>) {
  if (number === undefined) return {};
  return { cardSealed: number === null ? null : cards.seal(id, number), cardIndex: number === null ? null : cards.index(number) };
}
