import { today } from '@pilar/domain/dates';
import { nikDoubts, type NikDoubt } from '@pilar/domain/nik-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { asDay, day } from '@pilar/subgraph/entity';
import { acceptsInvented } from '@pilar/subgraph/sealed-numbers';
import { messages } from '../messages.ts';
import { niks, familyCards } from './person-numbers.ts';
import { askForReason, checkBirthDate, checkEmail, checkNeighbourhood, checkNoNumber, checkPhone, readCardDigits, readNikDigits, type Address } from './private-rules.ts';

type Given<Value> = Value | null | undefined;
/** An address as an input has it. */
type AddressInput = { text: string; rt?: string | null; rw?: string | null; village?: string | null };

/** What an input says of a person beside name and office: absent stays as it is, null clears. */
export type PrivateInput = {
  nik?: Given<string>; nikReason?: Given<string>; noNikReason?: Given<string>; familyCardNumber?: Given<string>;
  sex?: Given<string>; birthPlace?: Given<string>; birthDate?: Given<string>; maritalState?: Given<string>; education?: Given<string>;
  phone?: Given<string>; email?: Given<string>; addressKtp?: Given<AddressInput>; addressDomicile?: Given<AddressInput>;
};

/** A person's row of personal data, without the person's id. */
export type PrivateColumns = {
  nikSealed: Uint8Array<ArrayBuffer> | null; nikIndex: Uint8Array<ArrayBuffer> | null; noNikReason: string | null;
  familyCardSealed: Uint8Array<ArrayBuffer> | null; familyCardIndex: Uint8Array<ArrayBuffer> | null;
  sex: string | null; birthPlace: string | null; birthDate: Date | null; maritalState: string | null; education: string | null;
  phone: string | null; email: string | null; addressKtp: unknown; addressDomicile: unknown;
};

/** What was read: values that an input gives, numbers as digits, and what is odd about the NIK. */
export type PrivateRead = Omit<PrivateInput, 'nikReason' | 'addressKtp' | 'addressDomicile'> & {
  addressKtp?: Given<Address>; addressDomicile?: Given<Address>; nikReason: string | null; doubts: readonly NikDoubt[]; judged: boolean;
};

/** What stands already: the NIK whole, and what it is compared with. */
export type PrivateBefore = { nik: string | null; birthDate: string | null; sex: string | null };

const nothing: PrivateBefore = { nik: null, birthDate: null, sex: null };

/** Reads what the input says; notes what is wrong. `lenient`: a file has nobody to ask for a reason, and is warned instead. */
export function readPrivate(input: PrivateInput, problems: Problems, { before = nothing, lenient = false }: { before?: PrivateBefore; lenient?: boolean } = {}): PrivateRead {
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

/** The columns that what was read writes; what was not given is left out. */
export function privateColumns(personId: string, read: PrivateRead): Partial<PrivateColumns> {
  const { nik, familyCardNumber, birthDate } = read;
  const columns = {
    ...(nik === undefined ? {} : { nikSealed: nik === null ? null : niks.seal(personId, nik), nikIndex: nik === null ? null : niks.index(nik) }),
    ...(familyCardNumber === undefined ? {} : {
      familyCardSealed: familyCardNumber === null ? null : familyCards.seal(personId, familyCardNumber),
      familyCardIndex: familyCardNumber === null ? null : familyCards.index(familyCardNumber),
    }),
    noNikReason: read.noNikReason, sex: read.sex, birthPlace: read.birthPlace, birthDate: asDay(birthDate), maritalState: read.maritalState, education: read.education,
    phone: read.phone, email: read.email, addressKtp: read.addressKtp, addressDomicile: read.addressDomicile,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** What stands in the row, as far as a new NIK is compared with it. */
export function privateBefore(personId: string, row: Pick<PrivateColumns, 'nikSealed' | 'birthDate' | 'sex'> | null): PrivateBefore {
  return row === null ? nothing : { nik: row.nikSealed && niks.open(personId, row.nikSealed), birthDate: day(row.birthDate), sex: row.sex };
}
