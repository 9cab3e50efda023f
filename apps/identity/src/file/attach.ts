import type { Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared, type Message } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';

/** The files that a record takes: those of these purposes; `refusal` tells of `{purpose}` that it is none. */
export type Taken = { purposes: readonly string[]; refusal: Message };

/** Scans and photographs, as the records of those who serve take them. */
export const scansAndPhotos: Taken = { purposes: ['IMAGE', 'SIGNED_DOCUMENT'], refusal: messages.notOfAReport };

/** Notes what stands against keeping a file of the viewer's own with a record: its purpose, that it has not come whole, or that it is kept already. */
export async function checkFile(tx: Db, problems: Problems, id: string, { purposes, refusal }: Taken): Promise<void> {
  const { purpose, state, expiresAt } = await tx.file.findUniqueOrThrow({ where: { id } });
  if (!purposes.includes(purpose)) problems.add('file', refusal, { purpose });
  else if (state !== 'READY') problems.add('file', messages.fileNotReady);
  // What a record keeps expires no more, and belongs to that record only.
  else if (expiresAt === null) problems.add('file', messages.fileOfAnotherPaper);
}

/** Notes a record of another subgraph that the viewer may not see. */
export async function checkRecord(tx: Db, problems: Problems, path: string, type: string, id: string): Promise<void> {
  if (isId(id)) await identity.resolveReferences(tx, [{ path, type, id }], problems);
  else problems.add(path, shared.badIdInput, { value: id.slice(0, 60) });
}

/** Keeps the file for good, as a record has it now; a command that ends with it has changed the file. */
export async function keepForRecord(tx: Db, id: string): Promise<void> {
  await tx.file.update({ where: { id }, data: { expiresAt: null, version: { increment: 1 } } });
}

/** The files of these ids that have come whole and the viewer may see, in the order of the ids. */
export async function readyFiles(ctx: Context<Db>, ids: readonly string[]) {
  const files = await ctx.db.file.findMany({ where: { id: { in: [...ids] }, state: 'READY' } });
  return ids.flatMap((id) => files.find((file) => file.id === id) ?? []);
}
