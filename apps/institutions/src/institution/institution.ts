import { codes, type Code } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';

export const InstitutionKind = builder.enumType('InstitutionKind', { description: 'Kind of institution (jenis lembaga).', values: codes('INSTITUTION_KIND') });
export const LegalForm = builder.enumType('LegalForm', { description: 'Whether it is a legal person (bentuk hukum).', values: codes('LEGAL_FORM') });

export const Institution = builder.prismaObject('Institution', {
  description: 'A social welfare institution: Lembaga Kesejahteraan Sosial (LKS) or Lembaga Konsultasi Kesejahteraan Keluarga (LK3).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    kind: t.field({ type: InstitutionKind, description: 'Kind of institution.', resolve: (row) => row.kind as Code<'INSTITUTION_KIND'> }),
    legalForm: t.field({ type: LegalForm, nullable: true, description: 'Whether it is a legal person.', resolve: (row) => row.legalForm as Code<'LEGAL_FORM'> | null }),
    area: t.field({ type: institutions.Region, description: 'District or village it lies in.', resolve: (row) => ({ code: row.areaCode }) }),
    address: t.exposeString('address', { nullable: true, description: 'Where it is.' }),
    headName: t.exposeString('headName', { nullable: true, description: 'Name of its head (ketua), as given.' }),
    founded: t.expose('founded', { type: 'Date', nullable: true, description: 'Day of its foundation.' }),
  }),
});

institutions.recordFields(Institution, {
  type: 'Institution',
  can: { correct: { permission: 'institution.correct', description: 'Correct what is recorded of it.' } },
});

institutions.entity(Institution, 'institution.read', (id, ctx) => ctx.db.institution.findUnique({ where: { id } }));

const InstitutionFilter = builder.inputType('InstitutionFilter', {
  description: 'Which institutions.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name.' }),
    kind: t.field({ type: [InstitutionKind], description: 'Kinds of institution.' }),
  }),
});

const InstitutionOrder = builder.enumType('InstitutionOrder', {
  description: 'Order of institutions.',
  values: { NAME: { description: 'By name.' }, AREA: { description: 'By region.' } },
});

/** The list as its root field shows it. */
export const institutionList: ListDefinition<typeof InstitutionFilter.$inferInput, 'NAME' | 'AREA'> = {
  name: 'institutions',
  table: 'institutions.institution',
  model: 'institution',
  orders: {
    NAME: [{ expression: 'name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'NAME',
  where: ({ text, kind }) => [
    ...(text?.trim() ? [sql`id IN (SELECT institutions.find_institutions(${text}))`] : []),
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
  ],
};

const InstitutionConnection = institutions.connection<typeof Institution.$inferType>('Institution', Institution, { byArea: true });

builder.queryFields((t) => ({
  institution: t.prismaField({
    type: Institution,
    nullable: true,
    authScopes: { may: 'institution.read' },
    description: 'An institution; null when there is none in the viewer\'s area.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'Institution', args);
      return id === null ? null : ctx.db.institution.findUnique({ ...query, where: { id } });
    },
  }),
  institutions: t.field({
    type: InstitutionConnection,
    authScopes: { may: 'institution.read' },
    description: 'Institutions in the viewer\'s area.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: InstitutionFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [InstitutionOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(institutionList, args, ctx, info),
  }),
}));

builder.objectField(institutions.Region, 'institutions', (t) => t.field({
  type: InstitutionConnection,
  nullable: true,
  authScopes: { may: 'institution.read' },
  description: 'Institutions in this region and below.',
  args: { ...institutions.pageArgs(t), filter: t.arg({ type: InstitutionFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [InstitutionOrder], description: 'Order of the rows, the first rule before the next.' }) },
  resolve: (region, args, ctx, info) => institutions.page(institutionList, args, ctx, info, { scope: region.code, conditions: [inArea('area_code', region.code)] }),
}));
