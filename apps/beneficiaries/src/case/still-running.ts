import type { Problems } from '@pilar/subgraph/problems';
import { caseServiceMessages as messages } from '../case-service/case-service-messages.ts';
import type { Db } from '../db.ts';
import type { Step } from './case-rules.ts';

/** Steps after which nothing is done for anybody here. */
const endings: ReadonlySet<Step> = new Set(['TERMINATE', 'TRANSFER', 'WITHDRAW']);

/** Notes an end of a case for which services or a referral still run: each ends with what became of it. */
export async function checkNothingRuns(tx: Db, step: Step, caseId: string, problems: Problems): Promise<void> {
  if (!endings.has(step)) return;
  const services = await tx.caseService.count({ where: { caseId, open: true } });
  const referrals = await tx.referral.count({ where: { caseId, state: { in: ['SENT', 'ACCEPTED', 'ARRIVED'] } } });
  if (services + referrals > 0) problems.add('id', messages.stillRuns, { services, referrals });
}
