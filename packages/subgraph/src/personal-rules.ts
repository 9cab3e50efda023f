import { familyCardFault, namesPerson, nikFault, type NikDoubt, type NumberFault } from '@pilar/domain/nik-rules';
import { maskNik, numberDigits } from '@pilar/domain/nik';
import type { Caveat } from './records.ts';
import type { Problems } from './problems.ts';
import { personalMessages as messages } from './personal-messages.ts';

/** An address as the form has it; RT and RW are the neighbourhood's numbers. */
export type Address = { text: string; rt: string | null; rw: string | null; village: string | null };

const nikFaults = { length: messages.numberLength, date: messages.nikDate, serial: messages.nikSerial } as const satisfies Record<NumberFault, unknown>;
const cardFaults = { length: messages.numberLength, date: messages.cardDate, serial: messages.numberLength } as const satisfies Record<NumberFault, unknown>;
const doubtMessages = { region: messages.doubtRegion, birth: messages.doubtBirth, sex: messages.doubtSex } as const satisfies Record<NikDoubt, unknown>;

/** The sixteen digits; notes what is wrong with them, never the number itself (rules 1, 2, 5). */
export function readNikDigits(path: string, written: string, invented: boolean, problems: Problems): string {
  const digits = numberDigits(written);
  const fault = nikFault(digits, invented);
  if (fault) problems.add(path, nikFaults[fault], { value: maskNik(digits), length: digits.length });
  return digits;
}

/** The same of a family card (rule 3). */
export function readCardDigits(path: string, written: string, problems: Problems): string {
  const digits = numberDigits(written);
  const fault = familyCardFault(digits);
  if (fault) problems.add(path, cardFaults[fault], { value: maskNik(digits), length: digits.length });
  return digits;
}

/** Asks for a reason where a NIK does not fit what stands beside it (rule 2). */
export function askForReason(doubts: readonly NikDoubt[], reason: string | null | undefined, problems: Problems): void {
  if (reason) return;
  for (const doubt of doubts) problems.add('nikReason', doubtMessages[doubt]);
}

/** The record's caveats with the one that tells why its NIK does not fit; an older one of that kind goes. */
export function withNikCaveat(caveats: readonly Caveat[], doubts: readonly NikDoubt[], reason: string): Caveat[] {
  const others = caveats.filter(({ field, kind }) => field !== 'nik' || kind !== 'CONTRADICTORY');
  return doubts.length === 0 ? others : [...others, { field: 'nik', kind: 'CONTRADICTORY', text: reason }];
}

/** Notes a day of birth that has not come yet or that nobody living has. */
export function checkBirthDate(path: string, date: string | null | undefined, today: string, problems: Problems): void {
  if (date && (date > today || date < '1900-01-01')) problems.add(path, messages.birthDate, { value: date });
}

/** Notes a telephone number that none is. */
export function checkPhone(path: string, phone: string | null | undefined, problems: Problems): void {
  if (phone && !/^\+?[\d\s().-]{6,20}$/.test(phone)) problems.add(path, messages.phone);
}

/** Notes an e-mail address that none is. */
export function checkEmail(path: string, email: string | null | undefined, problems: Problems): void {
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) problems.add(path, messages.email);
}

/** A number of a person in a text, however its digits are parted. */
const numberInText = /\d(?:[\s.-]?\d){15,}/;

/** Notes a number of a person in a text that others read: history and caveats. */
export function checkNoNumber(path: string, text: string | null | undefined, problems: Problems): void {
  if (text && numberInText.test(text)) problems.add(path, messages.numberInText);
}

/** Notes a number of a person in a name that a caller's own system gave: it is kept as it comes, and found by. */
export function checkOwnName(path: string, name: string, problems: Problems): void {
  if (namesPerson(name)) problems.add(path, messages.numberAsName);
}

/** As `problems.text`, of a text that others read: a number of a person in it is noted too. */
export function textWithoutNumber(path: string, given: string | null | undefined, max: number, problems: Problems): string | null | undefined {
  const read = problems.text(path, given, max);
  checkNoNumber(path, read, problems);
  return read;
}

/** As `problems.requiredText`, of a text that others read: a number of a person in it is noted too. */
export function requiredTextWithoutNumber(path: string, given: string | null | undefined, max: number, problems: Problems): string {
  const read = problems.requiredText(path, given, max);
  checkNoNumber(path, read, problems);
  return read;
}

/** The text with numbers of persons masked: what another office writes about one is kept, its digits are not. */
export function maskNumbers(text: string): string {
  return text.replace(new RegExp(numberInText, 'g'), (number) => maskNik(numberDigits(number)));
}

/** Notes a number of RT or RW that is none. */
export function checkNeighbourhood(path: string, number: string | null | undefined, problems: Problems): void {
  if (number && !/^\d{1,3}$/.test(number)) problems.add(path, messages.neighbourhood);
}

/** An address in one line, for history and lists of changes. */
export function addressText({ text, rt, rw, village }: Address): string {
  return [text, rt && `RT ${rt}`, rw && `RW ${rw}`, village].filter(Boolean).join(', ');
}
