import type { Permission } from '@pilar/domain/access';
import { covers } from '@pilar/domain/region-code';
import { codes } from '@pilar/domain/vocabulary';
import type { Builder, EntityRef } from './builder.ts';
import { allowed, type Context, type RawDb } from './context.ts';
import { externalIdsOf } from './external-ids.ts';
import { historyPage, type HistoryOf } from './history.ts';
import type { Page } from './lists.ts';
import { protect, type Protection } from './readings.ts';

/** Something in a record that is unconfirmed or contradicts another source, as stored in its `caveats` column. */
export type Caveat = { field?: string | null; kind: 'UNCONFIRMED' | 'CONTRADICTORY' | 'AS_REPORTED'; text: string; checkedOn?: string | null };

/** Columns that every writable record has. */
export type RecordRow = { id: string; version: number; source: string; caveats: unknown; createdAt: Date; updatedAt: Date; ownerCode: string; areaCode?: string };

/** Types of the fields that every record has. */
export type RecordTypes = ReturnType<typeof addRecordTypes>;

/** Adds Caveat, ExternalId and Source with their inputs. */
export function addRecordTypes(builder: Builder) {
  const caveatKind = builder.enumType('CaveatKind', { description: 'Why a fact is to be read with care.', values: codes('CAVEAT_KIND') });
  const source = builder.enumType('Source', { description: 'Where a record comes from.', values: codes('SOURCE') });
  const caveat = builder.objectRef<Caveat>('Caveat').implement({
    description: 'What in this record is unconfirmed or contradictory, or given just as reported.',
    shareable: true,
    fields: (t) => ({
      field: t.string({ nullable: true, description: 'Field it concerns; null for the record as a whole.', resolve: (row) => row.field ?? null }),
      kind: t.field({ type: caveatKind, description: 'Why to read it with care.', resolve: (row) => row.kind }),
      text: t.exposeString('text', { description: 'What is known about it.' }),
      checkedOn: t.field({ type: 'Date', nullable: true, description: 'Day on which its sources were last checked; null when not known.', resolve: (row) => row.checkedOn ?? null }),
    }),
  });
  const externalId = builder.objectRef<{ client: string; system: string; value: string }>('ExternalId').implement({
    description: 'The name another system gives to this record.',
    shareable: true,
    fields: (t) => ({
      client: t.exposeString('client', { description: 'Account or client that gave it; nobody else sees it.' }),
      system: t.exposeString('system', { description: 'The other system.' }),
      value: t.exposeString('value', { description: 'Its id there.' }),
    }),
  });
  const caveatInput = builder.inputType('CaveatInput', {
    description: 'A fact to be read with care.',
    fields: (t) => ({
      field: t.string({ description: 'Field it concerns.' }),
      kind: t.field({ type: caveatKind, required: true, description: 'Why to read it with care.' }),
      text: t.string({ required: true, description: 'What is known about it.' }),
      checkedOn: t.field({ type: 'Date', description: 'Day on which its sources were last checked.' }),
    }),
  });
  const externalIdInput = builder.inputType('ExternalIdInput', {
    description: 'The name your system gives to a record, unique per client, system and type of record.',
    fields: (t) => ({
      system: t.string({ required: true, description: 'Your system, such as "siks-lebak".' }),
      value: t.string({ required: true, description: 'The id there.' }),
    }),
  });
  return { source, caveat, externalId, caveatInput, externalIdInput };
}

/** What a type adds to the common fields: its name, and what may be done with it under which permission. */
export type RecordOptions = {
  type: string;
  /** A permission may be another for each row. `ownerOnly`: not everybody in whose area it lies, but only where it was entered. */
  can: Record<string, { permission: Permission | ((row: never) => Permission); description: string; ownerOnly?: true }>;
  /** Fields that only holders of the permission read, and they only of records of their own area. It may be another for each row; null where they open for a purpose only. */
  withheld?: { permission: Permission | ((row: never, ctx: Context<never>) => Permission | null | Promise<Permission | null>); fields: readonly string[] };
  /** Where somebody may know no more of a record than what they reported themselves: the record as they told it, null for all others, and the fields that are kept from them. They change nothing, and read no history. */
  reported?: { asTold: (row: never, ctx: Context) => RecordRow | null; withheld: readonly string[] };
  /** Of persons served, and what is private of others: who reads it is written down. */
  protects?: Protection;
  /** Records that were merged into one, whose history is its own; left out where nothing is merged. */
  merged?: (db: RawDb, id: string) => Promise<string[]>;
};

