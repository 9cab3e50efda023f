import type { InputRef } from '@pothos/core';
import type { Permission } from '@pilar/domain/access';
import type { Builder } from './builder.ts';
import { allowed, type Context, type RawDb, type TransactionalDb } from './context.ts';
import type { Entity, Snapshot } from './entity.ts';
import { Conflict, constraintOf, DomainError, InvalidInput, isDeadlock, NotAllowed, type Refusal } from './errors.ts';
import type { ErrorTypes } from './error-types.ts';
import { countRefusedAsking } from './guesses.ts';
import { claimKey, settleKey } from './idempotency.ts';
import { isId } from './ids.ts';
import { type Language, messages, place, say } from './messages.ts';
import { refuseNumbers } from './numbers-in-input.ts';
import { refuseRestricted } from './restricted.ts';
import { raw, sql } from './sql.ts';
import { writeAudit, writeTrail, type Operation, type TrailEntry } from './trail.ts';

/** A further record that a mutation changes beside its own: where the input names it, and its id. */
export type Touched<Tx extends RawDb> = { entity: Entity<Tx>; path: string; id: string };

/** What the body of a mutation receives. */
export type Step<Input, Tx extends RawDb> = {
  input: Input;
  tx: Tx;
  ctx: Context<Tx>;
  /** The record that the input names, locked; null when the mutation makes one. */
  before: Snapshot | null;
  /** Locks a further record, makes the change and writes it into audit trail and outbox as a change of that record. */
  touch: (touched: Touched<Tx>, change: () => Promise<unknown>) => Promise<void>;
  /** Locks a further record of which the mutation writes the trail itself, if any, and compares it with the version that was read, where one was. */
  lock: (touched: Touched<Tx>, read?: number) => Promise<Snapshot>;
};

/** What `run` gives when the thing was done before and nothing changes: the record that is there. No trail is written. */
export class Unchanged {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

/** A mutation: one thing a person does to one record. */
export type Command<Input, Tx extends RawDb> = {
  name: string;
  description: string;
  /** Null: whoever sees the record may do it, as a job is always its owner's. Of several, any one begins it, and `run` asks for the one of its record. */
  permission: Permission | readonly [Permission, ...Permission[]] | null;
  entity: Entity<Tx>;
  /** Object type of the record that comes back. */
  result: unknown;
  input: InputRef<Input>;
  /** Null: nothing changes. It stands in the audit trail alone, and there each time that it is answered, under one key too. */
  operation: Operation | null;
  /** Fields beside those of type Nik in which a number of a person may stand: what is kept of them is sealed or masked. */
  sealed?: readonly string[];
  /** Reason for the audit trail, where the input has another than `reason`. */
  reason?: (input: Input) => string | null;
  /** Whether it may be refused as RateLimited. */
  limited?: boolean;
  /** Input field that names the record when it is not `id`; it is then changed whatever its version. */
  target?: keyof Input & string;
  /** The records come from where their new readers do not reach: history tells these what each is from now on, and not what it was. */
  handsOver?: boolean;
  /**
   * The records may go to another area: there nobody is told what they were, or why they go; where they were, the reason and the area they
   * went to, and nothing of what they are from then on.
   */
  parts?: boolean;
  /** Makes the change and gives the record's id. Throws a DomainError to refuse; the transaction is then rolled back. */
  run: (step: Step<Input, Tx>) => Promise<string | Unchanged>;
};

type ChangeInput = { idempotencyKey: string; id?: string; version?: number | null; reason?: string | null };

/** Constraint name → what its violation means. Everything else is rethrown. */
export type ConstraintErrors = Record<string, (language: Language) => DomainError>;

const transaction = { timeout: 10_000, maxWait: 5_000 };

/** Does what a mutation does: in a transaction of its own, giving its record or, where it is refused, what is told of that. */
export type Act<Input> = (input: Input, ctx: Context) => Promise<object>;

/**
 * Adds mutations. Each runs in one transaction: key claimed, record locked and its version compared, change made,
 * audit and outbox written. A refusal rolls everything back and comes as a member of the result union. `tables` gathers
 * those of the subgraph's records.
 */
export function commandsOf<Tx extends RawDb>(builder: Builder, subgraph: string, errorTypes: ErrorTypes, constraints: ConstraintErrors, tables: Set<string>) {
  return function command<Input extends ChangeInput>(spec: Command<Input, Tx>): Act<Input> {
    tables.add(spec.entity.table);
    const told: ConstraintErrors = { record_not_restricted: (language) => refuseRestricted(language), ...constraints };
    const result = builder.unionType(`${spec.name[0]?.toUpperCase()}${spec.name.slice(1)}Result`, {
      description: `Result of ${spec.name}: the record, or what went wrong.`,
      types: [spec.result, ...errorTypes.common, ...(spec.limited ? [errorTypes.limited] : [])] as never,
      resolveType: (value) => ('typeName' in (value as object) ? (value as Refusal).typeName : spec.result) as never,
    });
    const act: Act<Input> = async (input, asking) => {
      const ctx = { ...asking, asked: { numbers: false } };
      try {
        const id = await onceMore(() => perform(subgraph, spec, input, ctx as Context<TransactionalDb<Tx>>));
        return await readBack(asking, spec.entity, id);
      } catch (error) {
        const refusal = error instanceof DomainError ? error : told[constraintOf(error) ?? '']?.(ctx.language);
        if (!refusal) throw error;
        return toldOf(() => countRefusedAsking(ctx).then(() => refusal.told()));
      }
    };
    builder.mutationField(spec.name, (t) => t.field({
      type: result as never,
      description: spec.description,
      args: { input: t.arg({ type: spec.input as never, required: true, description: 'What to do.' }) },
      resolve: ((_root: unknown, args: { input: Input }, ctx: Context) => act(args.input, ctx)) as never,
    }));
    return act;
  };
}

/** What is done, or the refusal as a member of a result union. */
export async function toldOf(act: () => Promise<object>): Promise<object> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DomainError) return error.told();
    throw error;
  }
}

