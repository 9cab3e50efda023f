import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { checkFile, checkRecord, keepForRecord, readyFiles, scansAndPhotos } from '../file/attach.ts';
import { File } from '../file/file.ts';
import { fileEntity } from '../file/file-entity.ts';
import { messages } from '../messages.ts';
import { Proposal, VillageMeeting } from '../references/external-types.ts';

/** Most files of a meeting or proposal. */
const mostFiles = 20;

const VerificationFileKind = builder.enumType('VerificationFileKind', { description: 'What a file of a village meeting or proposal is.', values: codes('VERIFICATION_FILE_KIND') });

type Row = { kind: string; file: object };
const VerificationFile = builder.objectRef<Row>('VerificationFile').implement({
  description: 'A file of a village meeting or a proposal.',
  fields: (t) => ({
    kind: t.field({ type: VerificationFileKind, description: 'What it is.', resolve: ({ kind }) => kind as Code<'VERIFICATION_FILE_KIND'> }),
    file: t.field({ type: File, description: 'The file.', resolve: ({ file }) => file as never }),
  }),
});

async function filesOf(ctx: Context<Db>, id: string): Promise<Row[]> {
  const rows = await ctx.db.verificationFile.findMany({ where: { entityId: id }, orderBy: [{ attachedAt: 'asc' }, { fileId: 'asc' }] });
  const files = await readyFiles(ctx, rows.map(({ fileId }) => fileId));
  return files.map((file) => ({ kind: rows.find(({ fileId }) => fileId === file.id)?.kind ?? 'OTHER', file }));
}

builder.objectField(VillageMeeting, 'files', (t) => t.field({
  type: [VerificationFile], nullable: true, authScopes: { may: 'proposal.read' },
  description: 'Minutes (berita acara), attendance list, photographs, proof of publication.', resolve: ({ id }, _args, ctx) => filesOf(ctx, id),
}));
builder.objectField(Proposal, 'files', (t) => t.field({
  type: [VerificationFile], nullable: true, authScopes: { may: 'proposal.read' },
  description: 'Statement of responsibility (SPTJM), decree of approval and other papers.', resolve: ({ id }, _args, ctx) => filesOf(ctx, id),
}));

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;
const fileFields = (t: InputFields) => ({
  idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
  kind: t.field({ type: VerificationFileKind, required: true, description: 'What the file is.' }),
  file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose SIGNED_DOCUMENT or IMAGE and ready.' }),
});

async function attach(tx: Db, problems: Problems, of: { path: string; type: 'VillageMeeting' | 'Proposal'; id: string; kind: string; file: string }): Promise<string> {
  const [id, entityId] = [of.file.toLowerCase(), of.id.toLowerCase()];
  await checkFile(tx, problems, id, scansAndPhotos);
  await checkRecord(tx, problems, of.path, of.type, entityId);
  if (problems.found.length === 0 && await tx.verificationFile.count({ where: { entityId } }) >= mostFiles) problems.add(of.path, messages.tooManyVerificationFiles, { max: mostFiles });
  problems.refuse();
  await tx.verificationFile.create({ data: { fileId: id, entityType: of.type, entityId, kind: of.kind } });
  await keepForRecord(tx, id);
  return id;
}

identity.command({
  name: 'attachMeetingFile',
  description: 'Attaches a paper or photograph to a village meeting. Whoever sees the meeting then sees it.',
  permission: 'meeting.record',
  entity: fileEntity,
  result: File,
  input: builder.inputType('AttachMeetingFileInput', { description: 'A file of a meeting.', fields: (t) => ({ ...fileFields(t), meeting: t.id({ required: true, description: 'The VillageMeeting, one in the viewer\'s area.' }) }) }),
  operation: 'UPDATED',
  // Locked by whoever sent it alone, as row-level security lets nobody else change a file.
  target: 'file',
  run: ({ input, tx, ctx }) => attach(tx, new Problems(ctx), { path: 'meeting', type: 'VillageMeeting', id: input.meeting, kind: input.kind, file: input.file }),
});

identity.command({
  name: 'attachProposalFile',
  description: 'Attaches a paper to a proposal, such as its SPTJM. Whoever sees the proposal then sees it.',
  permission: 'proposal.decide',
  entity: fileEntity,
  result: File,
  input: builder.inputType('AttachProposalFileInput', { description: 'A file of a proposal.', fields: (t) => ({ ...fileFields(t), proposal: t.id({ required: true, description: 'The Proposal, one in the viewer\'s area.' }) }) }),
  operation: 'UPDATED',
  target: 'file',
  run: ({ input, tx, ctx }) => attach(tx, new Problems(ctx), { path: 'proposal', type: 'Proposal', id: input.proposal, kind: input.kind, file: input.file }),
});