/** Whether the record is the viewer's to change: it lies in their area or was entered there. Others may only be read. */
function own(row: RecordRow, ctx: Context): boolean {
  const { area } = ctx.viewer.grant;
  return covers(area, row.ownerCode) || (row.areaCode !== undefined && covers(area, row.areaCode));
}

/** Names of the fields that this viewer does not read. */
async function withheldFrom(ctx: Context, row: RecordRow, { withheld, reported }: RecordOptions): Promise<string[]> {
  const asked = typeof withheld?.permission === 'function' ? await withheld.permission(row as never, ctx as never) : withheld?.permission;
  const kept = withheld && !(asked && allowed(ctx, asked) && own(row, ctx)) ? withheld.fields : [];
  if (reported?.asTold(row as never, ctx)) return [...kept, ...reported.withheld, 'history'];
  return [...kept, ...(allowed(ctx, 'history.read') ? [] : ['history'])];
}

/** Adds to a type the fields that every record has: version, caveats, external ids, history, viewerCan. */
export function addRecordFields(builder: Builder, shared: HistoryOf & { types: RecordTypes; history: EntityRef<Page<never>> }, ref: EntityRef<RecordRow>, options: RecordOptions): void {
  if (options.protects) protect(options.type, options.protects);
  const permissions = builder.objectRef<Record<string, boolean>>(`${options.type}Permissions`).implement({
    description: `What the viewer may do with this ${options.type}.`,
    fields: (t) => Object.fromEntries(Object.entries(options.can).map(([name, { description }]) => [
      name, t.boolean({ description, resolve: (row) => row[name] ?? false }),
    ])),
  });
  const historyOf = async (ctx: Context, id: string, args: { first?: number | null; after?: string | null }) =>
    historyPage(ctx, shared, [id, ...(await options.merged?.(ctx.db, id)) ?? []], args);
  const asTold = (row: RecordRow, ctx: Context) => options.reported?.asTold(row as never, ctx) ?? null;
  builder.objectFields(ref, (t) => ({
    createdAt: t.field({ type: 'DateTime', description: 'When it was entered.', resolve: (row) => row.createdAt }),
    updatedAt: t.field({ type: 'DateTime', description: 'When it was last changed.', resolve: (row, _args, ctx) => (asTold(row, ctx) ?? row).updatedAt }),
    version: t.int({ description: 'Grows by one with each change; a correction takes the one it read.', resolve: (row, _args, ctx) => (asTold(row, ctx) ?? row).version }),
    source: t.field({ type: shared.types.source, description: 'Where the record comes from.', resolve: (row) => row.source as 'MANUAL' }),
    caveats: t.field({ type: [shared.types.caveat], description: 'What is unconfirmed or contradictory in this record.', resolve: (row, _args, ctx) => (asTold(row, ctx) ?? row).caveats as Caveat[] }),
    externalIds: t.field({ type: [shared.types.externalId], description: 'Names that the viewer\'s own systems gave to it.', resolve: (row, _args, ctx) => externalIdsOf(ctx, shared.subgraph, options.type, row.id) }),
    withheld: t.stringList({ description: 'Fields kept from this viewer for want of right or purpose.', resolve: (row, _args, ctx) => withheldFrom(ctx, row, options) }),
    history: t.field({
      type: shared.history, nullable: true,
      description: 'Changes of this record, newest first; null without the right to read them (see withheld).',
      args: { first: t.arg.int({ defaultValue: 20, description: 'Entries at most.' }), after: t.arg.string({ description: 'Cursor of the last entry already read.' }) },
      resolve: ((row: RecordRow, args: { first?: number | null; after?: string | null }, ctx: Context) => (allowed(ctx, 'history.read') && !asTold(row, ctx) ? historyOf(ctx, row.id, args) : null)) as never,
    }),
    viewerCan: t.field({
      type: permissions,
      description: 'What the viewer may do with it.',
      resolve: (row, _args, ctx) => Object.fromEntries(Object.entries(options.can).map(([name, { permission, ownerOnly }]) => [
        name, allowed(ctx, typeof permission === 'function' ? permission(row as never) : permission) && !asTold(row, ctx) && (ownerOnly ? covers(ctx.viewer.grant.area, row.ownerCode) : own(row, ctx)),
      ])),
    }),
  }));
}
