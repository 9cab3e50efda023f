import { today } from '@pilar/domain/dates';
import { day } from '@pilar/subgraph/entity';
import { ageOn, openStates } from '../case/case-rules.ts';
import type { Db } from '../db.ts';
import { asksOfPersons, unmet, unmetByAny, type Condition, type Conditions, type FamilyFacts, type PersonFacts } from '../programme/conditions.ts';
import type { EntitlementRow } from './entitlement-entity.ts';

type FamilyRow = { areaCode: string; desil: number | null; extremePoor: boolean | null };
/** Of whom an entitlement is or is to be, and to what. */
type Asked = Pick<EntitlementRow, 'familyId' | 'beneficiaryId' | 'areaCode'> & { programme: Pick<EntitlementRow['programme'], 'eligibility'> };
type PersonRow = { id: string; familyId: string | null; sex: string | null; birthDate: Date | null };

const facts = { areaCode: true, desil: true, extremePoor: true } as const;
const ofPerson = { id: true, familyId: true, sex: true, birthDate: true } as const;

/** Conditions of their programmes that do not hold of whom the entitlements are of, today; of those where all hold, none. */
export async function unmetConditions(tx: Db, rows: readonly Asked[]): Promise<(row: Asked) => Condition[]> {
  const families = new Map((await tx.family.findMany({ where: { id: { in: rows.flatMap(({ familyId }) => familyId ?? []) } }, select: { id: true, ...facts } })).map((row) => [row.id, row]));
  const persons = new Map((await tx.beneficiary.findMany({ where: { id: { in: rows.flatMap(({ beneficiaryId }) => beneficiaryId ?? []) } }, select: { ...ofPerson, areaCode: true, family: { select: facts } } })).map((row) => [row.id, row]));
  const asking = rows.filter(({ familyId, programme }) => familyId !== null && asksOfPersons(conditionsOf(programme)));
  const members = await tx.beneficiary.findMany({ where: { familyId: { in: asking.flatMap(({ familyId }) => familyId ?? []) }, lifeState: 'ACTIVE' }, select: ofPerson });
  const casesOf = await openCases(tx, [...persons.values(), ...members]);
  const told = (person: PersonRow): PersonFacts => ({ age: ageToday(person.birthDate), sex: person.sex, caseTypes: casesOf(person) });
  return ({ familyId, beneficiaryId, areaCode, programme }) => {
    const conditions = conditionsOf(programme);
    const person = persons.get(beneficiaryId ?? '');
    if (familyId === null) return unmet(conditions, familyFacts(person?.family, person?.areaCode ?? areaCode), person ? told(person) : null);
    return unmetByAny(conditions, familyFacts(families.get(familyId), areaCode), members.filter((one) => one.familyId === familyId).map(told));
  };
}

const conditionsOf = ({ eligibility }: { eligibility: unknown }) => eligibility as Conditions;

function familyFacts(family: FamilyRow | null | undefined, areaCode: string): FamilyFacts {
  return { area: family?.areaCode ?? areaCode, desil: family?.desil ?? null, extremePoor: family?.extremePoor ?? null };
}

function ageToday(birthDate: Date | null): number | null {
  const born = day(birthDate);
  return born === null ? null : ageOn(born, today());
}

/** Types of the cases that are open of each person and of their family. No condition asks for a sensitive type. */
async function openCases(tx: Db, persons: readonly PersonRow[]): Promise<(person: PersonRow) => string[]> {
  const cases = await tx.welfareCase.findMany({
    where: { OR: [{ beneficiaryId: { in: persons.map(({ id }) => id) } }, { familyId: { in: persons.flatMap(({ familyId }) => familyId ?? []) } }], state: { in: [...openStates] }, sensitive: false },
    select: { beneficiaryId: true, familyId: true, typeCode: true },
  });
  return ({ id, familyId }) => cases.filter((one) => one.beneficiaryId === id || (familyId !== null && one.familyId === familyId)).map(({ typeCode }) => typeCode);
}
