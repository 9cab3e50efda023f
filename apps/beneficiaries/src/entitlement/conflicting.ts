import { raw, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';

/** Whose entitlement it is, to which programme and of which year. */
export type Claim = { programmeId: string; year: number; familyId: string | null; beneficiaryId: string | null };
/** An entitlement that another one may not stand beside: its subject, and the programme's name. */
type Standing = { subject: string; programme: string };

/** Makes those wait who enter or decide something of the same families and persons, in one order. */
export async function holdSubjects(tx: Db, claims: readonly Claim[]): Promise<void> {
  const subjects = [...new Set(claims.map(({ familyId, beneficiaryId }) => `entitlement:${familyId ?? beneficiaryId}`))].toSorted();
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(held, 0)) FROM (SELECT held FROM unnest(${subjects}::text[]) AS held ORDER BY held) AS ordered`);
}

/**
 * Programmes that may not stand beside each claim (rule 37): open entitlements of the same year to a programme that conflicts, of the same
 * family or person, of the person's family, or of a member of the family. Those alone that the viewer sees: what lies elsewhere is frozen.
 */
export async function conflictsOf(tx: Db, claims: readonly Claim[]): Promise<(claim: Claim) => string[]> {
  const [first] = claims;
  if (!first) return () => [];
  const { programmeId, year } = first;
  const matrix = await tx.programmeConflict.findMany({ where: { OR: [{ oneId: programmeId }, { otherId: programmeId }], yearFrom: { lte: year } }, select: { oneId: true, otherId: true, yearTo: true } });
  const others = matrix.filter(({ yearTo }) => yearTo === null || yearTo >= year).map(({ oneId, otherId }) => (oneId === programmeId ? otherId : oneId));
  if (others.length === 0) return () => [];
  const family = claims.flatMap(({ familyId }) => familyId ?? []);
  const person = claims.flatMap(({ beneficiaryId }) => beneficiaryId ?? []);
  // Each part by an index of its own.
  const standing = (subject: string, from: string, of: readonly string[]) => sql`
    SELECT ${raw(subject)}::text AS subject, programme.name AS programme FROM ${raw(from)} JOIN beneficiaries.programme ON programme.id = one.programme_id
    WHERE ${raw(subject)} = ANY(${[...of]}::uuid[]) AND one.year = ${year} AND one.open AND one.programme_id = ANY(${others}::uuid[])`;
  const rows = await tx.$queryRaw<Standing[]>(sql`
    ${standing('one.family_id', 'beneficiaries.entitlement AS one', family)}
    UNION ${standing('member.family_id', 'beneficiaries.beneficiary AS member JOIN beneficiaries.entitlement AS one ON one.beneficiary_id = member.id', family)}
    UNION ${standing('one.beneficiary_id', 'beneficiaries.entitlement AS one', person)}
    UNION ${standing('member.id', 'beneficiaries.beneficiary AS member JOIN beneficiaries.entitlement AS one ON one.family_id = member.family_id', person)}`);
  return ({ familyId, beneficiaryId }) => rows.filter(({ subject }) => subject === (familyId ?? beneficiaryId)).map(({ programme }) => programme).toSorted();
}
