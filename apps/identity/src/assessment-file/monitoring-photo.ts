import { Unchanged } from '@pilar/subgraph/commands';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { checkFile, checkRecord, keepForRecord, readyFiles } from '../file/attach.ts';
import { File } from '../file/file.ts';
import { fileEntity } from '../file/file-entity.ts';
import { messages } from '../messages.ts';
import { Monitoring } from '../references/external-types.ts';

/** Most photographs of a monitoring. */
const mostPhotos = 60;

const MonitoringPhoto = builder.objectRef<{ photo: string; file: never }>('MonitoringPhoto').implement({
  description: 'A photograph taken at a visit (foto monev).',
  fields: (t) => ({
    key: t.exposeString('photo', { description: 'Key drawn where it was taken; an answer of kind PHOTO names it.' }),
    file: t.field({ type: File, description: 'The picture.', resolve: ({ file }) => file }),
  }),
});

builder.objectField(Monitoring, 'photos', (t) => t.field({
  type: [MonitoringPhoto],
  nullable: true,
  authScopes: { may: 'monitoring.read' },
  description: 'Photographs that have arrived, in their order. One that an answer names and that is not here is still on somebody\'s phone.',
  resolve: async ({ id }, _args, ctx) => {
    const rows = await ctx.db.assessmentFile.findMany({ where: { recordId: id, photo: { not: null } }, orderBy: [{ attachedAt: 'asc' }, { fileId: 'asc' }] });
    const files = await readyFiles(ctx, rows.map(({ fileId }) => fileId));
    return rows.flatMap(({ fileId, photo }) => {
      const file = files.find(({ id: found }) => found === fileId);
      return file && photo !== null ? [{ photo, file: file as never }] : [];
    });
  },
}));

const AttachMonitoringPhotoInput = builder.inputType('AttachMonitoringPhotoInput', {
  description: 'A photograph to keep with a monitoring.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    monitoring: t.id({ required: true, description: 'The monitoring, one in the viewer\'s area.' }),
    photo: t.string({ required: true, description: 'Key drawn where it was taken (UUID). One that has arrived before is kept as it is.' }),
    file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose IMAGE and ready.' }),
  }),
});

identity.command({
  name: 'attachMonitoringPhoto',
  description: 'Keeps a photograph with the monitoring it was taken for. Whoever sees the monitoring then sees it.',
  permission: 'monitoring.visit',
  entity: fileEntity,
  result: File,
  input: AttachMonitoringPhotoInput,
  operation: 'UPDATED',
  // Locked by whoever sent it alone, as row-level security lets nobody else change a file.
  target: 'file',
  run: async ({ input, tx, ctx }) => {
    const [id, recordId, photo] = [input.file.toLowerCase(), input.monitoring.toLowerCase(), input.photo.toLowerCase()];
    const problems = new Problems(ctx);
    if (!isId(photo)) problems.add('photo', shared.badIdInput, { value: photo.slice(0, 60) });
    await checkRecord(tx, problems, 'monitoring', 'Monitoring', recordId);
    problems.refuse();
    const there = await tx.assessmentFile.findFirst({ where: { recordId, photo } });
    if (there) return new Unchanged(there.fileId);
    await checkFile(tx, problems, id, { purposes: ['IMAGE'], refusal: messages.notAPhoto });
    if (await tx.assessmentFile.count({ where: { recordId } }) >= mostPhotos) problems.add('monitoring', messages.tooManyPhotos, { max: mostPhotos });
    problems.refuse();
    await tx.assessmentFile.create({ data: { fileId: id, recordType: 'Monitoring', recordId, photo } });
    await keepForRecord(tx, id);
    return id;
  },
});
