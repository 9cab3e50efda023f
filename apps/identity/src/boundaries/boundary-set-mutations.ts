import { isId, newId } from '@pilar/subgraph/ids';
import { InvalidInput } from '@pilar/subgraph/errors';
import { messages as shared, say, type Message } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import type { Context } from '@pilar/subgraph/context';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { startJob } from '../job/start-job.ts';
import { messages } from '../messages.ts';
import { boundarySetEntity } from './boundary-set-entity.ts';
import { BoundarySet } from './boundary-set.ts';

const CheckBoundariesInput = builder.inputType('CheckBoundariesInput', {
  description: 'A file of boundaries to check.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; the same key and body give the first result again.' }),
    file: t.id({ required: true, description: 'The file, sent for BOUNDARIES: GeoJSON or TopoJSON in WGS 84, keyed by Kemendagri code.' }),
  }),
});

identity.command({
  name: 'checkBoundaries',
  description: 'Checks a file of official boundaries in the background and makes it ready to be installed, or tells what is wrong with it.',
  permission: 'boundaries.install',
  entity: boundarySetEntity,
  result: BoundarySet,
  input: CheckBoundariesInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const fileId = String(input.file);
    const account = accountOf(ctx.viewer);
    // Row-level security shows the viewer's own files alone.
    const file = isId(fileId) ? await tx.file.findFirst({ where: { id: fileId, account } }) : null;
    if (!isId(fileId)) problems.add('file', shared.badIdInput, { value: fileId.slice(0, 60) });
    else if (!file) problems.add('file', shared.unknownReference, { type: 'File', value: fileId });
    else if (file.purpose !== 'BOUNDARIES' || file.state !== 'READY') problems.add('file', messages.notBoundaries);
    problems.refuse();
    const id = newId();
    const name = file?.name ?? '';
    await tx.boundarySet.create({ data: { id, fileId, name, account, accountName: ctx.viewer.name } });
    await startJob(tx, ctx, { kind: 'BOUNDARIES', subject: name, input: { set: id, file: fileId } });
    return id;
  },
});

const InstallBoundariesInput = builder.inputType('InstallBoundariesInput', {
  description: 'Boundaries to draw every map with.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The set: checked, or installed earlier.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
  }),
});

identity.command({
  name: 'installBoundaries',
  description: 'Draws every map with these boundaries, in place of those installed before; levels that they do not cover stay schematic.',
  permission: 'boundaries.install',
  entity: boundarySetEntity,
  result: BoundarySet,
  input: InstallBoundariesInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const id = String(input.id);
    await requireState(tx, ctx, id, ['READY', 'REMOVED'], messages.boundariesNotReady);
    const now = new Date();
    const before = await tx.boundarySet.findFirst({ where: { state: 'INSTALLED' }, select: { id: true } });
    if (before) {
      await touch({ entity: boundarySetEntity, path: 'id', id: before.id }, () => tx.boundarySet.update({ where: { id: before.id }, data: { state: 'REMOVED', removedAt: now, version: { increment: 1 } } }));
    }
    await tx.boundarySet.update({ where: { id }, data: { state: 'INSTALLED', installedAt: now, removedAt: null, version: { increment: 1 } } });
    return id;
  },
});

const RemoveBoundariesInput = builder.inputType('RemoveBoundariesInput', {
  description: 'Boundaries to draw no map with any more.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The installed set.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
  }),
});

identity.command({
  name: 'removeBoundaries',
  description: 'Goes back to the schematic map. The set is kept and can be installed again.',
  permission: 'boundaries.install',
  entity: boundarySetEntity,
  result: BoundarySet,
  input: RemoveBoundariesInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const id = String(input.id);
    await requireState(tx, ctx, id, ['INSTALLED'], messages.boundariesNotInstalled);
    await tx.boundarySet.update({ where: { id }, data: { state: 'REMOVED', removedAt: new Date(), version: { increment: 1 } } });
    return id;
  },
});

/** Refuses when the set, which is locked already, is not in a state for what is asked. */
async function requireState(tx: Db, ctx: Context<Db>, id: string, states: readonly string[], refusal: Message): Promise<void> {
  const { state } = await tx.boundarySet.findUniqueOrThrow({ where: { id }, select: { state: true } });
  if (!states.includes(state)) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, refusal) }]);
}