/** Does it again where it was ended because of another who held what it needed and waited for what it held: that one is done by then. */
async function onceMore<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!isDeadlock(error)) throw error;
    return act();
  }
}

async function perform<Input extends ChangeInput, Tx extends RawDb>(subgraph: string, spec: Command<Input, Tx>, input: Input, ctx: Context<TransactionalDb<Tx>>): Promise<string> {
  const [permission, ...others] = [spec.permission ?? []].flat();
  if (permission && ![permission, ...others].some((one) => allowed(ctx, one))) throw new NotAllowed(say(ctx.language, messages.mayNot, { permission }));
  const { idempotencyKey, ...body } = input;
  return ctx.db.$transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const first = await claimKey(tx, inside, subgraph, spec.name, idempotencyKey, body);
    if (first && spec.operation !== null) return first;
    const trail = { operation: spec.operation, mutation: spec.name, reason: spec.reason?.(input) ?? input.reason ?? null };
    const before = await lockTarget(tx, inside, spec, input);
    const told = (was: Snapshot | null) => (was && spec.handsOver ? { ...was, facts: {} } : was);
    const touch: Step<Input, Tx>['touch'] = async (touched, change) => {
      const was = await lock(tx, inside, touched);
      await change();
      await record(tx, inside, subgraph, touched.entity, touched.id, { ...trail, operation: 'UPDATED' }, told(was), spec.parts);
    };
    const done = await spec.run({ input, tx, ctx: inside, before, touch, lock: (touched, read) => lock(tx, inside, touched, read) });
    // Last, so that a field that has its own rule of numbers says so in its own words.
    refuseNumbers(inside, input, spec.sealed);
    const id = done instanceof Unchanged ? done.id : done;
    if (id === done) await record(tx, inside, subgraph, spec.entity, id, trail, told(before), spec.parts);
    await settleKey(tx, inside, subgraph, idempotencyKey, id);
    return id;
  }, transaction);
}

