import { isUploadPurpose, maySendFor, sizeText, uploadRules } from '@pilar/domain/files';
import { maskPersons } from '@pilar/domain/nik-rules';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import type { File as FileRow } from '../__generated__/prisma/client.ts';
import { builder, identity } from '../builder.ts';
import { messages } from '../messages.ts';
import { fileEntity } from './file-entity.ts';
import { ticketedUrl, type TicketedUrl } from './file-url.ts';
import { File, FilePurpose } from './file.ts';

/** Uploads that an account may have under way at once. */
const mostUnfinished = 20;
const unfinishedHours = 24;

const UploadTicket = builder.objectRef<FileRow>('UploadTicket').implement({
  description: 'Where to send a file that was announced (tiket unggah).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the file.' }),
    file: t.field({ type: File, description: 'The file to come.', resolve: (row) => row as never }),
    url: t.string({
      description: 'Where to send it by the tus protocol 1.0.0, relative to the address of the installation. Its ticket holds 24 hours and needs no other sign-in. GET tells as JSON what became of the file.',
      resolve: async ({ id }, _args, ctx) => (await uploadUrl(ctx, id)).url,
    }),
    expiresAt: t.field({ type: 'DateTime', description: 'When the ticket runs out.', resolve: async ({ id }, _args, ctx) => (await uploadUrl(ctx, id)).until }),
  }),
});

function uploadUrl(ctx: Parameters<typeof ticketedUrl>[0], id: string): Promise<TicketedUrl> {
  return ticketedUrl(ctx, 'upload', id);
}

const RequestUploadInput = builder.inputType('RequestUploadInput', {
  description: 'A file to come.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each file, 8 to 100 characters, such as a UUID; the same key and body give the same file again, with a fresh ticket.' }),
    name: t.string({ required: true, description: 'Its name, at most 200 characters.' }),
    size: t.int({ required: true, description: 'Its size in bytes.' }),
    purpose: t.field({ type: FilePurpose, required: true, description: 'What it is for; decides what may be in it and how large it may be. Not RESULT.' }),
  }),
});

identity.command({
  name: 'requestUpload',
  description: 'Announces a file and gives the ticket to send it with. It is removed after a day if it does not arrive whole, after seven if nothing refers to it.',
  permission: 'file.upload',
  entity: fileEntity,
  result: UploadTicket,
  input: RequestUploadInput,
  sealed: ['name'],
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    // Scans are often called by the number of whom they show.
    const name = maskPersons(problems.requiredText('name', input.name, 200));
    const { purpose, size } = input;
    if (!isUploadPurpose(purpose)) problems.add('purpose', messages.notForUpload, { value: purpose });
    else if (!maySendFor(ctx.viewer.grant.role, purpose)) problems.add('purpose', messages.purposeNotYours, { value: purpose });
    else if (size > uploadRules[purpose].maxBytes) {
      problems.add('size', messages.fileTooLarge, { found: sizeText(size, ctx.language), max: sizeText(uploadRules[purpose].maxBytes, ctx.language) });
    }
    if (size < 1) problems.add('size', messages.fileEmpty);
    const account = accountOf(ctx.viewer);
    const unfinished = await tx.file.count({ where: { account, state: 'UPLOADING', expiresAt: { gt: new Date() } } });
    if (unfinished >= mostUnfinished) problems.add('name', messages.tooManyUploads, { max: mostUnfinished });
    problems.refuse();

    const id = newId();
    await tx.file.create({
      data: { id, account, areaCode: ctx.viewer.grant.area, name, purpose, declaredSize: size, expiresAt: new Date(Date.now() + unfinishedHours * 3_600_000) },
    });
    return id;
  },
});
