import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import { accountOf } from '@pilar/subgraph/scope';
import type { Db } from '../db.ts';

/** Notes a step on the case's way. */
export async function noteStep(tx: Db, { viewer }: Context, caseId: string, kind: Code<'CASE_STEP'>, happenedOn: Date): Promise<void> {
  await tx.welfareCaseStep.create({ data: { id: newId(), caseId, kind, happenedOn, madeBy: accountOf(viewer), madeByName: viewer.name } });
}
