import { formatDate, formatDateTime } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label, type ListName } from '@pilar/domain/vocabulary';
import type { Builder, EntityRef } from './builder.ts';
import { allowed, type Context } from './context.ts';
import { isId } from './ids.ts';
import type { Language, Message } from './messages.ts';
import { addressText, type Address } from './personal-rules.ts';
import { noteReading } from './readings.ts';
import { asWorker } from './scope.ts';
import { join, raw, sql } from './sql.ts';

/** A row as JSON: what is binary as "\\x…". */
export type HeldRow = Readonly<Record<string, unknown>>;

/** What a column tells of somebody: its name, and how its value reads where it is not as it stands: a term of a list, a region, or what is sealed. */
export type HeldFact = Message & { list?: ListName; region?: true; open?: (row: HeldRow, sealed: Uint8Array) => string | null };

/** Sets of ids that were found so far, by table or subject. */
type Sets = Map<string, Set<string>>;

/** A table that holds something of somebody: which of its columns say whom it is of, and what the others tell. */
export type HeldTable = {
  table: string;
  name: Message;
  /** By column: the table or subject whose ids stand in it. */
  of: Readonly<Record<string, string>>;
  /** Those columns are texts, not uuids. */
  textual?: true;
  facts: Readonly<Record<string, HeldFact>>;
  /** Columns that say nothing of the person, or tell of somebody else. */
  silent?: readonly string[];
};

/** Where a subgraph keeps something of persons. */
export type HeldPlan = {
  subgraph: string;
  /** Whom a request names: the subject's type, and the tables with an id by which it is seen in the viewer's scope. */
  subjects: Readonly<Record<string, { table: string; key: string; type?: string }>>;
  /** Further ids of the subject, such as of records that were merged into one; set by set. In worker scope. */
  seeds?: (ctx: Context, sets: Sets) => Promise<void>;
  /** A table before those that are found by it. */
  tables: readonly HeldTable[];
  /** Tables that refer to somebody and of which nothing is told, and why. */
  left: Readonly<Record<string, string>>;
};

/** Columns that mean the same in every table. */
export const commonFacts: Readonly<Record<string, HeldFact>> = {
  area_code: { id: 'Wilayah', en: 'Region', region: true },
  owner_code: { id: 'Dicatat oleh kantor', en: 'Recorded by the office of', region: true },
  source: { id: 'Sumber', en: 'Source', list: 'SOURCE' },
  caveats: { id: 'Catatan kehati-hatian', en: 'Caveats', open: ({ caveats }) => (caveats as { text: string }[]).map(({ text }) => text).join('; ') || null },
  created_at: { id: 'Dicatat sejak', en: 'Recorded since' },
  updated_at: { id: 'Terakhir diubah', en: 'Last changed' },
  withdrawn_at: { id: 'Ditarik', en: 'Withdrawn' },
  withdrawn_reason: { id: 'Alasan ditarik', en: 'Why withdrawn' },
  erased_at: { id: 'Dihapus', en: 'Erased' },
};
/** Columns without a meaning of their own. */
export const commonSilent: ReadonlySet<string> = new Set(['id', 'version']);

/** A fact that is one term of a list. */
export const term = (id: string, en: string, list: ListName): HeldFact => ({ id, en, list });
/** A fact that reads as it stands: a text, number, day, moment, yes or no, or several of them. */
export const fact = (id: string, en: string): HeldFact => ({ id, en });
/** A fact that is a region. */
export const place = (id: string, en: string): HeldFact => ({ id, en, region: true });
/** A fact that lies sealed. */
export const opened = (id: string, en: string, open: NonNullable<HeldFact['open']>): HeldFact => ({ id, en, open });
/** A fact that is an address. */
export const address = (column: string, id: string, en: string): HeldFact => opened(id, en, (row) => {
  const { village, ...home } = row[column] as Address;
  return addressText({ ...home, village: village && (region(village)?.fullName ?? village) }) || null;
});

const yes: Message = { id: 'ya', en: 'yes' };
const no: Message = { id: 'tidak', en: 'no' };

/** A value as people read it. */
function read(value: unknown, as: HeldFact, row: HeldRow, language: Language): string | null {
  if (as.open) return as.open(row, Buffer.from(String(value).replace(/^\\x/, ''), 'hex'));
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  if (Array.isArray(value)) return value.map((one) => read(one, as, row, language)).filter(Boolean).join(', ') || null;
  if (typeof value === 'object') return Object.values(value as object).map((one) => (one === null ? null : read(one, as, row, language))).filter(Boolean).join(', ') || null;
  const text = String(value);
  if (as.list) return label(as.list, text, language);
  if (as.region) return region(text)?.fullName ?? text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text, language);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return formatDateTime(text, language);
  return text.trim() || null;
}

/** A record that something of somebody stands in. */
type HeldRecord = { id: string; kind: string; facts: { name: string; value: string }[] };

