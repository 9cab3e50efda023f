import { nikDoubts } from '@pilar/domain/nik-rules';
import type { Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import type { Caveat } from '@pilar/subgraph/records';
import { withNikCaveat } from '@pilar/subgraph/personal-rules';
import { familyCards, niks } from './person-numbers.ts';
import { cleanAliases } from './person-rules.ts';
import type { PrivateColumns } from './private-columns.ts';

type Field = Code<'PERSON_FIELD'>;

/** A person as recorded, with their personal data. */
export type Recorded = {
  id: string; fullName: string; titlesBefore: string | null; titlesAfter: string | null; aliases: string[]; areaCode: string; official: boolean;
  deceasedOn: Date | null; caveats: unknown; private: Partial<PrivateColumns> | null;
};

/** What becomes of both: the survivor's columns, and the number that stays with the merged row. */
export type Merged = {
  person: Pick<Recorded, 'fullName' | 'titlesBefore' | 'titlesAfter' | 'aliases' | 'areaCode' | 'official' | 'deceasedOn'> & { caveats: Caveat[] };
  private: Partial<PrivateColumns>;
  left: Pick<PrivateColumns, 'nikSealed' | 'nikIndex'>;
};

const plainColumns = {
  SEX: 'sex', BIRTH_PLACE: 'birthPlace', BIRTH_DATE: 'birthDate', MARITAL_STATE: 'maritalState', EDUCATION: 'education', PHONE: 'phone', EMAIL: 'email',
  ADDRESS_KTP: 'addressKtp', ADDRESS_DOMICILE: 'addressDomicile',
} as const satisfies Partial<Record<Field, keyof PrivateColumns>>;

/** The number of a row's NIK; null where it has none. */
export function nikOf({ id, private: row }: Recorded): string | null {
  return row?.nikSealed ? niks.open(id, row.nikSealed) : null;
}

/**
 * One person out of two records: the survivor's values, and the merged one's where `take` says so or the survivor has none.
 * Names that are given up stay as aliases, the NIK that is given up with the merged row, so that nothing is lost.
 */
export function merge(survivor: Recorded, merged: Recorded, take: ReadonlySet<Field>, reason: string): Merged {
  const of = (field: Field) => (take.has(field) ? merged : survivor);
  const { fullName } = of('FULL_NAME');
  const { titlesBefore, titlesAfter } = hasTitles(survivor) ? of('TITLES') : merged;
  const plain = Object.fromEntries(Object.entries(plainColumns).map(([field, column]) => [column, of(field as Field).private?.[column] ?? survivor.private?.[column] ?? merged.private?.[column] ?? null])) as Partial<PrivateColumns>;
  const nik = mergedNik(survivor, merged, take.has('NIK'));
  const caveats = [...survivor.caveats as Caveat[], ...merged.caveats as Caveat[]];
  const doubts = nik.number ? nikDoubts(nik.number, { birthDate: day(plain.birthDate ?? null), sex: plain.sex ?? null }) : [];
  return {
    person: {
      fullName, titlesBefore, titlesAfter, areaCode: of('AREA').areaCode, official: survivor.official || merged.official, deceasedOn: survivor.deceasedOn ?? merged.deceasedOn,
      aliases: cleanAliases([...survivor.aliases, survivor.fullName, merged.fullName, ...merged.aliases], fullName),
      caveats: withNikCaveat(caveats, doubts, caveats.find(({ field, kind }) => field === 'nik' && kind === 'CONTRADICTORY')?.text ?? reason),
    },
    private: { ...plain, ...nik.columns, ...mergedCard(survivor, merged, take.has('FAMILY_CARD')) },
    left: nik.left,
  };
}

function hasTitles({ titlesBefore, titlesAfter }: Recorded): boolean {
  return Boolean(titlesBefore ?? titlesAfter);
}

/** The survivor's NIK and what is left with the merged row; each is sealed for its own row alone. */
function mergedNik(survivor: Recorded, merged: Recorded, take: boolean) {
  const [own, other] = [nikOf(survivor), nikOf(merged)];
  const taken = other !== null && (take || own === null);
  const number = taken ? other : own;
  const rest = taken ? own : other;
  return {
    number,
    columns: { ...sealedNik(survivor.id, number), noNikReason: number === null ? survivor.private?.noNikReason ?? merged.private?.noNikReason ?? null : null },
    left: sealedNik(merged.id, rest),
  };
}

function sealedNik(id: string, number: string | null): Pick<PrivateColumns, 'nikSealed' | 'nikIndex'> {
  return number === null ? { nikSealed: null, nikIndex: null } : { nikSealed: niks.seal(id, number), nikIndex: niks.index(number) };
}

function mergedCard(survivor: Recorded, merged: Recorded, take: boolean): Partial<PrivateColumns> {
  const cardOf = ({ id, private: row }: Recorded) => (row?.familyCardSealed ? familyCards.open(id, row.familyCardSealed) : null);
  const [own, other] = [cardOf(survivor), cardOf(merged)];
  const card = take ? other ?? own : own ?? other;
  return card === null ? {} : { familyCardSealed: familyCards.seal(survivor.id, card), familyCardIndex: familyCards.index(card) };
}
