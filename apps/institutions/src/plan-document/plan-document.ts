import { codes, type Code } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';

export const PlanDocumentKind = builder.enumType('PlanDocumentKind', { description: 'Kind of plan (jenis dokumen perencanaan).', values: codes('PLAN_DOC') });

export const PlanDocument = builder.prismaObject('PlanDocument', {
  description: 'A plan (dokumen perencanaan): RPJMD and Renstra over years, RKPD and Renja for one.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: PlanDocumentKind, description: 'Kind of plan.', resolve: (row) => row.kind as Code<'PLAN_DOC'> }),
    title: t.exposeString('title', { description: 'Title.' }),
    owner: t.relation('office', { nullable: true, authScopes: { may: 'office.read' }, description: 'Office whose plan it is; null when not known or outside the viewer\'s reach.' }),
    area: t.field({ type: institutions.Region, description: 'Region it is for.', resolve: (row) => ({ code: row.areaCode }) }),
    yearFrom: t.exposeInt('yearFrom', { nullable: true, description: 'First year.' }),
    yearTo: t.exposeInt('yearTo', { nullable: true, description: 'Last year.' }),
  }),
});

institutions.recordFields(PlanDocument, {
  type: 'PlanDocument',
  can: { correct: { permission: 'plan.correct', description: 'Correct what is recorded of it, and its items.' } },
});

institutions.entity(PlanDocument, 'plan.read', (id, ctx) => ctx.db.planDocument.findUnique({ where: { id } }));

const PlanDocumentFilter = builder.inputType('PlanDocumentFilter', {
  description: 'Which plans.',
  fields: (t) => ({ kind: t.field({ type: [PlanDocumentKind], description: 'Kinds of plan.' }) }),
});

const PlanDocumentOrder = builder.enumType('PlanDocumentOrder', {
  description: 'Order of plans.',
  values: { YEAR_DESC: { description: 'Latest first year first; unknown years last.' }, TITLE: { description: 'By title.' } },
});

/** The list as its root field shows it. */
export const planDocuments: ListDefinition<typeof PlanDocumentFilter.$inferInput, 'YEAR_DESC' | 'TITLE'> = {
  name: 'planDocuments',
  table: 'institutions.plan_document',
  model: 'planDocument',
  orders: {
    YEAR_DESC: [{ expression: 'CASE WHEN year_from IS NULL THEN 0 ELSE year_from END', type: 'int', descending: true }],
    TITLE: [{ expression: 'title COLLATE "C"', type: 'text' }],
  },
  defaultOrder: 'YEAR_DESC',
  where: ({ kind }) => (kind?.length ? [sql`kind = ANY(${kind})`] : []),
};

const PlanDocumentConnection = institutions.connection<typeof PlanDocument.$inferType>('PlanDocument', PlanDocument, { byArea: true });

builder.queryFields((t) => ({
  planDocument: t.prismaField({
    type: PlanDocument,
    nullable: true,
    authScopes: { may: 'plan.read' },
    description: 'A plan; null when there is none.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'PlanDocument', args);
      return id === null ? null : ctx.db.planDocument.findUnique({ ...query, where: { id } });
    },
  }),
  planDocuments: t.field({
    type: PlanDocumentConnection,
    authScopes: { may: 'plan.read' },
    description: 'Plans, the same for everybody signed in.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: PlanDocumentFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [PlanDocumentOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(planDocuments, args, ctx, info),
  }),
}));
