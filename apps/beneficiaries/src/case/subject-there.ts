import { label } from '@pilar/domain/vocabulary';
import type { Problems } from '@pilar/subgraph/problems';
import type { Db } from '../db.ts';
import { caseMessages as messages } from './case-messages.ts';
import type { Step } from './case-rules.ts';

/** Steps that only somebody who is there can be served by. What was found may be assessed and confirmed of the dead too: it was so on that day. */
const ofThosePresent: ReadonlySet<Step> = new Set(['BEGIN_SERVICE', 'REVERIFY']);

/** Notes a service that would begin, or a case that would be said to be so still, though its person has died or left or its family is no longer there. */
export async function checkThere(tx: Db, step: Step, { beneficiaryId, familyId }: { beneficiaryId: string | null; familyId: string | null }, problems: Problems): Promise<void> {
  if (!ofThosePresent.has(step)) return;
  // Somebody whom the viewer does not see lives elsewhere: there it is known what became of them.
  const [list, subject] = beneficiaryId === null ? ['FAMILY_STATE' as const, familyId === null ? null : await standingFamily(tx, familyId)] : ['LIFE_STATE' as const, await standingPerson(tx, beneficiaryId)];
  if (subject && subject.lifeState !== 'ACTIVE') problems.add('id', messages.goneOn, { state: label(list, subject.lifeState, problems.language).toLowerCase() });
}

async function standingPerson(tx: Db, id: string) {
  const row = await tx.beneficiary.findUnique({ where: { id }, select: { lifeState: true, mergedInto: true } });
  return row?.mergedInto ? tx.beneficiary.findUnique({ where: { id: row.mergedInto }, select: { lifeState: true } }) : row;
}

async function standingFamily(tx: Db, id: string) {
  const row = await tx.family.findUnique({ where: { id }, select: { lifeState: true, mergedInto: true } });
  return row?.mergedInto ? tx.family.findUnique({ where: { id: row.mergedInto }, select: { lifeState: true } }) : row;
}
