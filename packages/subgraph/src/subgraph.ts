import type { ArgumentRef, InputFieldRef, InputRef, ObjectRef } from '@pothos/core';
import type { Permission } from '@pilar/domain/access';
import type { ListCode } from '@pilar/domain/lists';
import { deriveKey } from '@pilar/domain/secret';
import type { GraphQLResolveInfo } from 'graphql';
import { accountStub, addAccountReference, type AccountRow, type FindAccount } from './accounts.ts';
import { createBuilder, type Builder, type EntityRef, type SchemaTypes } from './builder.ts';
import { batchesOf } from './batches.ts';
import { addChangeFeed, type Counted } from './changes.ts';
import { commandsOf, type ConstraintErrors } from './commands.ts';
import { addConnection, addConnectionTypes, type ConnectionOptions } from './connections.ts';
import { allowed, type Context, type RawDb } from './context.ts';
import { Cursors } from './cursors.ts';
import type { ColumnSources, ComputedRows, Exportable, Exportables } from './exports.ts';
import { addErrorTypes } from './error-types.ts';
import { requestError } from './errors.ts';
import { findByExternalId, linkExternalIds, type ExternalIdInput } from './external-ids.ts';
import { addHistoryTypes } from './history.ts';
import { isId, parseId } from './ids.ts';
import { Lists, type ListArgs, type ListDefinition, type Page } from './lists.ts';
import { messages } from './messages.ts';
import type { Problems } from './problems.ts';
import { addPersonalTypes } from './personal-types.ts';
import { addRecordFields, addRecordTypes, type Caveat, type RecordOptions, type RecordRow } from './records.ts';
import { resolveReferences, stubOf, type Named } from './references.ts';
import { addRegions, type RegionRow } from './regions.ts';
import { addScalars } from './scalars.ts';
import { addSearch, type SearchRow } from './search.ts';
import { addVocabularies } from './vocabularies.ts';
import type { Sql } from './sql.ts';

type Arg<Shape> = ArgumentRef<SchemaTypes, Shape>;
type Field<Shape> = InputFieldRef<SchemaTypes, Shape>;
type PageArgs = { first: Arg<number | null | undefined>; after: Arg<string | null | undefined> };
type NewRecordFields = { idempotencyKey: Field<string>; externalIds: Field<ExternalIdInput[] | null | undefined>; caveats: Field<Caveat[] | null | undefined> };
type RowFields = { rowRef: Field<string>; externalId: Field<ExternalIdInput>; version: Field<number | null | undefined>; caveats: Field<Caveat[] | null | undefined> };
type StepFields = { idempotencyKey: Field<string>; id: Field<string>; version: Field<number> };
type CorrectionFields = StepFields & { reason: Field<string | null | undefined>; caveats: Field<Caveat[] | null | undefined> };

/** Input fields of every step that a record is taken through; `what` says which record. */
function stepFields(t: unknown, what: string): StepFields {
  const input = t as PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;
  return {
    idempotencyKey: input.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: input.id({ required: true, description: what }),
    version: input.int({ required: true, description: 'Version that was read.' }),
  } as unknown as StepFields;
}

/** What a subgraph says of itself. */
export type SubgraphOptions = {
  /** Name in the graph = PostgreSQL schema. */
  name: string;
  /** `getDatamodel()` of the generated Pothos types. */
  datamodel: object;
  /** What a violated constraint means, by its name. */
  constraints?: ConstraintErrors;
  /** Only of the subgraph that owns accounts: finds one. The others know an account by its id alone. */
  findAccount?: FindAccount;
};

/**
 * A subgraph's builder with all conventions of the graph on it, made once here so that no two subgraphs differ:
 * scalars, Region, vocabulary, errors, connections, records with history and external ids, commands, change feed.
 */
