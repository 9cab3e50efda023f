import type { Problems } from '@pilar/subgraph/problems';
import type { Db } from '../db.ts';
import { sixTMessages as messages } from './six-t-messages.ts';

/** Notes those of the deliveries, held by now, that were found to be the wrong person's, until that is settled: nothing confirms them (rule 39). */
export async function checkRightPersons(tx: Db, rows: readonly { path: string; id: string }[], problems: Problems): Promise<void> {
  const found = await tx.sixTCheck.findMany({ where: { deliveryId: { in: rows.map(({ id }) => id) }, dimension: 'SASARAN', state: { in: ['OPEN', 'ANSWERED'] } }, select: { deliveryId: true, delivery: { select: { nth: true } } } });
  for (const { deliveryId, delivery } of found) {
    const row = rows.find(({ id }) => id === deliveryId);
    if (row) problems.add(row.path, messages.wrongPerson, { nth: delivery?.nth ?? '–' });
  }
}
