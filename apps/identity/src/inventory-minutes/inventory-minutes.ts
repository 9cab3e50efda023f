import { builder } from '../builder.ts';
import { readyFiles } from '../file/attach.ts';
import { File } from '../file/file.ts';
import { InventoryMinutes } from '../references/external-types.ts';

builder.objectField(InventoryMinutes, 'file', (t) => t.field({
  type: File,
  nullable: true,
  description: 'The scan, for whoever sees the minutes.',
  resolve: async ({ id }, _args, ctx) => (await readyFiles(ctx, [id]))[0] as never ?? null,
}));
