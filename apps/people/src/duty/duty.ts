import type { Code } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import { PillarType } from '../pillar/pillar.ts';
import { LegalBasis } from '../references/external-types.ts';

export const Duty = builder.prismaObject('Duty', {
  description: 'A version of the main duties and functions (tupoksi) of a kind of pillar. It is never changed: the next version takes its place.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    type: t.field({ type: PillarType, description: 'Whose duties.', resolve: (row) => row.type as Code<'PILLAR_TYPE'> }),
    number: t.exposeInt('number', { description: 'Number of the version, from 1.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day it holds; it holds until the next one begins.' }),
    items: t.exposeStringList('items', { description: 'The duties in their order.' }),
    legalBasis: t.field({ type: LegalBasis, nullable: true, description: 'Regulation it rests on, where one is named.', resolve: (row, _args, ctx) => people.stub(ctx, 'LegalBasis', row.legalBasisId) }),
  }),
});

people.recordFields(Duty, { type: 'Duty', can: { publish: { permission: 'duty.publish', description: 'Publish the version after this one.' } } });
people.entity(Duty, 'duty.read', (id, ctx) => ctx.db.duty.findUnique({ where: { id } }));

const DutyFilter = builder.inputType('DutyFilter', {
  description: 'Which versions of duties.',
  fields: (t) => ({
    type: t.field({ type: [PillarType], description: 'Whose duties.' }),
    asOf: t.field({ type: 'Date', description: 'Only what is in force on that day, one version of each kind.' }),
  }),
});

const DutyOrder = builder.enumType('DutyOrder', {
  description: 'Order of versions.',
  values: { TYPE: { description: 'By kind, the newest version first.' }, NEWEST: { description: 'By their first day, the newest first.' } },
});

/** The list as its root field shows it. */
export const duties: ListDefinition<typeof DutyFilter.$inferInput, 'TYPE' | 'NEWEST'> = {
  name: 'duties',
  table: 'people.duty',
  model: 'duty',
  orders: {
    TYPE: [{ expression: 'type COLLATE "C"', type: 'text' }, { expression: 'number', type: 'int', descending: true }],
    NEWEST: [{ expression: 'valid_from', type: 'date', descending: true }],
  },
  defaultOrder: 'TYPE',
  where: ({ type, asOf }) => [
    ...(type?.length ? [sql`type = ANY(${type})`] : []),
    ...(asOf ? [sql`id = people.duty_in_force(type, ${asOf}::date)`] : []),
  ],
};

const DutyConnection = people.connection<typeof Duty.$inferType>('Duty', Duty);

builder.queryFields((t) => ({
  duty: t.prismaField({
    type: Duty,
    nullable: true,
    authScopes: { may: 'duty.read' },
    description: 'A version of duties; null when there is none.',
    args: people.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await people.lookUp(ctx, 'Duty', args);
      return id === null ? null : ctx.db.duty.findUnique({ ...query, where: { id } });
    },
  }),
  duties: t.field({
    type: DutyConnection,
    authScopes: { may: 'duty.read' },
    description: 'Versions of duties (tupoksi), the same for everybody signed in.',
    args: { ...people.pageArgs(t), filter: t.arg({ type: DutyFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [DutyOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => people.page(duties, args, ctx, info),
  }),
}));
