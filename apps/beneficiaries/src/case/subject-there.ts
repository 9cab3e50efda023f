import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import type { Problems } from '@pilar/subgraph/problems';
import { raw, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { standingId } from '../standing-id.ts';
import { caseMessages as messages } from './case-messages.ts';
import type { Step } from './case-rules.ts';

/** Whom a case is about. */
type Subject = { beneficiaryId: string | null; familyId: string | null };

/** Steps that only somebody who is there can be served by. What was found may be assessed and confirmed of the dead too: it was so on that day. */
const ofThosePresent: ReadonlySet<Step> = new Set(['BEGIN_SERVICE', 'REVERIFY']);

/** Notes a service that would begin, or a case that would be said to be so still, though its person has died or left or its family is no longer there. */
export async function checkThere(tx: Db, step: Step, { beneficiaryId, familyId, state }: Subject & { state: string }, problems: Problems): Promise<void> {
  if (!ofThosePresent.has(step)) return;
  const { list, lifeState } = await subjectState(tx, { beneficiaryId, familyId });
  if (lifeState !== undefined && lifeState !== 'ACTIVE') problems.add('id', state === 'ASSESSED' ? messages.goneAssessed : messages.goneOn, { state: label(list, lifeState, problems.language).toLowerCase() });
}

/** Whether a step is not offered of a case because its subject is no more there. */
export async function isBarred(ctx: Context<Db>, step: Step, caseId: string): Promise<boolean> {
  return ofThosePresent.has(step) && !await subjectThere(ctx, caseId);
}

/** Whether the subject of a case on a page is there; of groups, and of whom the viewer does not see, nothing is known. */
const subjectThere = loaderOf(async ({ db }: Context<Db>, ids) => {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT one.id::text AS id FROM beneficiaries.welfare_case AS one
    LEFT JOIN beneficiaries.beneficiary AS named ON named.id = one.beneficiary_id LEFT JOIN beneficiaries.beneficiary AS person ON person.id = ${standingId('named')}
    LEFT JOIN beneficiaries.family AS meant ON meant.id = one.family_id LEFT JOIN beneficiaries.family ON family.id = ${standingId('meant')}
    WHERE one.id = ANY(${[...ids]}::uuid[]) AND coalesce(person.life_state, family.life_state) <> 'ACTIVE'`);
  const gone = new Set(rows.map(({ id }) => id));
  return (id) => !gone.has(id);
});

/** States in which nobody of the case is left alive. */
const gone = { LIFE_STATE: 'DECEASED', FAMILY_STATE: 'DISSOLVED' } as const;

/**
 * Notes that a case is to end because its person has died, or its family is no longer there, though the record says otherwise. The case does
 * not change that record: a death has a change of its own, with its day and who follows a head.
 */
export async function checkDeceased(tx: Db, path: string, subject: Subject, problems: Problems): Promise<void> {
  const { list, lifeState } = await subjectState(tx, subject);
  if (lifeState !== undefined && lifeState !== gone[list]) problems.add(path, list === 'LIFE_STATE' ? messages.notRecordedDead : messages.familyStillThere, { state: label(list, lifeState, problems.language).toLowerCase() });
}

/** How the record of whom a case is about stands; nothing of a group, and of whoever lives elsewhere. */
async function subjectState(tx: Db, { beneficiaryId, familyId }: Subject): Promise<{ list: 'LIFE_STATE' | 'FAMILY_STATE'; lifeState: string | undefined }> {
  // Somebody whom the viewer does not see lives elsewhere: there it is known what became of them.
  const [list, table, id] = beneficiaryId === null ? ['FAMILY_STATE' as const, 'beneficiaries.family', familyId] : ['LIFE_STATE' as const, 'beneficiaries.beneficiary', beneficiaryId];
  return { list, lifeState: id === null ? undefined : await standing(tx, table, id) };
}

/** The state of the record of that id, or of the one that it was merged into. */
async function standing(tx: Db, table: string, id: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ lifeState: string }[]>(sql`
    SELECT record.life_state AS "lifeState" FROM ${raw(table)} AS named JOIN ${raw(table)} AS record ON record.id = ${standingId('named')} WHERE named.id = ${id}::uuid`);
  return row?.lifeState;
}
