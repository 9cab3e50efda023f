import type { Role } from '@pilar/domain/access';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context, RawDb } from './context.ts';
import type { Message } from './messages.ts';
import type { Subject } from './subject-keys.ts';

/** Where a record may be seen; the same three facts stand in the outbox, in references and in the audit trail. */
export type Reach = {
  /** Visible where one of these lies inside the viewer's area. */
  areas: string[];
  /** Visible also where one of these is above the viewer's area. */
  downward: string[];
  /** Visible to everybody signed in. */
  open: boolean;
};

/**
 * What a record, as it stands, asks of whom (tugas). It is told with every change of the record, so it says what is to be
 * done until when, and nothing that time alone would change: a task shows from its day on, and is overdue after another.
 */
export type TaskSpec = {
  /** Name within the record: a task told again under the same key is the same task, one no longer told is done. */
  key: string;
  kind: Code<'TASK_KIND'>;
  /** Where it is to be done: one of the areas of the record's reach, so that whoever sees the task may see the record. */
  area: string;
  /** Roles that it is asked of, mostly `rolesWith` the permission that it takes. */
  roles: readonly Role[];
  /** First day it shows (ISO). */
  from: string;
  /** Day by which it is to be done (ISO). */
  due: string;
  /** What its sentence names beside the record, such as which parts are missing. Codes and dates, never a person's text. */
  params?: Readonly<Record<string, string>>;
};

/** A record at one moment, as history, change feed and other subgraphs see it. */
export type Snapshot = {
  version: number;
  /** Short text by which other subgraphs show it. */
  label: string;
  state: string | null;
  /** Region it is counted under. */
  area: string | null;
  reach: Reach;
  /** Region that it is leaving for: told there that it comes (feed, references), and not why or what it was (history). */
  expectedIn?: string | null;
  /** Not every reader of its type may know that it is there: neither feed, live page nor other subgraph is told of it. */
  confidential?: boolean;
  /** Whom its facts tell of. History keeps them under a key of theirs alone, with the reason of a change, so that they can be forgotten. */
  subject?: Subject | null;
  /** What people may change, as history shows it: one text a field, lists one line an item. */
  facts: Record<string, string | null>;
  /** What it asks of people now; they find it in their inbox. */
  tasks?: readonly TaskSpec[];
  /** What other subgraphs keep of it beside label, area and state (`takeOver`): codes, numbers and days that its own readers see, and never of a person. */
  carried?: Readonly<Record<string, string | number | readonly string[] | null>>;
};

/** A writable type: how its record is read for history and for those who refer to it. */
export type Entity<Tx extends RawDb = RawDb> = {
  type: string;
  /** Table with its schema; it has columns id and version. */
  table: string;
  /** Prisma model, lower camel case. */
  model: string;
  /** What is said to those who may read a record and not change it, where "kept by another area" is not why. */
  notYours?: Message;
  /** Why the viewer changes nothing of a record that they see; null where they may. Asked before its version is told; left out where area and right decide alone. */
  barred?: (tx: Tx, ctx: Context, id: string) => Promise<Message | null>;
  snapshot: (tx: Tx, id: string) => Promise<Snapshot | null>;
  /** The record that one of that id was merged into, null when it stands for itself; left out where nothing is merged. */
  survivor?: (tx: RawDb, id: string) => Promise<string | null>;
  /** Tells of what has followed by itself from a change of the record, right after that was told; left out where nothing follows. */
  followed?: (tx: Tx, ctx: Context, change: Followed) => Promise<void>;
};

/** A change of a record from which something else has followed. */
export type Followed = { id: string; mutation: string; reason: string | null; before: Snapshot | null; after: Snapshot };

/** A writable type whose records are also read many at once. */
export type BulkEntity<Tx extends RawDb = RawDb> = Entity<Tx> & {
  /** Snapshots of those records that are there, by id. */
  snapshots: (tx: Tx, ids: readonly string[]) => Promise<Map<string, Snapshot>>;
};

/** The entity, its one snapshot read as its many are. */
export function inBulk<Tx extends RawDb>(entity: Omit<BulkEntity<Tx>, 'snapshot'>): BulkEntity<Tx> {
  return { ...entity, snapshot: async (tx, id) => (await entity.snapshots(tx, [id])).get(id) ?? null };
}

/** Text of a fact that is a list: one item a line. */
export function lines(items: readonly (string | null | undefined)[]): string | null {
  const texts = items.filter((item): item is string => Boolean(item));
  return texts.length === 0 ? null : texts.join('\n');
}

/** Text of a day in a fact. */
export function day(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

/** The day of an input for Prisma; absent stays absent, null clears. */
export function asDay(text: string | null | undefined): Date | null | undefined {
  return text ? new Date(text) : (text as null | undefined);
}

/** Text of a record's caveats in a fact. */
export function caveatLines(caveats: unknown): string | null {
  return lines((caveats as { text: string; checkedOn?: string | null }[]).map(({ text, checkedOn }) => (checkedOn ? `${text} (${checkedOn})` : text)));
}

/** Columns that every change of a record sets beside its own: the next version, and caveats where it gives new ones. */
export function changed(caveats?: object[] | null) {
  return { ...(caveats && { caveats }), version: { increment: 1 }, updatedAt: new Date() };
}

/** A field before and after a change. */
export type FieldChange = { field: string; before: string | null; after: string | null };

/** Fields whose texts differ between two snapshots. */
export function differences(before: Snapshot | null, after: Snapshot): FieldChange[] {
  return Object.keys(after.facts)
    .map((field) => ({ field, before: before?.facts[field] ?? null, after: after.facts[field] ?? null }))
    .filter((change) => change.before !== change.after);
}
