import type { InputRef } from '@pothos/core';
import type { Permission } from '@pilar/domain/access';
import type { Builder, EntityRef } from './builder.ts';
import { allowed, type Context, type RawDb, type TransactionalDb } from './context.ts';
import type { Entity, Snapshot } from './entity.ts';
import { Conflict, constraintOf, DomainError, InvalidInput, NotAllowed, type Refusal } from './errors.ts';
import { claimKey, settleKey } from './idempotency.ts';
import { isId } from './ids.ts';
import { messages, say, type Language } from './messages.ts';
import { raw, sql } from './sql.ts';
import { writeAudit, writeOutbox, type Operation } from './trail.ts';

/** What the body of a mutation receives. `before` is the record named by `input.id`, locked; null when it makes one. */
export type Step<Input, Tx> = { input: Input; tx: Tx; ctx: Context<Tx>; before: Snapshot | null };

/** A mutation: one thing a person does to one record. */
export type Command<Input, Tx extends RawDb> = {
  name: string;
  description: string;
  permission: Permission;
  entity: Entity<Tx>;
  /** Object type of the record that comes back. */
  result: unknown;
  input: InputRef<Input>;
  operation: Operation;
  /** Makes the change and gives the record's id. Throws a DomainError to refuse; the transaction is then rolled back. */
  run: (step: Step<Input, Tx>) => Promise<string>;
};

type ChangeInput = { idempotencyKey: string; id?: string; version?: number; reason?: string | null };

/** Constraint name → what its violation means. Everything else is rethrown. */
export type ConstraintErrors = Record<string, (language: Language) => DomainError>;

const transaction = { timeout: 10_000, maxWait: 5_000 };

/**
 * Adds mutations. Each runs in one transaction: key claimed, record locked and its version compared, change made,
 * audit and outbox written. A refusal rolls everything back and comes as a member of the result union.
 */
export function commandsOf<Tx extends RawDb>(builder: Builder, subgraph: string, errorTypes: EntityRef<Refusal>[], constraints: ConstraintErrors) {
  return function command<Input extends ChangeInput>(spec: Command<Input, Tx>): void {
    const result = builder.unionType(`${spec.name[0]?.toUpperCase()}${spec.name.slice(1)}Result`, {
      description: `Result of ${spec.name}: the record, or what went wrong.`,
      types: [spec.result, ...errorTypes] as never,
      resolveType: (value) => ('typeName' in (value as object) ? (value as Refusal).typeName : spec.result) as never,
    });
    builder.mutationField(spec.name, (t) => t.field({
      type: result as never,
      description: spec.description,
      args: { input: t.arg({ type: spec.input as never, required: true, description: 'What to do.' }) },
      resolve: (async (_root: unknown, args: { input: Input }, ctx: Context) => {
        try {
          const id = await perform(subgraph, spec, args.input, ctx as Context<TransactionalDb<Tx>>);
          return await readBack(ctx, spec.entity, id);
        } catch (error) {
          const refusal = error instanceof DomainError ? error : constraints[constraintOf(error) ?? '']?.(ctx.language);
          if (refusal) return refusal.told();
          throw error;
        }
      }) as never,
    }));
  };
}

async function perform<Input extends ChangeInput, Tx extends RawDb>(subgraph: string, spec: Command<Input, Tx>, input: Input, ctx: Context<TransactionalDb<Tx>>): Promise<string> {
  if (!allowed(ctx, spec.permission)) throw new NotAllowed(say(ctx.language, messages.mayNot, { permission: spec.permission }));
  const { idempotencyKey, ...body } = input;
  const entity = spec.entity as unknown as Entity;
  return ctx.db.$transaction(async (tx) => {
    const inside = { ...ctx, db: tx };
    const first = await claimKey(tx, inside, subgraph, spec.name, idempotencyKey, body);
    if (first) return first;
    const before = input.id === undefined ? null : await lock(tx, inside, spec.entity, input.id, input.version ?? 0);
    const id = await spec.run({ input, tx, ctx: inside, before });
    const after = await spec.entity.snapshot(tx, id);
    if (!after) throw new Error(`${spec.name} left no ${entity.type} ${id}`);
    await writeAudit(tx, inside, subgraph, entity, id, { operation: spec.operation, mutation: spec.name, reason: input.reason ?? null }, before, after);
    await writeOutbox(tx, subgraph, entity, id, spec.operation, before, after);
    await settleKey(tx, inside, subgraph, idempotencyKey, id);
    return id;
  }, transaction);
}

/** Locks the record and compares its version, so that of two corrections at once one is told of the other. */
async function lock<Tx extends RawDb>(tx: Tx, ctx: Context, entity: Entity<Tx>, id: string, read: number): Promise<Snapshot> {
  const refuse = (message: string) => new InvalidInput(ctx.language, [{ path: ['id'], message }]);
  if (!isId(id)) throw refuse(say(ctx.language, messages.badIdInput, { value: id.slice(0, 60) }));
  const rows = await tx.$queryRaw<{ version: number }[]>(sql`SELECT version FROM ${raw(entity.table)} WHERE id = ${id}::uuid FOR UPDATE`);
  const snapshot = await entity.snapshot(tx, id);
  if (!snapshot) throw refuse(say(ctx.language, messages.notFound, { value: id }));
  // Readable but not lockable: row-level security lets the viewer read it only, as it does with officials above them.
  if (rows.length === 0) throw new NotAllowed(say(ctx.language, messages.notYours, { area: snapshot.area ?? '–' }), ['id']);
  if (snapshot.version !== read) {
    throw new Conflict(say(ctx.language, messages.stale, { read, current: snapshot.version }), snapshot.version);
  }
  return snapshot;
}

async function readBack(ctx: Context, entity: { type: string; model: string }, id: string): Promise<object> {
  const delegate = (ctx.db as unknown as Record<string, { findUniqueOrThrow(args: object): Promise<object> }>)[entity.model];
  if (!delegate) throw new Error(`There is no model ${entity.model}`);
  return delegate.findUniqueOrThrow({ where: { id } });
}
