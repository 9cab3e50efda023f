import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { checkFile, checkRecord, keepForRecord, readyFiles, scansAndPhotos } from '../file/attach.ts';
import { File } from '../file/file.ts';
import { fileEntity } from '../file/file-entity.ts';
import { messages } from '../messages.ts';
import { WorkProgramme, YouthOrganisation } from '../references/external-types.ts';

/** Most files of one Karang Taruna, or of one of its programmes. */
const mostFiles = 20;

const subjects = { organisation: { type: 'YouthOrganisation', ref: YouthOrganisation, what: 'Scans of its decrees' }, programme: { type: 'WorkProgramme', ref: WorkProgramme, what: 'Scan of the paper, and evidence of its report' } } as const;

for (const { ref, what } of Object.values(subjects)) {
  builder.objectField(ref, 'attachments', (t) => t.field({
    type: [File],
    nullable: true,
    authScopes: { may: 'youth.read' },
    description: `${what} (lampiran), as they were attached.`,
    resolve: async ({ id }, _args, ctx) => {
      const rows = await ctx.db.youthFile.findMany({ where: { subjectId: id }, orderBy: [{ attachedAt: 'asc' }, { fileId: 'asc' }] });
      return await readyFiles(ctx, rows.map(({ fileId }) => fileId)) as never;
    },
  }));
}

const AttachYouthFileInput = builder.inputType('AttachYouthFileInput', {
  description: 'A file to attach to a Karang Taruna, or to one of its programmes.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    organisation: t.id({ description: 'The Karang Taruna, one in the viewer\'s area; or else a programme.' }),
    programme: t.id({ description: 'The programme, one in the viewer\'s area; or else a Karang Taruna.' }),
    file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose SIGNED_DOCUMENT or IMAGE and ready.' }),
  }),
});

identity.command({
  name: 'attachYouthFile',
  description: 'Attaches the scan of a paper, or a photograph, to a Karang Taruna or to one of its programmes. Whoever sees that then sees it.',
  permission: 'youth.record',
  entity: fileEntity,
  result: File,
  input: AttachYouthFileInput,
  operation: 'UPDATED',
  // Locked by whoever sent it alone, as row-level security lets nobody else change a file.
  target: 'file',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const id = input.file.toLowerCase();
    const path = input.programme ? 'programme' : 'organisation';
    const subjectId = (input[path] ?? '').toLowerCase();
    const { type } = subjects[path];
    if (Boolean(input.programme) === Boolean(input.organisation)) problems.add('organisation', messages.oneYouthSubject);
    await checkFile(tx, problems, id, scansAndPhotos);
    problems.refuse();
    await checkRecord(tx, problems, path, type, subjectId);
    if (problems.found.length === 0 && await tx.youthFile.count({ where: { subjectId } }) >= mostFiles) problems.add(path, messages.tooManyYouthFiles, { max: mostFiles });
    problems.refuse();
    await tx.youthFile.create({ data: { fileId: id, subjectType: type, subjectId } });
    await keepForRecord(tx, id);
    return id;
  },
});
