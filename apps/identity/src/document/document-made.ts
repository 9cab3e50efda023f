import type { Context } from '@pilar/subgraph/context';
import { writeTrail } from '@pilar/subgraph/trail';
import { sql } from '@pilar/subgraph/sql';
import { z } from 'zod';
import type { Prisma, PrismaClient } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { documentEntity } from './document-entity.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What the worker tells of a paper that it has made. */
const report = z.strictObject({
  document: z.uuid(), job: z.uuid(), making: z.enum(['PREVIEW', 'PAPER']),
  pageCount: z.number().int().positive(), contentHash: hash, file: z.uuid(), fileHash: hash, previews: z.array(z.uuid()).max(50),
});
type Report = z.infer<typeof report>;

/**
 * `POST /work/documents/made`: keeps what a job made with its document, as the viewer who started it. Told twice it changes
 * nothing; told by a job that another has taken the place of, neither.
 */
export async function documentMade(ctx: Context<PrismaClient>, body: unknown): Promise<{ kept: boolean }> {
  const made = report.parse(body);
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw(sql`SELECT FROM identity.document WHERE id = ${made.document}::uuid FOR NO KEY UPDATE`);
    const row = await tx.document.findUnique({ where: { id: made.document } });
    if (!row || row.jobId !== made.job || row.state !== 'DRAFT' || row.making === null) return { kept: false };
    const before = await documentEntity.snapshot(tx, made.document);
    await keepFiles(tx, made);
    await tx.document.update({ where: { id: made.document }, data: { ...changeOf(made), version: { increment: 1 }, updatedAt: new Date() } });
    const after = await documentEntity.snapshot(tx, made.document);
    if (!after) throw new Error('The document left the scope of its own job');
    const mutation = made.making === 'PAPER' ? 'issueDocument' : 'previewDocument';
    await writeTrail(tx, { ...ctx, db: tx }, 'identity', 'Document', { operation: 'UPDATED', mutation, reason: null }, [{ id: made.document, before, after }]);
    return { kept: true };
  });
}

function changeOf({ making, pageCount, contentHash, file, fileHash }: Report): Prisma.DocumentUpdateInput {
  const common = { pageCount, contentHash, making: null };
  return making === 'PREVIEW' ? common : { ...common, state: 'ISSUED', fileId: file, fileHash, issuedAt: new Date() };
}

/** The files of an earlier preview are let go; their own time removes them. */
async function keepFiles(tx: Db, { document, making, file, previews }: Report): Promise<void> {
  await tx.documentFile.deleteMany({ where: { documentId: document, part: { in: ['PAGE', 'DRAFT', 'PAPER'] } } });
  await tx.documentFile.createMany({
    data: [
      { fileId: file, documentId: document, part: making === 'PAPER' ? 'PAPER' : 'DRAFT' },
      ...previews.map((fileId, page) => ({ fileId, documentId: document, part: 'PAGE', page })),
    ],
  });
}
