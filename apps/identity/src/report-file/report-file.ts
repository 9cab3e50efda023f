import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { File } from '../file/file.ts';
import { fileEntity } from '../file/file-entity.ts';
import { keepFile } from '../file/file-url.ts';
import { messages } from '../messages.ts';
import { PillarReport } from '../references/external-types.ts';

/** Most files of a report. */
const mostFiles = 10;
const purposes: ReadonlySet<string> = new Set(['IMAGE', 'SIGNED_DOCUMENT']);

builder.objectField(PillarReport, 'attachments', (t) => t.field({
  type: [File],
  nullable: true,
  authScopes: { may: 'report.read' },
  description: 'Scan of the paper and photographs (lampiran), as they were attached.',
  resolve: async ({ id }, _args, ctx) => {
    const rows = await ctx.db.reportFile.findMany({ where: { reportId: id }, orderBy: [{ attachedAt: 'asc' }, { fileId: 'asc' }] });
    const files = await ctx.db.file.findMany({ where: { id: { in: rows.map(({ fileId }) => fileId) }, state: 'READY' } });
    return rows.flatMap(({ fileId }) => files.find(({ id: found }) => found === fileId) ?? []) as never;
  },
}));

const AttachReportFileInput = builder.inputType('AttachReportFileInput', {
  description: 'A file to attach to a report.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    report: t.id({ required: true, description: 'The report, one in the viewer\'s area.' }),
    file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose SIGNED_DOCUMENT or IMAGE and ready.' }),
  }),
});

identity.command({
  name: 'attachReportFile',
  description: 'Attaches the scan of a report\'s paper, or a photograph, to the report. Whoever sees the report then sees it.',
  permission: 'report.write',
  entity: fileEntity,
  result: File,
  input: AttachReportFileInput,
  operation: 'UPDATED',
  // Locked by whoever sent it alone, as row-level security lets nobody else change a file.
  target: 'file',
  run: async ({ input, tx, ctx }) => {
    const [id, reportId] = [input.file.toLowerCase(), input.report.toLowerCase()];
    const problems = new Problems(ctx);
    const file = await tx.file.findUniqueOrThrow({ where: { id } });
    if (!purposes.has(file.purpose)) problems.add('file', messages.notOfAReport, { purpose: file.purpose });
    else if (file.state !== 'READY') problems.add('file', messages.fileNotReady);
    else if (await tx.reportFile.findUnique({ where: { fileId: id } }) ?? await tx.documentFile.findUnique({ where: { fileId: id } })) problems.add('file', messages.fileOfAnotherPaper);
    if (isId(reportId)) await identity.resolveReferences(tx, [{ path: 'report', type: 'PillarReport', id: reportId }], problems);
    else problems.add('report', shared.badIdInput, { value: reportId.slice(0, 60) });
    if (problems.found.length === 0 && await tx.reportFile.count({ where: { reportId } }) >= mostFiles) problems.add('report', messages.tooManyReportFiles, { max: mostFiles });
    problems.refuse();
    await tx.reportFile.create({ data: { fileId: id, reportId } });
    await keepFile(tx, id);
    await tx.file.update({ where: { id }, data: { version: { increment: 1 } } });
    return id;
  },
});
