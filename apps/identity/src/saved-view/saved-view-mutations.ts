import { typedFilter } from '@pilar/domain/lists';
import type { Context } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { InvalidInput } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { checkListArguments, ListName, requireReader } from '../list-arguments/list-arguments.ts';
import { SavedView, type KeptArguments } from './saved-view.ts';
import { savedViewEntity } from './saved-view-entity.ts';
import { viewMessages } from './view-messages.ts';

const longestName = 80;
const mostViews = 50;

const SaveViewInput = builder.inputType('SaveViewInput', {
  description: 'A list as it is looked at now.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    list: t.field({ type: ListName, required: true, description: 'The list.' }),
    name: t.string({ required: true, description: 'Its name, at most 80 characters, one of its kind among the viewer\'s views of the list.' }),
    area: t.field({ type: 'RegionCode', description: 'Region it is narrowed to.' }),
    filter: t.field({ type: 'ListFilter', description: 'The list\'s own filter.' }),
    order: t.stringList({ description: 'The list\'s own order.' }),
    keepText: t.boolean({ description: 'Agrees that words searched for are kept too; they are often people\'s names. Default false: a filter with them is refused.' }),
  }),
});

identity.command({
  name: 'saveView',
  description: 'Keeps a list as it is looked at, under a name, for the viewer alone.',
  permission: null,
  entity: savedViewEntity,
  result: SavedView,
  input: SaveViewInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const { list, area, filter, order } = input;
    requireReader(ctx, list);
    const problems = new Problems(ctx);
    const name = problems.requiredText('name', input.name, longestName);
    checkListArguments(problems, ctx, { list, area, filter, order });
    if (filter?.[typedFilter] && !input.keepText) problems.add(`filter.${typedFilter}`, viewMessages.textNotAgreed);
    const account = accountOf(ctx.viewer);
    if (await tx.savedView.count({ where: { list, account, deletedAt: null } }) >= mostViews) problems.add('list', viewMessages.tooManyViews, { max: mostViews });
    problems.refuse();
    const id = newId();
    const kept: KeptArguments = { area: area ?? null, filter: filter ?? {}, order: order ?? [] };
    await tx.savedView.create({ data: { id, account, areaCode: ctx.viewer.grant.area, list, name, arguments: kept as Prisma.InputJsonObject } });
    return id;
  },
});

/** The view of an input, or a refusal when it is there no more. */
async function viewOf(tx: Db, ctx: Context<Db>, id: string) {
  const row = await tx.savedView.findUniqueOrThrow({ where: { id } });
  if (row.deletedAt) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, viewMessages.viewGone) }]);
  return row;
}

const RenameViewInput = builder.inputType('RenameViewInput', {
  description: 'Another name for a view.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The view.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    name: t.string({ required: true, description: 'Its name, at most 80 characters.' }),
  }),
});

identity.command({
  name: 'renameView',
  description: 'Gives a view of one\'s own another name.',
  permission: null,
  entity: savedViewEntity,
  result: SavedView,
  input: RenameViewInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const { id } = await viewOf(tx, ctx, input.id);
    const problems = new Problems(ctx);
    const name = problems.requiredText('name', input.name, longestName);
    problems.refuse();
    await tx.savedView.update({ where: { id }, data: { name, ...changed() } });
    return id;
  },
});

const ShareViewInput = builder.inputType('ShareViewInput', {
  description: 'Whether the team sees a view.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The view.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    shared: t.boolean({ required: true, description: 'True: all whose grant covers exactly its team\'s region see it. False: its owner alone.' }),
  }),
});

identity.command({
  name: 'shareView',
  description: 'Shares a view of one\'s own with the team, or takes it back. One that keeps words searched for is not shared.',
  permission: null,
  entity: savedViewEntity,
  result: SavedView,
  input: ShareViewInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const { id, arguments: kept } = await viewOf(tx, ctx, input.id);
    const problems = new Problems(ctx);
    if (input.shared && (kept as KeptArguments).filter?.[typedFilter]) problems.add('shared', viewMessages.textNotShared);
    problems.refuse();
    await tx.savedView.update({ where: { id }, data: { shared: input.shared, ...changed() } });
    return id;
  },
});

const DeleteViewInput = builder.inputType('DeleteViewInput', {
  description: 'A view to delete.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The view.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
  }),
});

identity.command({
  name: 'deleteView',
  description: 'Deletes a view of one\'s own, for its team too. What it was narrowed to is forgotten.',
  permission: null,
  entity: savedViewEntity,
  result: SavedView,
  input: DeleteViewInput,
  operation: 'DELETED',
  run: async ({ input, tx, ctx }) => {
    const { id } = await viewOf(tx, ctx, input.id);
    await tx.savedView.update({ where: { id }, data: { deletedAt: new Date(), arguments: {}, ...changed() } });
    return id;
  },
});
