import { today } from '@pilar/domain/dates';
import { changed } from '@pilar/subgraph/entity';
import type { Step } from '@pilar/subgraph/commands';
import type { Db } from '../db.ts';
import { monitoringEntity } from './monitoring-entity.ts';

/**
 * Ends what is under way of an institution that has ended: nobody is asked to visit, score or follow up any more. What is scored is
 * closed with its findings, of which nobody will answer; what is not is withdrawn.
 */
export async function endMonitorings({ tx, touch }: Pick<Step<unknown, Db>, 'tx' | 'touch'>, institutionId: string, reason: string): Promise<void> {
  const open = await tx.monitoring.findMany({ where: { institutionId, state: { notIn: ['CLOSED', 'WITHDRAWN'] } }, orderBy: { id: 'asc' }, select: { id: true } });
  const closedOn = new Date(today());
  for (const { id } of open) {
    await touch({ entity: monitoringEntity, path: 'id', id }, async () => {
      // Read once it is held: it may have been scored or closed meanwhile.
      const { state, score } = await tx.monitoring.findUniqueOrThrow({ where: { id }, select: { state: true, score: true } });
      if (state === 'CLOSED' || state === 'WITHDRAWN') return;
      const end = score === null ? { state: 'WITHDRAWN', stateReason: reason } : { state: 'CLOSED', closedOn };
      await tx.monitoringFinding.updateMany({ where: { monitoringId: id, state: { not: 'CLOSED' } }, data: { state: 'CLOSED', remark: reason, closedOn } });
      await tx.monitoring.update({ where: { id }, data: { ...end, openFindings: 0, nextDue: null, ...changed() } });
    });
  }
}
