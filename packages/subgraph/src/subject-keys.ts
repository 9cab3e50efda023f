import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { seal, unseal } from '@pilar/domain/secret';
import type { RawDb } from './context.ts';
import type { FieldChange } from './entity.ts';
import { SealedNumbers } from './sealed-numbers.ts';
import { sql } from './sql.ts';

/** Whom facts of a record tell of: somebody with a record of their own. */
export type Subject = { type: string; id: string };

/** A key of each person, kept sealed beside the trail and never in it: what is sealed under it ends with it, and the trail stays as it was written. */
const keys = new SealedNumbers('audit:subject');
const keyBytes = 32;

/** What stands in history in place of a fact of somebody whose key is gone: shown as dots. */
const forgotten = '⟪-⟫';
const pattern = /^⟪k\.([0-9a-f-]{36})\.([\w-]+)⟫$/;

/** Seals facts of those subjects for the trail. Of somebody who is forgotten nothing is kept any more. */
export type FactSealer = (subject: Subject, text: string | null) => string | null;

/** Reads the keys of the subjects, and makes those that are not there yet. Two statements at most, however many they are. */
export async function factSealer(tx: RawDb, subjects: readonly Subject[]): Promise<FactSealer> {
  const known = await readKeys(tx, subjects.map(({ id }) => id));
  const missing = [...new Map(subjects.filter(({ id }) => !known.has(id)).map((subject) => [subject.id, subject])).values()];
  const made = missing.length === 0 ? new Map<string, KeyObject | null>() : await makeKeys(tx, missing);
  return ({ id }, text) => {
    if (text === null) return null;
    const key = known.get(id) ?? made.get(id);
    return key ? `⟪k.${id}.${seal(key, id, text).toString('base64url')}⟫` : forgotten;
  };
}

/** The changes as they were before they were sealed; of somebody who is forgotten they stay sealed, and are shown as dots. */
export async function openFacts(db: RawDb, texts: readonly (string | null)[]): Promise<(text: string | null) => string | null> {
  const ids = [...new Set(texts.flatMap((text) => (text === null ? [] : pattern.exec(text)?.[1] ?? [])))];
  const known = ids.length === 0 ? new Map<string, KeyObject | null>() : await readKeys(db, ids);
  return (text) => {
    const [, id = '', sealed = ''] = text === null ? [] : pattern.exec(text) ?? [];
    const key = known.get(id);
    return key ? unseal(key, id, Buffer.from(sealed, 'base64url')) : text;
  };
}

/** The change with its texts sealed. */
export function sealChange(sealer: FactSealer, subject: Subject, { field, before, after }: FieldChange): FieldChange {
  return { field, before: sealer(subject, before), after: sealer(subject, after) };
}

type Kept = { id: string; sealed: Uint8Array | null };

/** Keys by subject; null for one who is forgotten. */
async function readKeys(db: RawDb, ids: readonly string[]): Promise<Map<string, KeyObject | null>> {
  if (ids.length === 0) return new Map();
  return opened(await db.$queryRaw<Kept[]>(sql`SELECT subject_id::text AS id, sealed FROM audit.subject_keys(${[...new Set(ids)]}::uuid[])`));
}

/** Two who make a key for the same person at once get the one that was first. */
async function makeKeys(tx: RawDb, subjects: readonly Subject[]): Promise<Map<string, KeyObject | null>> {
  const sealed = subjects.map(({ id }) => Buffer.from(keys.seal(id, randomBytes(keyBytes).toString('base64url'))).toString('hex'));
  return opened(await tx.$queryRaw<Kept[]>(sql`
    SELECT subject_id::text AS id, sealed FROM audit.make_subject_keys(${subjects.map(({ type }) => type)}::text[], ${subjects.map(({ id }) => id)}::uuid[], ${sealed}::text[])`));
}

function opened(rows: readonly Kept[]): Map<string, KeyObject | null> {
  return new Map(rows.map(({ id, sealed }) => [id, sealed && createSecretKey(Buffer.from(keys.open(id, sealed), 'base64url'))]));
}
