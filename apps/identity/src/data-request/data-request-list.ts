import { parseId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder, identity } from '../builder.ts';
import { DataRequest, DataRequestKind, DataRequestStateType } from './data-request.ts';

const DataRequestFilter = builder.inputType('DataRequestFilter', {
  description: 'Which requests.',
  fields: (t) => ({
    number: t.string({ description: 'Its number, whole.' }),
    kind: t.field({ type: [DataRequestKind], description: 'What is asked.' }),
    state: t.field({ type: [DataRequestStateType], description: 'How far they are; all that are not answered when left out.' }),
    overdue: t.boolean({ description: 'Only those that are not answered and past their hours.' }),
  }),
});

const DataRequestOrder = builder.enumType('DataRequestOrder', {
  description: 'Order of requests.',
  values: { DUE: { description: 'What is due first, first.' }, RECEIVED_DESC: { description: 'Last received first.' } },
});

/** The list as its root field shows it. */
const dataRequestList: ListDefinition<typeof DataRequestFilter.$inferInput, 'DUE' | 'RECEIVED_DESC'> = {
  name: 'dataRequests',
  table: 'identity.data_request',
  model: 'dataRequest',
  orders: {
    DUE: [{ expression: "CASE WHEN ended_at IS NULL THEN due_at ELSE 'infinity'::timestamptz END", type: 'timestamptz' }],
    RECEIVED_DESC: [{ expression: 'received_at', type: 'timestamptz', descending: true }],
  },
  defaultOrder: 'DUE',
  inArea: (area) => inArea('owner_code', area),
  areaColumn: 'owner_code',
  where: ({ number, kind, state, overdue }) => [
    ...(state?.length ? [sql`state = ANY(${state})`] : number?.trim() ? [] : [sql`ended_at IS NULL`]),
    ...(number?.trim() ? [sql`number = ${number.trim().toUpperCase()}`] : []),
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(overdue ? [sql`ended_at IS NULL AND due_at < now()`] : []),
  ],
};

const DataRequestConnection = identity.connection<typeof DataRequest.$inferType>('DataRequest', DataRequest);

builder.queryFields((t) => ({
  dataRequest: t.prismaField({
    type: DataRequest,
    nullable: true,
    authScopes: { may: 'request.read' },
    description: 'A request about somebody\'s own data; null when there is none that the viewer may see.',
    args: { id: t.arg.id({ required: true, description: 'Id of the request.' }) },
    resolve: (query, _root, { id }, ctx) => ctx.db.dataRequest.findUnique({ ...query, where: { id: parseId(ctx, 'id', String(id)) } }),
  }),
  dataRequests: t.field({
    type: DataRequestConnection,
    authScopes: { may: 'request.read' },
    description: 'The register of requests about somebody\'s own data, those that were answered only when asked for by their state or number.',
    args: { ...identity.listArgs(t), filter: t.arg({ type: DataRequestFilter, description: 'Which rows; all that are not answered when left out.' }), order: t.arg({ type: [DataRequestOrder], description: 'Order of the rows, the first rule before the next.' }) },
    // What is left out is said by the filter, so there is always one.
    resolve: (_root, args, ctx, info) => identity.page(dataRequestList, { ...args, filter: args.filter ?? {} }, ctx, info),
  }),
}));
