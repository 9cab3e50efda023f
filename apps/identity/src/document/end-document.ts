import { makers, revokedUnder, revokers } from '@pilar/domain/paper-permissions';
import type { Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { checkFile, keepForRecord } from '../file/attach.ts';
import { messages } from '../messages.ts';
import { Document } from './document.ts';
import { documentEntity } from './document-entity.ts';
import { documentFor } from './document-mutations.ts';

const AttachSignedFileInput = builder.inputType('AttachSignedFileInput', {
  description: 'The signed copy of an issued paper.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The paper.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ description: 'Why, when it replaces another; stands in the history.' }),
    file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose SIGNED_DOCUMENT and ready.' }),
  }),
});

identity.command({
  name: 'attachSignedFile',
  description: 'Keeps the signed scan, or the file with an electronic signature (TTE), with the paper it belongs to.',
  permission: makers,
  entity: documentEntity,
  result: Document,
  input: AttachSignedFileInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const id = String(input.id).toLowerCase();
    await documentFor(tx, ctx, id, 'attachSigned');
    const fileId = await signedFile(tx, ctx, String(input.file).toLowerCase());
    await keepForRecord(tx, fileId);
    await tx.documentFile.deleteMany({ where: { documentId: id, part: 'SIGNED' } });
    await tx.documentFile.create({ data: { fileId, documentId: id, part: 'SIGNED' } });
    await tx.document.update({ where: { id }, data: { signedFileId: fileId, state: 'SIGNED', version: { increment: 1 }, updatedAt: new Date() } });
    return id;
  },
});

/** The file, if it is the viewer's own, sent as a signed paper, whole, and of no other paper. */
async function signedFile(tx: Db, ctx: Context<Db>, id: string): Promise<string> {
  const problems = new Problems(ctx);
  if (!isId(id)) problems.add('file', shared.badIdInput, { value: id.slice(0, 60) });
  problems.refuse();
  const file = await tx.file.findFirst({ where: { id, account: accountOf(ctx.viewer) } });
  if (!file) problems.add('file', shared.unknownReference, { type: 'File', value: id });
  else await checkFile(tx, problems, id, { purposes: ['SIGNED_DOCUMENT'], refusal: messages.notASignedPaper });
  problems.refuse();
  return id;
}

const RevokeDocumentInput = builder.inputType('RevokeDocumentInput', {
  description: 'A paper to revoke.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The paper.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ required: true, description: 'Why; stands in the history.' }),
  }),
});

identity.command({
  name: 'revokeDocument',
  description: 'Revokes a paper for good, or puts a draft away. Its public page then says that it does not hold.',
  permission: revokers,
  entity: documentEntity,
  result: Document,
  input: RevokeDocumentInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const id = String(input.id).toLowerCase();
    await documentFor(tx, ctx, id, 'revoke', revokedUnder);
    const problems = new Problems(ctx);
    const revokeReason = problems.requiredText('reason', input.reason, 300);
    problems.refuse();
    await tx.document.update({ where: { id }, data: { state: 'REVOKED', revokedAt: new Date(), revokeReason, making: null, version: { increment: 1 }, updatedAt: new Date() } });
    return id;
  },
});