export function createSubgraph<Db extends RawDb, Prisma extends object>({ name, datamodel, constraints = {}, findAccount }: SubgraphOptions) {
  const builder = createBuilder<Db, Prisma>(datamodel);
  const base = builder as unknown as Builder;
  builder.queryType({ description: 'What can be asked.' });
  addScalars(base);
  const { Region, level } = addRegions(base);
  addVocabularies(base);
  const connectionTypes = addConnectionTypes(base, Region, level);
  const account: EntityRef<AccountRow> = findAccount ? base.objectRef<AccountRow>('Account') : addAccountReference(base);
  const history = addHistoryTypes(base, connectionTypes, account, findAccount ?? accountStub);
  const types = addRecordTypes(base);
  const errorTypes = addErrorTypes(base);
  const cursors = new Cursors(cursorKey);
  const lists = new Lists(cursors);
  const tables = new Set<string>();
  const exportables = new Map<ListCode, Exportable>();
  const readers = new Map<string, Permission>();
  const visibleStub = async (ctx: Context, type: string, id: string | null): Promise<{ id: string } | null> => {
    const permission = readers.get(type);
    if (!permission) throw new Error(`Subgraph ${name} has no reference to ${type}`);
    return id !== null && isId(id) && allowed(ctx, permission) ? stubOf(ctx, name, type, id.toLowerCase()) : null;
  };

  return {
    builder,
    Region: Region as unknown as ObjectRef<SchemaTypes<Db, Prisma>, RegionRow>,
    RegionLevel: level,
    Account: account as unknown as ObjectRef<SchemaTypes<Db, Prisma>, AccountRow>,
    /** Caveat and its input, for parts of a record that carry caveats of their own. */
    Caveat: types.caveat as unknown as ObjectRef<SchemaTypes<Db, Prisma>, Caveat>,
    CaveatInput: types.caveatInput as unknown as InputRef<Caveat>,

    /** The connection type of a list; `byArea` when its records belong to regions, by which they can be counted. */
    connection: <Row extends object>(type: string, node: unknown, options?: ConnectionOptions) => addConnection<Row>(base, connectionTypes, type, node as EntityRef<Row>, options) as unknown as ObjectRef<SchemaTypes<Db, Prisma>, Page<Row>>,

    /** Types of personal data, of the subgraphs that keep any. */
    personalTypes: () => addPersonalTypes(base, Region),

    /** A page of a list; see `Lists.page`. Its rows are those of the connection it is returned to. */
    page: <Filter extends object, Order extends string>(list: ListDefinition<Filter, Order>, args: ListArgs<Filter, Order>, ctx: Context, info: GraphQLResolveInfo, own?: { scope: string; conditions: Sql[] }): Promise<Page<never>> =>
      lists.page(list, args, ctx, info, own),

    /** A page of rows that no table holds; see `Lists.computed`. */
    computedPage: <Row>(rows: readonly { key: string; area: string; node: Row }[], args: { first?: number | null; after?: string | null }, binding: unknown, ctx: Context): Page<Row> =>
      lists.computed(rows, args, [name, binding], ctx),

    /** Makes a list exportable: an SQL expression over its table for each of its columns. */
    exportable: <Filter extends object, Order extends string, List extends ListCode>(code: List, definition: ListDefinition<Filter, Order>, sources: ColumnSources<List>): void =>
      void exportables.set(code, { definition: definition as unknown as ListDefinition<object, string>, sources }),

    /** Makes a table exportable that is worked out for a region. */
    exportableTable: (code: ListCode, compute: ComputedRows<Db>): void => void exportables.set(code, { compute }),

    /** Lists made exportable. */
    exportables: exportables as Exportables,

    pageArgs,

    /** Cursors of pages that no list of records makes. */
    cursors,

    /** Arguments of a list over regions: `first`, `after`, `area`. */
    listArgs: (t: unknown): PageArgs & { area: Arg<string | null | undefined> } => {
      const { arg } = t as PothosSchemaTypes.QueryFieldBuilder<SchemaTypes, object>;
      return { ...pageArgs(t), area: arg({ type: 'RegionCode', description: 'Only this region and everything below it.' }) as unknown as Arg<string | null | undefined> };
    },

    /** Arguments of a single look-up: `id` or the caller's own `externalId`. */
    lookUpArgs: (t: unknown): { id: Arg<string | null | undefined>; externalId: Arg<ExternalIdInput | null | undefined> } => {
      const { arg } = t as PothosSchemaTypes.QueryFieldBuilder<SchemaTypes, object>;
      return {
        id: arg.id({ description: 'Id in Pilar.' }),
        externalId: arg({ type: types.externalIdInput, description: 'Name your own system gave to it.' }),
      } as unknown as { id: Arg<string | null | undefined>; externalId: Arg<ExternalIdInput | null | undefined> };
    },

    /** The id that a look-up asks for; null when an external id points at nothing. */
    lookUp: async (ctx: Context, type: string, args: { id?: string | null; externalId?: ExternalIdInput | null }): Promise<string | null> => {
      if ((args.id == null) === (args.externalId == null)) throw requestError(ctx, 'BAD_USER_INPUT', messages.oneOfIdAndExternalId);
      if (args.id != null) return parseId(ctx, 'id', args.id);
      return args.externalId ? findByExternalId(ctx, name, type, args.externalId) : null;
    },

    /** Input fields of every mutation that makes a record. */
    newRecordFields: (t: unknown): NewRecordFields => {
      const input = t as PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;
      return {
        idempotencyKey: input.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; the same key and body give the first result again.' }),
        externalIds: input.field({ type: [types.externalIdInput], description: 'Names your own systems give to the record.' }),
        caveats: input.field({ type: [types.caveatInput], description: 'What is unconfirmed or contradictory.' }),
      } as unknown as NewRecordFields;
    },

    /** Input fields of every step that a record is taken through. */
    stepFields,

    /** Input fields of every mutation that changes a record. */
    correctionFields: (t: unknown): CorrectionFields => {
      const input = t as PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;
      return {
        ...stepFields(t, 'The record.'),
        reason: input.string({ description: 'Why; stands in the history.' }),
        caveats: input.field({ type: [types.caveatInput], description: 'Replaces all caveats.' }),
      } as unknown as CorrectionFields;
    },

    /** Adds to a type the fields that every record has. */
    recordFields: (ref: unknown, options: RecordOptions): void =>
      addRecordFields(base, { types, history: history as never, cursors, subgraph: name, tables }, ref as EntityRef<RecordRow>, options),

    /**
     * Makes a type an entity of the graph. Representations reach a type past every query field, so the permission to
     * read it is asked for here (null: `find` decides, as an account is always its own holder's to read). `find` reads in
     * the viewer's scope. A malformed id is one that does not exist.
     */
    entity: <Row extends object>(ref: unknown, permission: Permission | null, find: (id: string, ctx: Context<Db>) => Promise<Row | null>): void =>
      base.asEntity(ref as EntityRef<Row>, {
        key: base.selection<{ id: string }>('id'),
        resolveReference: (({ id }: { id: string }, ctx: Context) => (isId(id) && (permission === null || allowed(ctx, permission)) ? find(id, ctx as Context<Db>) : null)) as never,
      }),

    /** As `entity`, of a type that the graph knows by its code. */
    entityByCode: <Row extends object>(ref: unknown, permission: Permission, find: (code: string, ctx: Context<Db>) => Promise<Row | null>): void =>
      base.asEntity(ref as EntityRef<Row>, {
        key: base.selection<{ code: string }>('code'),
        resolveReference: (({ code }: { code: string }, ctx: Context) => (allowed(ctx, permission) ? find(code, ctx as Context<Db>) : null)) as never,
      }),

    /**
     * Reference to a type that another subgraph owns, and the permission that reads it there. Fields added to it must
     * be nullable: they are answered only for records that the viewer may see.
     */
    reference: (type: string, permission: Permission): ObjectRef<SchemaTypes<Db, Prisma>, { id: string }> => {
      readers.set(type, permission);
      const ref = base.externalRef(type, base.selection<{ id: string }>('id'), ({ id }, ctx) => visibleStub(ctx, type, id));
      return ref.implement({ externalFields: (t) => ({ id: t.id({ nullable: false }) }) }) as unknown as ObjectRef<SchemaTypes<Db, Prisma>, { id: string }>;
    },

    /**
     * As `reference`, of a type that names a record of another such type in a field: what is added to it may be asked by that
     * record. The gateway brings its id along; whether the viewer may see it, the owner has decided.
     */
    referenceThrough: (type: string, permission: Permission, field: string, through: unknown): ObjectRef<SchemaTypes<Db, Prisma>, { id: string; through: string | null }> => {
      readers.set(type, permission);
      const ref = base.externalRef(type, base.selection<{ id: string }>('id'), (async (brought: { id: string } & Record<string, { id: string } | null | undefined>, ctx: Context) => {
        const stub = await visibleStub(ctx, type, brought.id);
        return stub && { ...stub, through: brought[field]?.id ?? null };
      }) as never);
      return ref.implement({
        externalFields: ((t: { id: (options: object) => unknown; field: (options: object) => unknown }) => ({ id: t.id({ nullable: false }), [field]: t.field({ type: through, nullable: true, description: 'Of its owner; what is added here is asked by it.' }) })) as never,
      }) as unknown as ObjectRef<SchemaTypes<Db, Prisma>, { id: string; through: string | null }>;
    },

    /** The stub of a record of another subgraph, null when the viewer may not see it. Its type has a `reference`. */
    stub: (ctx: Context, type: string, id: string | null) => visibleStub(ctx, type, id),

    /** Records of other subgraphs that an input names; what the viewer may not see is noted as a problem. */
    resolveReferences: (tx: RawDb, named: Named[], problems: Problems) => resolveReferences(tx, name, named, problems),

    /** Gives a new record the caller's names. */
    linkExternalIds: (tx: RawDb, ctx: Context, type: string, id: string, externals: readonly ExternalIdInput[] | null | undefined) => linkExternalIds(tx, ctx, name, type, id, externals),

    /** Adds a mutation; see `commandsOf`. */
    command: commandsOf<Db>(base, name, errorTypes, constraints, tables),

    /** Adds a mutation that enters many records row by row; see `batchesOf`. */
    batch: batchesOf(base, name, errorTypes),

    /** Input fields of every row of a batch. */
    rowFields: (t: unknown): RowFields => {
      const input = t as PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;
      return {
        rowRef: input.string({ required: true, description: 'Names the row in this batch, without spaces, at most 60 characters.' }),
        externalId: input.field({ type: types.externalIdInput, required: true, description: 'Name your own system gives to the record.' }),
        version: input.int({ description: 'Version that was read, of a record to be corrected; left out, a record is made.' }),
        caveats: input.field({ type: [types.caveatInput], description: 'What is unconfirmed or contradictory; of a correction they replace all caveats.' }),
      } as unknown as RowFields;
    },

    /** Adds the change feed. */
    changeFeed: (field: string, counted: Counted[]) => addChangeFeed(base, name, field, counted),

    /** Adds the root `search` and gives its type, to which the subgraph adds its kinds of hits. */
    search: () => addSearch(base) as unknown as ObjectRef<SchemaTypes<Db, Prisma>, SearchRow>,
  };
}

/** Arguments `first` and `after`. */
function pageArgs(t: unknown): PageArgs {
  const { arg } = t as PothosSchemaTypes.QueryFieldBuilder<SchemaTypes, object>;
  return {
    first: arg.int({ defaultValue: 20, description: 'Rows at most: up to 100 for people, 500 for machines.' }),
    after: arg.string({ description: 'Cursor of the last row already read.' }),
  } as unknown as PageArgs;
}

let cursorSecret: string | null = null;

/** Sets the secret that page cursors are sealed with; the server does so before it answers. */
export function useCursorSecret(secret: string): void {
  cursorSecret = secret;
}

function cursorKey(): Buffer {
  if (cursorSecret === null) throw new Error('The cursor secret is set when the server starts');
  return deriveKey(cursorSecret, 'cursor');
}
