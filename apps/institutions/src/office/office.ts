import { codes, type Code } from '@pilar/domain/vocabulary';
import { madeByImport } from '@pilar/subgraph/importing';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';

export const OfficeKind = builder.enumType('OfficeKind', { description: 'Kind of a body that acts (jenis kantor).', values: codes('OFFICE_KIND') });
export const OfficeLevel = builder.enumType('OfficeLevel', { description: 'Level a body acts at (tingkat).', values: codes('OFFICE_LEVEL') });

export const Office = builder.prismaObject('Office', {
  description: 'A body that acts (kantor, lembaga): Dinas Sosial, DPRD and its Komisi, Bappeda, kecamatan, desa, a university, a medium.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'Full name: "Dinas Sosial Provinsi Banten".' }),
    shortName: t.exposeString('shortName', { nullable: true, description: 'Usual short name: "Dinsos Banten".' }),
    kind: t.field({ type: OfficeKind, description: 'Kind of body.', resolve: (row) => row.kind as Code<'OFFICE_KIND'> }),
    level: t.field({ type: OfficeLevel, description: 'Level it acts at.', resolve: (row) => row.level as Code<'OFFICE_LEVEL'> }),
    area: t.field({ type: institutions.Region, description: 'Region it acts for.', resolve: (row) => ({ code: row.areaCode }) }),
    parent: t.relation('parent', { nullable: true, authScopes: { may: 'office.read' }, description: 'Body it belongs to: Komisi V to the DPRD.' }),
    address: t.exposeString('address', { nullable: true, description: 'Where it is.' }),
    posts: t.relation('posts', {
      description: 'Posts (jabatan) with their terms, running ones first.',
      authScopes: { may: 'office.read' },
      query: { orderBy: [{ validTo: { sort: 'desc', nulls: 'first' } }, { title: 'asc' }, { id: 'desc' }] },
    }),
  }),
});

institutions.recordFields(Office, {
  type: 'Office',
  can: {
    correct: { permission: 'office.correct', description: 'Correct name, kind, level, region, parent and address.' },
    setLetterhead: { permission: 'letterhead.set', description: 'Set letterhead and signatories.' },
    assignPost: { permission: 'post.assign', description: 'Give a post a new term; correct, end and withdraw terms.' },
  },
});

institutions.entity(Office, 'office.read', (id, ctx) => ctx.db.office.findUnique({ where: { id } }));

const OfficeFilter = builder.inputType('OfficeFilter', {
  description: 'Which offices.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name or short name.' }),
    kind: t.field({ type: [OfficeKind], description: 'Kinds of body.' }),
    import: t.id({ description: 'Only those that this import entered.' }),
    letterhead: t.boolean({ description: 'Only those that have a letterhead, or only those that have none.' }),
  }),
});

const OfficeOrder = builder.enumType('OfficeOrder', {
  description: 'Order of offices.',
  values: { NAME: { description: 'By name.' }, AREA: { description: 'By region.' } },
});

/** The list as its root field shows it. */
export const offices: ListDefinition<typeof OfficeFilter.$inferInput, 'NAME' | 'AREA'> = {
  name: 'offices',
  table: 'institutions.office',
  model: 'office',
  orders: {
    NAME: [{ expression: 'name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'NAME',
  where: ({ text, kind, letterhead, import: batch }) => [
    ...(text?.trim() ? [sql`id IN (SELECT institutions.find_offices(${text}))`] : []),
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(batch ? [madeByImport('institutions', batch)] : []),
    ...(letterhead == null ? [] : [sql`(id IN (SELECT office_id FROM institutions.letterhead)) = ${letterhead}`]),
  ],
};

const OfficeConnection = institutions.connection<typeof Office.$inferType>('Office', Office, { byArea: true });

builder.queryFields((t) => ({
  office: t.prismaField({
    type: Office,
    nullable: true,
    authScopes: { may: 'office.read' },
    description: 'An office; null when there is none in or above the viewer\'s area.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'Office', args);
      return id === null ? null : ctx.db.office.findUnique({ ...query, where: { id } });
    },
  }),
  offices: t.field({
    type: OfficeConnection,
    authScopes: { may: 'office.read' },
    description: 'Offices in the viewer\'s area, and those of the areas above it.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: OfficeFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [OfficeOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(offices, args, ctx, info),
  }),
}));
