import { today } from '@pilar/domain/dates';
import { nikDoubts, type NikDoubt } from '@pilar/domain/nik-rules';
import type { Problems } from './problems.ts';
import { acceptsInvented } from './sealed-numbers.ts';
import { personalMessages as messages } from './personal-messages.ts';
import { askForReason, checkBirthDate, checkEmail, checkNeighbourhood, checkNoNumber, checkPhone, readCardDigits, readNikDigits, type Address } from './personal-rules.ts';

type Given<Value> = Value | null | undefined;
/** An address as an input has it. */
type AddressInput = { text: string; rt?: string | null; rw?: string | null; village?: string | null };

/** What an input says of a person beside name and office: absent stays as it is, null clears. */
export type PersonalInput = {
  nik?: Given<string>; nikReason?: Given<string>; noNikReason?: Given<string>; familyCardNumber?: Given<string>;
  sex?: Given<string>; birthPlace?: Given<string>; birthDate?: Given<string>; maritalState?: Given<string>; education?: Given<string>;
  phone?: Given<string>; email?: Given<string>; addressKtp?: Given<AddressInput>; addressDomicile?: Given<AddressInput>;
};

/** What was read: values that an input gives, numbers as digits, and what is odd about the NIK. */
export type PersonalRead = Omit<PersonalInput, 'nikReason' | 'addressKtp' | 'addressDomicile'> & {
  addressKtp?: Given<Address>; addressDomicile?: Given<Address>; nikReason: string | null; doubts: readonly NikDoubt[]; judged: boolean;
};

/** What stands already: the NIK whole, and what it is compared with. */
export type PersonalBefore = { nik: string | null; birthDate: string | null; sex: string | null };

/** Of somebody new. */
export const nothingBefore: PersonalBefore = { nik: null, birthDate: null, sex: null };

/** Reads what the input says; notes what is wrong. `lenient`: a file has nobody to ask for a reason, and is warned instead. */
export function readPersonal(input: PersonalInput, problems: Problems, { before = nothingBefore, lenient = false }: { before?: PersonalBefore; lenient?: boolean } = {}): PersonalRead {
  const nik = input.nik == null ? input.nik : readNikDigits('nik', input.nik, acceptsInvented(), problems);
  const nikReason = problems.text('nikReason', input.nikReason) || null;
  const noNikReason = problems.text('noNikReason', input.noNikReason);
  checkNoNumber('nikReason', nikReason, problems);
  const effective = nik === undefined ? before.nik : nik;
  const judged = [nik, input.birthDate, input.sex].some((given) => given !== undefined);
  const { birthDate, sex } = input;
  const doubts = judged && effective ? nikDoubts(effective, { birthDate: birthDate === undefined ? before.birthDate : birthDate, sex: sex === undefined ? before.sex : sex }) : [];
  if (!lenient) askForReason(doubts, nikReason, problems);
  if (noNikReason && effective) problems.add('noNikReason', messages.noNikReason);
  checkBirthDate('birthDate', birthDate, today(), problems);
  const phone = problems.text('phone', input.phone, 20);
  checkPhone('phone', phone, problems);
  const email = problems.text('email', input.email, 200);
  checkEmail('email', email, problems);
  return {
    nik, nikReason, noNikReason: nik ? null : noNikReason, doubts, judged,
    familyCardNumber: input.familyCardNumber == null ? input.familyCardNumber : readCardDigits('familyCardNumber', input.familyCardNumber, problems),
    sex, birthDate, maritalState: input.maritalState, education: input.education, phone, email,
    birthPlace: problems.text('birthPlace', input.birthPlace, 100),
    addressKtp: readAddress('addressKtp', input.addressKtp, problems),
    addressDomicile: readAddress('addressDomicile', input.addressDomicile, problems),
  };
}

function readAddress(path: string, address: Given<AddressInput>, problems: Problems): Given<Address> {
  if (address == null) return address;
  const text = problems.requiredText(`${path}.text`, address.text, 300);
  checkNeighbourhood(`${path}.rt`, address.rt, problems);
  checkNeighbourhood(`${path}.rw`, address.rw, problems);
  // Somebody may live anywhere; of other provinces the table knows no villages.
  problems.area(`${path}.village`, address.village, { anywhere: true });
  return { text, rt: address.rt ?? null, rw: address.rw ?? null, village: address.village ?? null };
}
