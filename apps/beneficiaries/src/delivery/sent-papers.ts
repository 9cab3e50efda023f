import type { Context } from '@pilar/subgraph/context';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Problems } from '@pilar/subgraph/problems';
import type { Code } from '@pilar/domain/vocabulary';
import { isId } from '@pilar/subgraph/ids';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { checkSent, type SentFile } from '../sent-file.ts';
import { deliveryFileEntity } from './delivery-entity.ts';

export const DeliveryFileInput = builder.inputType('DeliveryFileInput', {
  description: 'A file that a delivery keeps.',
  fields: (t) => ({
    file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose SIGNED_DOCUMENT and ready: PDF, JPEG or PNG.' }),
    ticket: t.string({ required: true, description: 'The file\'s `attachTicket`.' }),
  }),
});

/** A file that a delivery is to keep. */
export type Paper = { id: string; delivery: string; kind: Code<'DELIVERY_FILE_KIND'>; area: string };

/** The file's id; what stands against it is noted. */
export async function readPaper(tx: Db, ctx: Context, given: SentFile | null | undefined, path: string, problems: Problems): Promise<string | null> {
  if (!given) return null;
  const id = given.file.toLowerCase();
  const taken = isId(id) && await tx.deliveryFile.findUnique({ where: { id } }) !== null;
  await checkSent(given, 'attachDocument', taken, ctx, problems, `${path}.`);
  return id;
}

/** Keeps files with their deliveries; identity learns of them by the feed and keeps them from then on. */
export async function keepPapers(tx: Db, ctx: Context, mutation: string, papers: readonly Paper[]): Promise<void> {
  if (papers.length === 0) return;
  await tx.deliveryFile.createMany({ data: papers.map(({ id, delivery, kind, area }) => ({ id, deliveryId: delivery, kind, areaCode: area, ownerCode: ctx.viewer.grant.area })) });
  const told = await deliveryFileEntity.snapshots(tx, papers.map(({ id }) => id));
  await writeTrail(tx, ctx, 'beneficiaries', 'DeliveryFile', { operation: 'CREATED', mutation, reason: null }, [...told].map(([id, after]) => ({ id, before: null, after })));
}
