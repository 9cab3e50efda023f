import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { checkFile, checkRecord, keepForRecord } from '../file/attach.ts';
import { File } from '../file/file.ts';
import { fileEntity } from '../file/file-entity.ts';
import { messages } from '../messages.ts';
import { Institution } from '../references/external-types.ts';

type PaperFileRow = { paper: string; file: string };

const PaperFile = builder.objectRef<PaperFileRow>('PaperFile').implement({
  description: 'The scan of one paper of an institution.',
  fields: (t) => ({
    paper: t.exposeID('paper', { description: 'Id of the InstitutionPaper.' }),
    file: t.field({ type: File, description: 'The PDF.', resolve: ({ file }, _args, ctx) => ctx.db.file.findUniqueOrThrow({ where: { id: file } }) }),
  }),
});

builder.objectField(Institution, 'paperFiles', (t) => t.field({
  type: [PaperFile],
  nullable: true,
  authScopes: { may: 'institution.read' },
  description: 'Scans of its papers, by the id of the paper.',
  resolve: async ({ id }, _args, ctx) => {
    const rows = await ctx.db.paperFile.findMany({ where: { institutionId: id }, orderBy: [{ attachedAt: 'asc' }, { fileId: 'asc' }] });
    return rows.map(({ paperId, fileId }) => ({ paper: paperId, file: fileId }));
  },
}));

const AttachPaperFileInput = builder.inputType('AttachPaperFileInput', {
  description: 'The scan of an institution\'s paper.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    institution: t.id({ required: true, description: 'The institution, one in the viewer\'s area.' }),
    paper: t.id({ required: true, description: 'The InstitutionPaper; it takes one scan.' }),
    file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose PAPER and ready.' }),
  }),
});

identity.command({
  name: 'attachPaperFile',
  description: 'Attaches the scan of a paper (PDF) to an institution. Whoever sees the institution then sees it.',
  permission: 'institution.correct',
  entity: fileEntity,
  result: File,
  input: AttachPaperFileInput,
  operation: 'UPDATED',
  // Locked by whoever sent it alone, as row-level security lets nobody else change a file.
  target: 'file',
  run: async ({ input, tx, ctx }) => {
    const [id, institutionId, paperId] = [input.file.toLowerCase(), input.institution.toLowerCase(), input.paper.toLowerCase()];
    const problems = new Problems(ctx);
    await checkFile(tx, problems, id, { purposes: ['PAPER'], refusal: messages.notAPaper });
    if (!isId(paperId)) problems.add('paper', shared.badIdInput, { value: paperId.slice(0, 60) });
    else if (await tx.paperFile.findFirst({ where: { paperId } })) problems.add('paper', messages.paperFiledAlready);
    await checkRecord(tx, problems, 'institution', 'Institution', institutionId);
    problems.refuse();
    await tx.paperFile.create({ data: { fileId: id, institutionId, paperId } });
    await keepForRecord(tx, id);
    return id;
  },
});
