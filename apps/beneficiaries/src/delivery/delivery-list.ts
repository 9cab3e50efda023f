import { isId } from '@pilar/subgraph/ids';
import { madeByImport } from '@pilar/subgraph/importing';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { DistributionBatch } from '../distribution/batch.ts';
import { DeliveryStateType } from '../distribution/sums.ts';
import { familiesNamed, isAmong, personsNamed } from '../name-search.ts';
import { onlyNarrow, soughtByName } from '../narrow.ts';
import { Delivery } from './delivery.ts';

const DeliveryFilter = builder.inputType('DeliveryFilter', {
  description: 'Which deliveries.',
  fields: (t) => ({
    batch: t.id({ description: 'Of this distribution.' }),
    point: t.id({ description: 'Given out at this point.' }),
    state: t.field({ type: [DeliveryStateType], description: 'In these states.' }),
    text: t.string({ description: 'Words of the name of the person, or of a member of the family, or their beginnings.' }),
    nth: t.int({ description: 'Of this number on the list.' }),
    import: t.id({ description: 'Settled by lines of this import.' }),
    stopped: t.boolean({ description: 'Only those that may not be given any more (rule 36), or only the others.' }),
  }),
});
type Filter = typeof DeliveryFilter.$inferInput;

const DeliveryOrder = builder.enumType('DeliveryOrder', { description: 'Order of deliveries.', values: { NUMBER: { description: 'By number on the list.' } } });

const stoppedSql = sql`EXISTS (SELECT FROM beneficiaries.entitlement AS held WHERE held.id = entitlement_id AND (held.frozen_on IS NOT NULL OR held.state <> 'ACTIVE'))`;

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
  where: ({ batch, point, state, text, nth, stopped, import: of }, area) => [
    ...(batch ? [isId(batch) ? sql`batch_id = ${batch}::uuid` : sql`false`] : []),
    ...(point ? [isId(point) ? sql`point_id = ${point}::uuid` : sql`false`] : []),
    ...(state?.length ? [sql`state = ANY(${[...state]})`] : []),
    ...(nth == null ? [] : [sql`nth = ${nth}`]),
    ...(of ? [madeByImport('beneficiaries', of)] : []),
    ...(stopped == null ? [] : [stopped ? stoppedSql : sql`NOT ${stoppedSql}`]),
    ...(text?.trim() ? [sql`entitlement_id IN (SELECT held.id FROM beneficiaries.entitlement AS held WHERE ${isAmong('held.family_id', familiesNamed(text, area))} OR ${isAmong('held.beneficiary_id', personsNamed(text, area))})`] : []),
  ],
};

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
      const sought = Boolean(args.filter?.batch ?? args.filter?.import) || (await soughtByName(ctx, args.filter?.text, args.area ?? null) ?? false);
      return onlyNarrow(ctx, args.area, sought, beneficiaries.page(deliveryList, args, ctx, info));
    },
  }),
}));

builder.prismaObjectField(DistributionBatch, 'deliveries', (t) => t.field({
  type: DeliveryConnection,
  nullable: true,
  authScopes: { may: 'delivery.read' }, unauthorizedResolver: () => null,
  description: 'Who is given what in it, by number, in the viewer\'s area (daftar nominatif); null for those who do not read deliveries.',
  args: { ...beneficiaries.pageArgs(t), filter: t.arg({ type: DeliveryFilter, description: 'Which rows; all when left out.' }) },
  resolve: ({ id }, args, ctx, info) => beneficiaries.page(deliveryList, args, ctx, info, { scope: id, conditions: [sql`batch_id = ${id}::uuid`] }),
}));
