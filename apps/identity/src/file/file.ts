import { codes } from '@pilar/domain/vocabulary';
import { refusalText } from '@pilar/files/judge/refusals';
import type { FileAction } from '@pilar/files/tickets';
import { parseId } from '@pilar/subgraph/ids';
import { noteReading } from '@pilar/subgraph/readings';
import { accountOf } from '@pilar/subgraph/scope';
import { builder } from '../builder.ts';
import { fileTickets } from './file-secret.ts';
import { ticketedUrl } from './file-url.ts';

/** What a file is sent or made for. */
export const FilePurpose = builder.enumType('FilePurpose', { description: 'What a file is sent or made for (tujuan berkas).', values: codes('FILE_PURPOSE') });
const FileState = builder.enumType('FileState', { description: 'How far a file has come (status berkas).', values: codes('FILE_STATE') });

/** What a ticket says of a file of that purpose: a scan is no picture for a page, and the other way round. */
const attachedAs: Readonly<Record<string, FileAction>> = { IMAGE: 'attach', SIGNED_DOCUMENT: 'attachDocument' };

/** A file as its owner sees it. */
export const File = builder.prismaObject('File', {
  description: 'A file that somebody sent or a job made (berkas). Seen by its owner and by whoever sees the record it is attached to.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'Name under which it came or is offered.' }),
    purpose: t.field({ type: FilePurpose, description: 'What it is for.', resolve: ({ purpose }) => purpose as (typeof FilePurpose)['$inferType'] }),
    mediaType: t.exposeString('mediaType', { nullable: true, description: 'Type found from the content, such as application/pdf; null until it is ready.' }),
    size: t.int({ description: 'Bytes; until it is ready, those that were announced.', resolve: ({ size, declaredSize }) => Number(size ?? declaredSize) }),
    state: t.field({ type: FileState, description: 'How far it has come.', resolve: ({ state }) => state as (typeof FileState)['$inferType'] }),
    refusal: t.string({
      nullable: true, description: 'Why it was not taken and what to do, in the viewer\'s language; null unless it is REFUSED.',
      resolve: ({ refusal, refusalValues }, _args, { language }) => (refusal === null ? null : refusalText(language, refusal, refusalValues)),
    }),
    url: t.string({
      nullable: true, description: 'Where to read it, relative to the address of the installation, with a ticket for the viewer that holds ten minutes; null until it is READY.',
      resolve: async ({ id, state, personal, areaCode }, _args, ctx) => {
        if (state !== 'READY') return null;
        // Nobody reads it without a ticket, and the ticket asks no more.
        if (personal) noteReading(ctx, 'File', { area: areaCode, subjects: [id] });
        return (await ticketedUrl(ctx, 'read', id)).url;
      },
    }),
    attachTicket: t.string({
      nullable: true, description: 'Tells a mutation of another part, such as attachEventPhoto, that this picture or scan (SIGNED_DOCUMENT) is whole and the viewer\'s own; for an hour. Null for any other file, and for one that a record keeps already.',
      resolve: ({ id, account, purpose, state, expiresAt }, _args, ctx) => {
        const action = attachedAs[purpose];
        return action && state === 'READY' && expiresAt !== null && account === accountOf(ctx.viewer) ? fileTickets().sign(action, { file: id, account }) : null;
      },
    }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was announced or begun.', resolve: ({ createdAt }) => createdAt }),
    expiresAt: t.field({ type: 'DateTime', nullable: true, description: 'When it is removed; null when it stays.', resolve: ({ expiresAt }) => expiresAt }),
  }),
});

builder.queryField('file', (t) => t.prismaField({
  type: 'File',
  nullable: true,
  description: 'A file of the viewer\'s own; null when there is none with this id.',
  args: { id: t.arg.id({ required: true, description: 'Id of the file.' }) },
  resolve: (query, _root, { id }, ctx) => ctx.db.file.findFirst({ ...query, where: { id: parseId(ctx, 'id', String(id)), account: accountOf(ctx.viewer) } }),
}));