async function rowsOf(ctx: Context, { table, of, textual, silent = [] }: HeldTable, sets: Sets): Promise<HeldRow[]> {
  // Columns and tables come from the plan, never from a request.
  const which = Object.entries(of).flatMap(([column, set]) => {
    const ids = [...(sets.get(set) ?? [])];
    return ids.length === 0 ? [] : [sql`${raw(column)} = ANY(${ids}::${raw(textual ? 'text' : 'uuid')}[])`];
  });
  if (which.length === 0) return [];
  const rows = await ctx.db.$queryRaw<{ row: HeldRow }[]>(sql`SELECT to_jsonb(t) - ${silent}::text[] AS row FROM ${raw(table)} AS t WHERE ${join(which, ' OR ')}`);
  return rows.map(({ row }) => row);
}

function recordOf({ table, name, of, facts, silent = [] }: HeldTable, row: HeldRow, language: Language): HeldRecord {
  const tells = Object.entries(row).flatMap(([column, value]) => {
    const as = facts[column] ?? (column in of || silent.includes(column) ? undefined : commonFacts[column]);
    const text = as && value !== null ? read(value, as, row, language) : null;
    return as && text ? [{ name: as[language], value: text }] : [];
  });
  return { id: String(row['id'] ?? Object.keys(of).map((column) => row[column]).find(Boolean) ?? table), kind: name[language], facts: tells };
}

/**
 * Everything that a subgraph keeps of the subjects, whole, past the viewer's own rights: it is the person's to know. Only subjects that the viewer
 * sees are gathered, and that they were is written down before the answer leaves.
 */
async function gather(ctx: Context, plan: HeldPlan, gathers: readonly string[]): Promise<HeldRecord[]> {
  const sets: Sets = new Map();
  for (const subject of gathers) {
    const [type = '', id = ''] = subject.split(':');
    const seen = plan.subjects[type];
    if (!seen || !isId(id)) continue;
    const [row] = await ctx.db.$queryRaw<{ area: string | null }[]>(sql`SELECT ${raw(seen.type ? 'area_code' : "to_jsonb(t)->>'area_code'")} AS area FROM ${raw(seen.table)} AS t WHERE ${raw(seen.key)} = ${id}::uuid ${seen.type ? sql`AND entity_type = ${seen.type}` : raw('')}`);
    if (!row) continue;
    sets.set(type, new Set([id]));
    noteReading(ctx, type, { area: row.area ?? ctx.viewer.grant.area, subjects: [id], purpose: purpose.id });
  }
  if (sets.size === 0) return [];
  return asWorker(async () => {
    await plan.seeds?.(ctx, sets);
    const records: HeldRecord[] = [];
    for (const table of plan.tables) {
      const rows = await rowsOf(ctx, table, sets);
      sets.set(table.table, new Set([...(sets.get(table.table) ?? []), ...rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []))]));
      records.push(...rows.map((row) => recordOf(table, row, ctx.language)));
    }
    return records;
  });
}

const purpose: Message = { id: 'Permintaan subjek data', en: 'Request of a person' };

type Request = { id: string; gathers: readonly string[] };

/**
 * Adds to the request of a person what the subgraph keeps of them. The gateway brings along whose data may be gathered, which identity decides:
 * nobody's before it is known who asks. `request`: the type itself, in the subgraph that owns it.
 */
export function addHeld(builder: Builder, field: string, plan: HeldPlan, request?: EntityRef<Request>, gathersOf: (row: Request) => readonly string[] = ({ gathers }) => gathers): void {
  // Types of each part's own: the gateway takes no type that fields with `@requires` of several parts come to.
  const named = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const told = builder.objectRef<{ name: string; value: string }>(`${named}Fact`).implement({
    description: 'Something that is kept of somebody.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'What it is, in the viewer\'s language.' }),
      value: t.exposeString('value', { description: 'As it is kept, whole.' }),
    }),
  });
  const record = builder.objectRef<HeldRecord>(named).implement({
    description: 'A record that something of somebody stands in.',
    fields: (t) => ({
      id: t.exposeID('id', { description: 'Its id.' }),
      kind: t.exposeString('kind', { description: 'What kind of record it is, in the viewer\'s language.' }),
      facts: t.field({ type: [told], description: 'What it tells of the person.', resolve: ({ facts }) => facts }),
    }),
  });
  const ref = request ?? brought(builder);
  builder.objectField(ref, field as never, ((t: PothosSchemaTypes.ObjectFieldBuilder<never, Request>) => t.field({
    type: [record], nullable: true,
    description: 'What this part of Pilar keeps of whose data is asked for, from all its tables, for whoever handles requests. Written down as a reading of that person before it leaves.',
    ...(request ? {} : { requires: builder.selection<{ gathers: string[] }>('gathers') }),
    resolve: ((row: Request, _args: unknown, ctx: Context) => (allowed(ctx, 'request.handle') ? gather(ctx, plan, gathersOf(row)) : null)) as never,
  } as never)) as never);
}

function brought(builder: Builder): EntityRef<Request> {
  const ref = builder.externalRef('DataRequest', builder.selection<{ id: string }>('id'), (({ id, gathers }: { id: string; gathers?: readonly string[] }, ctx: Context) =>
    (isId(id) && allowed(ctx, 'request.handle') ? { id, gathers: gathers ?? [] } : null)) as never);
  return ref.implement({ externalFields: ((t: { id: (options: object) => unknown; stringList: (options: object) => unknown }) => ({ id: t.id({ nullable: false }), gathers: t.stringList({ nullable: false, description: 'Of its owner; what is added here is gathered for it.' }) })) as never }) as unknown as EntityRef<Request>;
}
