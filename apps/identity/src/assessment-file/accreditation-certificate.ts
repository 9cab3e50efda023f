import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { checkFile, checkRecord, keepForRecord } from '../file/attach.ts';
import { File } from '../file/file.ts';
import { fileEntity } from '../file/file-entity.ts';
import { messages } from '../messages.ts';
import { Accreditation } from '../references/external-types.ts';

builder.objectField(Accreditation, 'certificate', (t) => t.field({
  type: File,
  nullable: true,
  authScopes: { may: 'accreditation.read' },
  description: 'Scan of the certificate (sertifikat); the last one that was attached.',
  resolve: async ({ id }, _args, ctx) => {
    const row = await ctx.db.assessmentFile.findFirst({ where: { recordType: 'Accreditation', recordId: id }, orderBy: [{ attachedAt: 'desc' }, { fileId: 'desc' }] });
    return row && await ctx.db.file.findFirst({ where: { id: row.fileId, state: 'READY' } }) as never;
  },
}));

const AttachAccreditationCertificateInput = builder.inputType('AttachAccreditationCertificateInput', {
  description: 'The scan of a certificate.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    accreditation: t.id({ required: true, description: 'The accreditation, one in the viewer\'s area.' }),
    file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose SIGNED_DOCUMENT and ready.' }),
  }),
});

identity.command({
  name: 'attachAccreditationCertificate',
  description: 'Keeps the scan of a certificate with its accreditation, in place of one that was kept before. Whoever sees the accreditation then sees it.',
  permission: 'accreditation.record',
  entity: fileEntity,
  result: File,
  input: AttachAccreditationCertificateInput,
  operation: 'UPDATED',
  // Locked by whoever sent it alone, as row-level security lets nobody else change a file.
  target: 'file',
  run: async ({ input, tx, ctx }) => {
    const [id, recordId] = [input.file.toLowerCase(), input.accreditation.toLowerCase()];
    const problems = new Problems(ctx);
    await checkFile(tx, problems, id, { purposes: ['SIGNED_DOCUMENT'], refusal: messages.notACertificate });
    await checkRecord(tx, problems, 'accreditation', 'Accreditation', recordId);
    problems.refuse();
    await tx.assessmentFile.create({ data: { fileId: id, recordType: 'Accreditation', recordId } });
    await keepForRecord(tx, id);
    return id;
  },
});
