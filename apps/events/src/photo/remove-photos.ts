import type { Context } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Db } from '../db.ts';
import { photoEntity } from './photo-entity.ts';

/** The photographs of a withdrawn event go with it, and their pictures are erased. */
export async function removePhotos(tx: Db, ctx: Context<Db>, eventId: string, removedReason: string): Promise<void> {
  const ids = (await tx.eventPhoto.findMany({ where: { eventId, removedAt: null }, select: { id: true } })).map(({ id }) => id);
  if (ids.length === 0) return;
  const before = await photoEntity.snapshots(tx, ids);
  await tx.eventPhoto.updateMany({ where: { id: { in: ids } }, data: { removedAt: new Date(), removedReason, ...changed() } });
  const changes = [...await photoEntity.snapshots(tx, ids)].map(([id, after]) => ({ id, before: before.get(id) ?? null, after }));
  await writeTrail(tx, ctx, 'events', 'EventPhoto', { operation: 'DELETED', mutation: 'withdrawEvent', reason: removedReason }, changes);
}
