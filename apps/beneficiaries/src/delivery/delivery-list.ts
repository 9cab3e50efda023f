import { isId } from '@pilar/subgraph/ids';
import { madeByImport } from '@pilar/subgraph/importing';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql, type Sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { DistributionBatch } from '../distribution/batch.ts';
import { DeliveryStateType } from '../distribution/sums.ts';
import { isAbout, isAmong, personsFound } from '../name-search.ts';
import { onlyNarrow, soughtByName, type Named } from '../narrow.ts';
import { Delivery } from './delivery.ts';

const DeliveryFilter = builder.inputType('DeliveryFilter', {
  description: 'Which deliveries.',
  fields: (t) => ({
    batch: t.id({ description: 'Of this distribution.' }),
    point: t.id({ description: 'Given out at this point.' }),
    state: t.field({ type: [DeliveryStateType], description: 'In these states.' }),
    text: t.string({ description: 'Words of the name of the person, or of a member of the family, or where nobody bears them their beginnings.' }),
    nth: t.int({ description: 'Of this number on the list.' }),
    import: t.id({ description: 'Settled by lines of this import.' }),
    stopped: t.boolean({ description: 'Only those that may not be given any more (rule 36), or only the others.' }),
  }),
});
type Filter = typeof DeliveryFilter.$inferInput;

const DeliveryOrder = builder.enumType('DeliveryOrder', { description: 'Order of deliveries.', values: { NUMBER: { description: 'By number on the list.' } } });

const stoppedSql = sql`EXISTS (SELECT FROM beneficiaries.entitlement AS held WHERE held.id = entitlement_id AND (held.frozen_on IS NOT NULL OR held.state <> 'ACTIVE'))`;

/** What a filter leaves; of a name, what the persons found by it are given where they have been found already. */
function conditions({ batch, point, state, text, nth, stopped, import: of }: Filter, area: string | null, named: readonly string[] | null | undefined): Sql[] {
  return [
    ...(batch ? [isId(batch) ? sql`batch_id = ${batch}::uuid` : sql`false`] : []),
    ...(point ? [isId(point) ? sql`point_id = ${point}::uuid` : sql`false`] : []),
    ...(state?.length ? [sql`state = ANY(${[...state]})`] : []),
    ...(nth == null ? [] : [sql`nth = ${nth}`]),
    ...(of ? [madeByImport('beneficiaries', of)] : []),
    ...(stopped == null ? [] : [stopped ? stoppedSql : sql`NOT ${stoppedSql}`]),
    ...(text?.trim() ? [isAmong('entitlement_id', sql`SELECT held.id FROM beneficiaries.entitlement AS held WHERE ${isAbout(personsFound(text, area, named), 'held.')}`)] : []),
  ];
}

/** The list as its root field shows it. */
export const deliveryList: ListDefinition<Filter, 'NUMBER'> = {
  name: 'deliveries',
  table: 'beneficiaries.delivery',
  model: 'delivery',
  hidesFew: true,
  // A delivery is read where it takes place, and there alone.
  always: sql`pilar.in_area(area_code)`,
  orders: { NUMBER: [{ expression: 'nth', type: 'int' }] },
  defaultOrder: 'NUMBER',
  where: (filter, area) => conditions(filter, area, null),
};

/** The list, in which a name has found already whom it finds. */
const listOf = (named: Named | null): typeof deliveryList => ({ ...deliveryList, where: (filter, area) => conditions(filter, area, named?.ids) });

const DeliveryConnection = beneficiaries.connection<typeof Delivery.$inferType>('Delivery', Delivery, { byArea: true });

builder.queryFields((t) => ({
  delivery: t.prismaField({
    type: Delivery,
    nullable: true,
    authScopes: { may: 'delivery.read' },
    description: 'A delivery; null when there is none in the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'Delivery', args);
      return id === null ? null : ctx.db.delivery.findUnique({ ...query, where: { id } });
    },
  }),
  deliveries: t.field({
    type: DeliveryConnection,
    authScopes: { may: 'delivery.read' },
    description: 'Deliveries in the viewer\'s area: of one distribution, or of a name; or all of a district or village. Rows of a wider question are refused; counts are told.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: DeliveryFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [DeliveryOrder], description: 'Order of the rows.' }) },
    resolve: async (_root, args, ctx, info) => {
      const named = await soughtByName(ctx, args.filter?.text, args.area ?? null);
      return onlyNarrow(ctx, args.area, Boolean(args.filter?.batch ?? args.filter?.import) || (named ?? false), beneficiaries.page(listOf(named), args, ctx, info));
    },
  }),
}));

builder.prismaObjectField(DistributionBatch, 'deliveries', (t) => t.field({
  type: DeliveryConnection,
  nullable: true,
  authScopes: { may: 'delivery.read' }, unauthorizedResolver: () => null,
  description: 'Who is given what in it, by number, in the viewer\'s area (daftar nominatif); null for those who do not read deliveries.',
  args: { ...beneficiaries.pageArgs(t), filter: t.arg({ type: DeliveryFilter, description: 'Which rows; all when left out.' }) },
  resolve: async ({ id }, args, ctx, info) => {
    const named = await soughtByName(ctx, args.filter?.text, null);
    return beneficiaries.page(listOf(named), args, ctx, info, { scope: id, conditions: [sql`batch_id = ${id}::uuid`] });
  },
}));
