import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { Beneficiary } from '../beneficiary/beneficiary.ts';

export const Family = builder.prismaObject('Family', {
  description: 'A family served (keluarga). Protected data: only for roles that work with persons served, in their own area.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    head: t.field({
      type: Beneficiary,
      nullable: true,
      authScopes: { may: 'beneficiary.read' },
      description: 'Head of the family (kepala keluarga), where recorded.',
      select: (_args, _ctx, nestedSelection) => ({ members: nestedSelection({ where: { relation: 'KEPALA_KELUARGA' }, take: 1 }) }),
      resolve: (row) => row.members[0] ?? null,
    }),
    area: t.field({ type: beneficiaries.Region, description: 'Village (desa, kelurahan) it lives in.', resolve: (row) => ({ code: row.areaCode }) }),
    address: t.exposeString('address', { nullable: true, description: 'Where it lives.' }),
    members: t.relation('members', {
      description: 'Members in the viewer\'s area, the head included, oldest first.',
      authScopes: { may: 'beneficiary.read' },
      query: { orderBy: [{ birthDate: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] },
    }),
  }),
});

beneficiaries.recordFields(Family, {
  type: 'Family',
  can: { addMember: { permission: 'beneficiary.register', description: 'Register a member.' } },
});

beneficiaries.entity(Family, 'family.read', (id, ctx) => ctx.db.family.findUnique({ where: { id } }));

const FamilyFilter = builder.inputType('FamilyFilter', {
  description: 'Which families.',
  fields: (t) => ({ text: t.string({ description: 'Part of the name of the head or another member.' }) }),
});

const FamilyOrder = builder.enumType('FamilyOrder', {
  description: 'Order of families.',
  values: { AREA: { description: 'By village.' }, UPDATED_DESC: { description: 'Last changed first.' } },
});

/** The list as its root field shows it. */
export const families: ListDefinition<typeof FamilyFilter.$inferInput, 'AREA' | 'UPDATED_DESC'> = {
  name: 'families',
  table: 'beneficiaries.family',
  model: 'family',
  hidesFew: true,
  orders: {
    AREA: [{ expression: 'area_code', type: 'text' }],
    UPDATED_DESC: [{ expression: 'updated_at', type: 'timestamptz', descending: true }],
  },
  defaultOrder: 'AREA',
  where: ({ text }) => (text?.trim() ? [sql`id IN (SELECT beneficiaries.find_families(${text}))`] : []),
};

const FamilyConnection = beneficiaries.connection<typeof Family.$inferType>('Family', Family, { byArea: true });

builder.queryFields((t) => ({
  family: t.prismaField({
    type: Family,
    nullable: true,
    authScopes: { may: 'family.read' },
    description: 'A family; null when there is none in the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'Family', args);
      return id === null ? null : ctx.db.family.findUnique({ ...query, where: { id } });
    },
  }),
  families: t.field({
    type: FamilyConnection,
    authScopes: { may: 'family.read' },
    description: 'Families in the viewer\'s area.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: FamilyFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [FamilyOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => beneficiaries.page(families, args, ctx, info),
  }),
}));
