import { pictureSizes } from '@pilar/files/picture-sizes';
import { loaderOf } from '@pilar/subgraph/loaders';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { ticketedUrl } from '../file/file-url.ts';
import { EventPhoto } from '../references/external-types.ts';

const [thumbnail] = pictureSizes;

/** Whether the picture of a photograph is here for the viewer. */
const isHere = loaderOf<Db, boolean>(async (ctx, ids) => {
  const rows = await ctx.db.file.findMany({ where: { id: { in: [...ids] }, state: 'READY', purpose: 'IMAGE' }, select: { id: true } });
  const here = new Set(rows.map(({ id }) => id));
  return (id) => here.has(id);
});

builder.objectFields(EventPhoto, (t) => ({
  url: t.string({
    nullable: true, description: 'Where to read the picture, relative to the address of the installation, with a ticket for the viewer that holds ten minutes.',
    resolve: async ({ id }, _args, ctx) => (await isHere(ctx, id) ? (await ticketedUrl(ctx, 'read', id)).url : null),
  }),
  thumbnail: t.string({
    nullable: true, description: `As \`url\`, the picture made small: ${thumbnail} pixels on its longer side.`,
    resolve: async ({ id }, _args, ctx) => (await isHere(ctx, id) ? `${(await ticketedUrl(ctx, 'read', id)).url}&size=${thumbnail}` : null),
  }),
}));
