import { today } from '@pilar/domain/dates';
import type { Step } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';
import { accreditationEntity } from './accreditation-entity.ts';
import { openStates } from './accreditation-rules.ts';

/** Ends what an institution that has ended applied for, and the certificate it held: nobody is asked to go on or to renew. */
export async function endAccreditations({ tx, touch }: Pick<Step<unknown, Db>, 'tx' | 'touch'>, institutionId: string, reason: string): Promise<void> {
  const holds = { state: 'GRADED', OR: [{ renewedById: null }, { validTo: { gte: new Date(today()) } }] };
  const rows = await tx.accreditation.findMany({ where: { institutionId, OR: [{ state: { in: [...openStates] } }, holds] }, orderBy: { id: 'asc' }, select: { id: true } });
  for (const { id } of rows) {
    await touch({ entity: accreditationEntity, path: 'id', id }, () => tx.accreditation.update({ where: { id }, data: { state: 'ENDED', stateReason: reason, ...changed() } }));
  }
}
