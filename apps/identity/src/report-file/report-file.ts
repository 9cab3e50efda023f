import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { checkFile, checkRecord, keepForRecord, readyFiles, scansAndPhotos } from '../file/attach.ts';
import { File } from '../file/file.ts';
import { fileEntity } from '../file/file-entity.ts';
import { messages } from '../messages.ts';
import { PillarReport } from '../references/external-types.ts';

/** Most files of a report. */
const mostFiles = 10;

builder.objectField(PillarReport, 'attachments', (t) => t.field({
  type: [File],
  nullable: true,
  authScopes: { may: 'report.read' },
  description: 'Scan of the paper and photographs (lampiran), as they were attached.',
  resolve: async ({ id }, _args, ctx) => {
    const rows = await ctx.db.reportFile.findMany({ where: { reportId: id }, orderBy: [{ attachedAt: 'asc' }, { fileId: 'asc' }] });
    return await readyFiles(ctx, rows.map(({ fileId }) => fileId)) as never;
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
    await checkFile(tx, problems, id, scansAndPhotos);
    await checkRecord(tx, problems, 'report', 'PillarReport', reportId);
    if (problems.found.length === 0 && await tx.reportFile.count({ where: { reportId } }) >= mostFiles) problems.add('report', messages.tooManyReportFiles, { max: mostFiles });
    problems.refuse();
    await tx.reportFile.create({ data: { fileId: id, reportId } });
    await keepForRecord(tx, id);
    return id;
  },
});
