import { listSpec, type ListCode, type ListColumn } from '@pilar/domain/lists';
import { codes, label } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { builder } from '../builder.ts';
import { ListName } from '../list-arguments/list-arguments.ts';

type ColumnRow = ListColumn & { key: string };

const ExportColumnKind = builder.enumType('ExportColumnKind', { description: 'How a column\'s values are written into a file (jenis kolom).', values: codes('EXPORT_COLUMN_KIND') });

const ExportColumn = builder.objectRef<ColumnRow>('ExportColumn').implement({
  description: 'A column of an exported list (kolom). A region becomes two: its full name and its code.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key, for `startExport`.' }),
    title: t.string({ description: 'Title in the file, in the viewer\'s language.', resolve: ({ title }, _args, { language }) => title[language] }),
    kind: t.field({ type: ExportColumnKind, description: 'How its values are written.', resolve: ({ kind }) => kind.toUpperCase() as Uppercase<typeof kind> }),
    personal: t.boolean({ description: 'Tells of private persons (data pribadi): a purpose is asked for, and the file expires sooner.', resolve: ({ personal }) => personal ?? false }),
  }),
});

const ExportList = builder.objectRef<ListCode>('ExportList').implement({
  description: 'A list that the viewer may export (daftar yang dapat diekspor).',
  fields: (t) => ({
    list: t.field({ type: ListName, description: 'The list.', resolve: (code) => code }),
    title: t.string({ description: 'Its title in the file, in the viewer\'s language.', resolve: (code, _args, { language }) => label('LIST', code, language) }),
    field: t.string({ description: 'Root field of the graph that shows it, whose filter and order it takes.', resolve: (code) => listSpec(code).field }),
    byArea: t.boolean({ description: 'Whether it can be narrowed to a region.', resolve: (code) => listSpec(code).byArea }),
    columns: t.field({
      type: [ExportColumn], description: 'Its columns that the viewer may read, in the order of the file.',
      resolve: (code, _args, ctx) => Object.entries(listSpec(code).columns).map(([key, column]) => ({ key, ...column }))
        .filter(({ permission }) => permission === undefined || allowed(ctx, permission)),
    }),
  }),
});

builder.queryField('exportLists', (t) => t.field({
  type: [ExportList],
  description: 'Lists that the viewer may export, with their columns. Empty for roles that may not export.',
  args: { list: t.arg({ type: ListName, description: 'Only this one.' }) },
  resolve: (_root, { list }, ctx) => codes('LIST').filter((code) =>
    (list == null || code === list) && !listSpec(code).unfiled && allowed(ctx, 'export.run') && allowed(ctx, listSpec(code).permission)),
}));
