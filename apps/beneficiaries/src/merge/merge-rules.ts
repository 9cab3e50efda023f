import type { Code } from '@pilar/domain/vocabulary';
import { asDay, day } from '@pilar/subgraph/entity';
import type { Caveat } from '@pilar/subgraph/records';
import { hex } from '@pilar/subgraph/sealed-numbers';
import { Prisma } from '../__generated__/prisma/client.ts';
import { nameColumns } from '../beneficiary/read-beneficiary.ts';
import { niks } from '../numbers.ts';

/** A part of a record that is taken from one or the other. */
export type Part = Code<'BENEFICIARY_PART'>;
export type Row = Prisma.BeneficiaryGetPayload<object>;

const plain = {
  SEX: 'sex', BIRTH_PLACE: 'birthPlace', MARITAL_STATE: 'maritalState', EDUCATION: 'education', OCCUPATION: 'occupation', PHONE: 'phone',
} as const satisfies Partial<Record<Part, keyof Row>>;

/** The columns that a merge may write, as they are kept to be put back: days as text, bytes as digits. */
export type Kept = {
  fullName: string; aliases: string[]; sex: string | null; birthPlace: string | null; birthDate: string | null; maritalState: string | null; education: string | null;
  occupation: string | null; phone: string | null; areaCode: string; addressKtp: Prisma.JsonValue; addressDomicile: Prisma.JsonValue; familyId: string | null; relation: string | null;
  nikSealed: string | null; nikIndex: string | null; nikState: string; nikSource: string | null; nikCheckedOn: string | null; noNikReason: string | null; caveats: Prisma.JsonValue;
};

/** A row as it is kept. */
export function keep(row: Row): Kept {
  const { fullName, aliases, sex, birthPlace, maritalState, education, occupation, phone, areaCode, addressKtp, addressDomicile, familyId, relation, nikState, nikSource, noNikReason, caveats } = row;
  return {
    fullName, aliases, sex, birthPlace, birthDate: day(row.birthDate), maritalState, education, occupation, phone, areaCode, addressKtp, addressDomicile, familyId, relation,
    nikSealed: row.nikSealed && hex(row.nikSealed), nikIndex: row.nikIndex && hex(row.nikIndex), nikState, nikSource, nikCheckedOn: day(row.nikCheckedOn), noNikReason, caveats,
  };
}

/** What differs between two rows of one person as kept, by column. */
export type Changed = Partial<Record<keyof Kept, { before: Prisma.JsonValue; after: Prisma.JsonValue }>>;

/** The columns that a merge changes, each before and after. */
export function changedColumns(before: Kept, after: Kept): Changed {
  const columns = Object.keys(before) as (keyof Kept)[];
  return Object.fromEntries(columns.filter((column) => !equal(before[column], after[column])).map((column) => [column, { before: before[column], after: after[column] }]));
}

/** What was changed since, of what the merge had changed in the record of that id. */
export function changedSince(id: string, changed: Changed, now: Kept): (keyof Kept)[] {
  return (Object.keys(changed) as (keyof Kept)[]).filter((column) => !equal(changed[column]?.after ?? null, now[column]) && !(column in sealedAnew && sameNumber(id, changed, now)));
}

/** Columns of a number that differ, and are the same, once it was sealed anew. */
const sealedAnew: Partial<Record<keyof Kept, true>> = { nikSealed: true, nikIndex: true };

function sameNumber(id: string, { nikSealed }: Changed, now: Kept): boolean {
  const after = bytes(nikSealed?.after as string | null | undefined);
  const kept = bytes(now.nikSealed);
  return after !== null && kept !== null && niks.open(id, after) === niks.open(id, kept);
}

