import { today } from '@pilar/domain/dates';
import type { Step } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';
import { actionItemEntity } from './action-item-entity.ts';
import { openStates } from './action-item-rules.ts';

/** What a withdrawn event left to be done is asked of nobody any more; the reason is that of the withdrawal. */
export async function dropActionItems(tx: Db, eventId: string, reason: string, touch: Step<unknown, Db>['touch']): Promise<void> {
  const open = await tx.actionItem.findMany({ where: { eventId, state: { in: [...openStates] } }, select: { id: true }, orderBy: { id: 'asc' } });
  for (const { id } of open) {
    await touch({ entity: actionItemEntity, path: 'id', id }, () => tx.actionItem.update({ where: { id }, data: { state: 'DROPPED', remark: reason, closedOn: new Date(today()), ...changed() } }));
  }
}
