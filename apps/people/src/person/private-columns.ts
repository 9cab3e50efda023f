import { asDay, day } from '@pilar/subgraph/entity';
import { nothingBefore, type PersonalBefore, type PersonalRead } from '@pilar/subgraph/read-personal';
import { familyCards, niks } from './person-numbers.ts';

/** A person's row of personal data, without the person's id. */
export type PrivateColumns = {
  nikSealed: Uint8Array<ArrayBuffer> | null; nikIndex: Uint8Array<ArrayBuffer> | null; noNikReason: string | null;
  familyCardSealed: Uint8Array<ArrayBuffer> | null; familyCardIndex: Uint8Array<ArrayBuffer> | null;
  sex: string | null; birthPlace: string | null; birthDate: Date | null; maritalState: string | null; education: string | null;
  phone: string | null; email: string | null; addressKtp: unknown; addressDomicile: unknown;
};

/** The columns that what was read writes; what was not given is left out. */
export function privateColumns(personId: string, read: PersonalRead): Partial<PrivateColumns> {
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
export function privateBefore(personId: string, row: Pick<PrivateColumns, 'nikSealed' | 'birthDate' | 'sex'> | null): PersonalBefore {
  return row === null ? nothingBefore : { nik: row.nikSealed && niks.open(personId, row.nikSealed), birthDate: day(row.birthDate), sex: row.sex };
}