const equal = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Kept columns as they are written. */
export function columnsOf(kept: Partial<Kept>): Prisma.BeneficiaryUncheckedUpdateInput {
  const { birthDate, nikCheckedOn, nikSealed, nikIndex, addressKtp, addressDomicile, caveats, ...rest } = kept;
  return {
    ...rest,
    ...(kept.fullName === undefined ? {} : nameColumns(kept.fullName)),
    ...('birthDate' in kept ? { birthDate: asDay(birthDate ?? null) } : {}),
    ...('nikCheckedOn' in kept ? { nikCheckedOn: asDay(nikCheckedOn ?? null) } : {}),
    ...('nikSealed' in kept ? { nikSealed: bytes(nikSealed) } : {}),
    ...('nikIndex' in kept ? { nikIndex: bytes(nikIndex) } : {}),
    ...('addressKtp' in kept ? { addressKtp: addressKtp ?? Prisma.DbNull } : {}),
    ...('addressDomicile' in kept ? { addressDomicile: addressDomicile ?? Prisma.DbNull } : {}),
    ...('caveats' in kept ? { caveats: caveats ?? [] } : {}),
  };
}

const bytes = (digits: string | null | undefined) => (digits == null ? null : new Uint8Array(Buffer.from(digits, 'hex')));

/** The number of a row's NIK; null where it has none. */
export function nikOf({ id, nikSealed }: Row): string | null {
  return nikSealed && niks.open(id, nikSealed);
}

/**
 * One person out of two records: the survivor's values, and the merged one's where `take` says so or the survivor has none. Names that
 * are given up stay as aliases. The merged record's place in a family comes along where the survivor is in none.
 */
export function mergeRows(survivor: Row, merged: Row, take: ReadonlySet<Part>): Kept {
  const [own, other] = [keep(survivor), keep(merged)];
  const from = (part: Part) => (take.has(part) ? other : own);
  const values = Object.fromEntries(Object.entries(plain).map(([part, column]) => [column, from(part as Part)[column] ?? own[column] ?? other[column]]));
  const { fullName } = from('FULL_NAME');
  const aliases = [...new Set([...own.aliases, own.fullName, other.fullName, ...other.aliases])].filter((alias) => alias !== fullName).slice(0, 10);
  const place = familyTaken(survivor, merged, take) ? other : own;
  return {
    ...own, ...values, fullName, aliases,
    birthDate: from('BIRTH_DATE').birthDate ?? own.birthDate ?? other.birthDate,
    addressKtp: from('ADDRESS_KTP').addressKtp ?? own.addressKtp ?? other.addressKtp,
    addressDomicile: from('ADDRESS_DOMICILE').addressDomicile ?? own.addressDomicile ?? other.addressDomicile,
    familyId: place.familyId, relation: place.relation,
    areaCode: (place === other ? other : from('AREA')).areaCode,
    caveats: [...own.caveats as Caveat[], ...other.caveats as Caveat[]] as unknown as Prisma.JsonValue,
    ...mergedNik(survivor, merged, take.has('NIK')),
  };
}

/** Whether the survivor takes the merged one's place: where it has none, where it is said, and as the head of the family that both are recorded in. */
export function familyTaken(survivor: Row, merged: Row, take: ReadonlySet<Part>): boolean {
  if (merged.familyId === null) return false;
  return survivor.familyId === null || take.has('FAMILY') || (survivor.familyId === merged.familyId && merged.relation === 'KEPALA_KELUARGA');
}

function mergedNik(survivor: Row, merged: Row, take: boolean): Pick<Kept, 'nikSealed' | 'nikIndex' | 'nikState' | 'nikSource' | 'nikCheckedOn' | 'noNikReason'> {
  const { nikSealed, nikIndex, nikState, nikSource, nikCheckedOn, noNikReason } = keep(survivor);
  const other = nikOf(merged);
  if (other === null || (survivor.nikIndex !== null && !take)) return { nikSealed, nikIndex, nikState, nikSource, nikCheckedOn, noNikReason };
  const { nikState: state, nikSource: source, nikCheckedOn: checked } = keep(merged);
  return { nikSealed: hex(niks.seal(survivor.id, other)), nikIndex: hex(niks.index(other)), nikState: state, nikSource: source, nikCheckedOn: checked, noNikReason: null };
}
