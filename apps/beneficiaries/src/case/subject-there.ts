import { label } from '@pilar/domain/vocabulary';
import type { Problems } from '@pilar/subgraph/problems';
import { raw, sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { caseMessages as messages } from './case-messages.ts';
import type { Step } from './case-rules.ts';

/** Steps that only somebody who is there can be served by. What was found may be assessed and confirmed of the dead too: it was so on that day. */
const ofThosePresent: ReadonlySet<Step> = new Set(['BEGIN_SERVICE', 'REVERIFY']);

/** Notes a service that would begin, or a case that would be said to be so still, though its person has died or left or its family is no longer there. */
export async function checkThere(tx: Db, step: Step, { beneficiaryId, familyId }: { beneficiaryId: string | null; familyId: string | null }, problems: Problems): Promise<void> {
  if (!ofThosePresent.has(step)) return;
  // Somebody whom the viewer does not see lives elsewhere: there it is known what became of them.
  const [list, table, id] = beneficiaryId === null ? ['FAMILY_STATE' as const, 'beneficiaries.family', familyId] : ['LIFE_STATE' as const, 'beneficiaries.beneficiary', beneficiaryId];
  const lifeState = id === null ? undefined : await standing(tx, table, id);
  if (lifeState !== undefined && lifeState !== 'ACTIVE') problems.add('id', messages.goneOn, { state: label(list, lifeState, problems.language).toLowerCase() });
}

/** The state of the record of that id, or of the one that it was merged into. */
async function standing(tx: Db, table: string, id: string): Promise<string | undefined> {
  const [row] = await tx.$queryRaw<{ lifeState: string }[]>(sql`
    SELECT record.life_state AS "lifeState" FROM ${raw(table)} AS named JOIN ${raw(table)} AS record ON record.id = coalesce(named.merged_into, named.id) WHERE named.id = ${id}::uuid`);
  return row?.lifeState;
}
