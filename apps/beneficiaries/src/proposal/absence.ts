import { ancestorsOf, covers, levelOf } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { standingId } from '../standing-id.ts';
import type { Absence, PathStep } from './proposal-rules.ts';

type Level = PathStep['level'];
type Proposed = { kind: string; areaCode: string };
/** Whom a proposal is about as they stand, of merged records the one that stands for them. */
type Subject = { lifeState: Code<'LIFE_STATE'> | Code<'FAMILY_STATE'>; livesIn: string };

const levels: readonly Level[] = ['VILLAGE', 'DISTRICT', 'REGENCY'];

/**
 * Whether whom a proposal is about is no more there: has died, is dissolved, or lives outside the village, district or regency that
 * decides. A removal is proposed for just that. Nobody: the viewer saw them when they were proposed and sees them no more, since they
 * have become another area's.
 */
export function absenceOf({ kind, areaCode }: Proposed, subject: Subject | null): Absence | null {
  if (kind === 'REMOVE') return null;
  if (subject?.lifeState === 'DECEASED' || subject?.lifeState === 'DISSOLVED') return { why: subject.lifeState, levels };
  if (subject?.lifeState !== 'ACTIVE') return { why: 'MOVED', levels };
  const left = levels.filter((level) => !covers(regionAt(level, areaCode), subject.livesIn));
  return left.length > 0 ? { why: 'MOVED', levels: left } : null;
}

function regionAt(level: Level, code: string): string {
  return ancestorsOf(code).find((one) => levelOf(one) === level) ?? code;
}

/** Proposals among those whose subject is no more there, by their ids. */
export async function absencesOf(db: RawDb, ids: readonly string[]): Promise<ReadonlyMap<string, Absence>> {
  const rows = await db.$queryRaw<(Proposed & { id: string; lifeState: Subject['lifeState'] | null; livesIn: string | null })[]>(sql`
    SELECT proposal.id::text AS id, proposal.kind, proposal.area_code AS "areaCode", coalesce(person.life_state, family.life_state) AS "lifeState", coalesce(person.area_code, family.area_code) AS "livesIn"
    FROM beneficiaries.proposal
    LEFT JOIN beneficiaries.beneficiary AS named ON named.id = proposal.beneficiary_id
    LEFT JOIN beneficiaries.beneficiary AS person ON person.id = ${standingId('named')}
    LEFT JOIN beneficiaries.family AS meant ON meant.id = proposal.family_id
    LEFT JOIN beneficiaries.family ON family.id = ${standingId('meant')}
    WHERE proposal.id = ANY(${[...ids]}::uuid[])`);
  return new Map(rows.flatMap(({ id, lifeState, livesIn, ...proposed }) => {
    const absence = absenceOf(proposed, lifeState === null || livesIn === null ? null : { lifeState, livesIn });
    return absence ? [[id, absence] as const] : [];
  }));
}

/** Whether the subject of a proposal on a page is no more there. */
export const absenceIn = loaderOf(async (ctx: Context<Db>, ids) => {
  const absences = await absencesOf(ctx.db, ids);
  return (id) => absences.get(id) ?? null;
});
