import { listSpec, type ListCode } from '@pilar/domain/lists';
import { allowed } from '@pilar/subgraph/context';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, identity } from '../builder.ts';
import { Account } from '../account/account.ts';
import { findAccount } from '../account/find-account.ts';
import { ListName, type ListArguments } from '../list-arguments/list-arguments.ts';

/** What a view keeps of its list. */
export type KeptArguments = Pick<ListArguments, 'area' | 'filter' | 'order'>;

type Row = { account: string; areaCode: string; arguments: unknown };

/** The table's constraint admits nothing but an object, and only mutations write it. */
const kept = ({ arguments: value }: Pick<Row, 'arguments'>) => value as KeptArguments;

const SavedViewPermissions = builder.objectRef<boolean>('SavedViewPermissions').implement({
  description: 'What the viewer may do with this SavedView.',
  fields: (t) => ({
    change: t.boolean({ description: 'Rename, share and delete it: only its owner may.', resolve: (mine) => mine }),
  }),
});

export const SavedView = builder.prismaObject('SavedView', {
  description: 'A list as somebody likes to see it (tampilan): its area, filter and order under a name. Seen by its owner and, once shared, by all whose grant covers exactly the same area.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'Name its owner gave to it.' }),
    list: t.field({ type: ListName, description: 'The list.', resolve: (row) => row.list as ListCode }),
    area: t.field({ type: identity.Region as never, nullable: true, description: 'Region it is narrowed to.', resolve: ((row: Row) => (kept(row).area ? { code: kept(row).area } : null)) as never }),
    filter: t.field({ type: 'ListFilter', description: 'The list\'s own filter.', resolve: (row) => kept(row).filter ?? {} }),
    order: t.stringList({ description: 'The list\'s own order; empty for its usual one.', resolve: (row) => [...(kept(row).order ?? [])] }),
    shared: t.exposeBoolean('shared', { description: 'Whether the team sees it.' }),
    team: t.field({ type: identity.Region as never, description: 'Region of the team it can be shared with: all whose grant covers exactly it.', resolve: ((row: Row) => ({ code: row.areaCode })) as never }),
    keptBy: t.field({
      type: Account, nullable: true, description: 'Whose it is; null when it is a system\'s, or the viewer may not know.',
      resolve: (row, _args, ctx) => findAccount(row.account, ctx),
    }),
    version: t.exposeInt('version', { description: 'Grows with each change.' }),
    viewerCan: t.field({ type: SavedViewPermissions, description: 'What the viewer may do with it.', resolve: (row, _args, ctx) => row.account === accountOf(ctx.viewer) }),
  }),
});

// Its owner's, or its team's: row-level security decides.
identity.entity(SavedView, null, (id, ctx) => ctx.db.savedView.findFirst({ where: { id, deletedAt: null } }));

builder.queryField('savedViews', (t) => t.prismaField({
  type: [SavedView],
  description: 'Views of a list that the viewer keeps or their team shares, by name.',
  args: { list: t.arg({ type: ListName, required: true, description: 'The list.' }) },
  resolve: (query, _root, { list }, ctx) => (allowed(ctx, listSpec(list).permission)
    ? ctx.db.savedView.findMany({ ...query, where: { list, deletedAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
    : []),
}));