/** Writes what became of the record into audit trail and outbox. */
async function record<Tx extends RawDb>(tx: Tx, ctx: Context, subgraph: string, of: Entity<Tx>, id: string, { operation, mutation, reason }: Omit<TrailEntry, 'operation'> & { operation: Operation | null }, before: Snapshot | null, parts = false): Promise<void> {
  const after = await of.snapshot(tx, id);
  if (!after) throw new Error(`${mutation} left no ${of.type} ${id}`);
  if (parts && operation !== null && before && before.area !== after.area) await recordParting(tx, ctx, subgraph, of.type, { operation, mutation, reason }, { id, before, after });
  else if (operation === null) await writeAudit(tx, ctx, subgraph, of.type, { mutation, reason }, [{ id, before, after }]);
  else await writeTrail(tx, ctx, subgraph, of.type, { operation, mutation, reason }, [{ id, before, after }]);
  await of.followed?.(tx, ctx, { id, mutation, reason, before, after });
}

/** Writes the move of a record from one area to another: each side is told its own. */
export async function recordParting(tx: RawDb, ctx: Context, subgraph: string, type: string, trail: TrailEntry, { id, before, after }: { id: string; before: Snapshot; after: Snapshot }): Promise<void> {
  await writeAudit(tx, ctx, subgraph, type, trail, [{ id, before, after: { ...after, reach: before.reach, facts: { ...before.facts, area: after.facts['area'] ?? after.area } } }]);
  await writeTrail(tx, ctx, subgraph, type, { ...trail, reason: null }, [{ id, before: { ...before, facts: {} }, after }]);
}

/** Locks the record that the input names. One named by `id` is compared with the version that was read. */
async function lockTarget<Input extends ChangeInput, Tx extends RawDb>(tx: Tx, ctx: Context, { entity, target }: Command<Input, Tx>, input: Input): Promise<Snapshot | null> {
  if (target) return lock(tx, ctx, { entity, path: target, id: String(input[target]) });
  return input.id === undefined ? null : lock(tx, ctx, { entity, path: 'id', id: input.id }, input.version ?? 0);
}

/** Locks the record and compares its version, so that of two corrections at once one is told of the other. */
async function lock<Tx extends RawDb>(tx: Tx, ctx: Context, { entity, path, id }: Touched<Tx>, read?: number): Promise<Snapshot> {
  const refuse = (message: string) => new InvalidInput(ctx.language, [{ path: path.split('.'), message }]);
  if (!isId(id)) throw refuse(say(ctx.language, messages.badIdInput, { value: id.slice(0, 60) }));
  // Keys never change, and a stronger lock would make those wait who only refer to the record.
  const rows = await tx.$queryRaw<{ version: number }[]>(sql`SELECT version FROM ${raw(entity.table)} WHERE id = ${id}::uuid FOR NO KEY UPDATE`);
  const snapshot = await entity.snapshot(tx, id);
  if (!snapshot) {
    const survivor = await entity.survivor?.(tx, id);
    throw refuse(survivor ? say(ctx.language, messages.merged, { survivor }) : say(ctx.language, messages.notFound, { value: id }));
  }
  // Readable but not lockable: row-level security lets the viewer read it only, as it does with officials above them.
  if (rows.length === 0) throw new NotAllowed(say(ctx.language, entity.notYours ?? messages.notYours, { area: place(snapshot.area ?? '–') }), path.split('.'));
  const barred = await entity.barred?.(tx, ctx, id);
  if (barred) throw new NotAllowed(say(ctx.language, barred), path.split('.'));
  if (read !== undefined && snapshot.version !== read) {
    throw new Conflict(say(ctx.language, messages.stale, { read, current: snapshot.version }), snapshot.version);
  }
  return snapshot;
}

async function readBack<Tx extends RawDb>(ctx: Context, entity: Entity<Tx>, id: string): Promise<object> {
  // A request that is repeated may have made what was merged since.
  const standing = (await entity.survivor?.(ctx.db, id)) ?? id;
  const delegate = (ctx.db as unknown as Record<string, { findUnique(args: object): Promise<object | null> }>)[entity.model];
  if (!delegate) throw new Error(`There is no model ${entity.model}`);
  const row = await delegate.findUnique({ where: { id: standing } });
  // Done, and gone from the viewer's reach since: to another area that has received it.
  if (!row) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.notFound, { value: id }) }]);
  return row;
}
