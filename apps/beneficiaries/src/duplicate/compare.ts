import { likely, scorePair } from '@pilar/domain/duplicates/score';
import { newId } from '@pilar/subgraph/ids';
import { asWorker } from '@pilar/subgraph/scope';
import { hex, numberSecretName } from '@pilar/subgraph/sealed-numbers';
import { sql } from '@pilar/subgraph/sql';
import type { PrismaClient } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { comparedDigests, keyNumbers, numberDigests, readCompared, type ComparedRow } from './compared-rows.ts';

/** Persons compared in one transaction. */
const batch = 50;

/** Compares those who are new or changed with the whole register, in no viewer's scope; gives how many they were. One at a time: of two who are new at once the second must see the first. */
export function compareDue(db: PrismaClient): Promise<number> {
  return comparing(db, async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>(sql`SELECT beneficiary_id::text AS id FROM beneficiaries.comparison WHERE due_since IS NOT NULL ORDER BY due_since LIMIT ${batch}`);
    for (const { id } of due) await compareOne(tx, id);
    return due.length;
  });
}

/** Compares these persons anew, as if they had changed: what is known of a pair stays, and what was decided of it. */
export async function comparePersons(db: PrismaClient, ids: readonly string[]): Promise<void> {
  await comparing(db, async (tx) => {
    for (const id of ids) await compareOne(tx, id);
  });
}

function comparing<Result>(db: PrismaClient, run: (tx: Db) => Promise<Result>): Promise<Result> {
  return asWorker(() => db.$transaction(async (tx) => {
    await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(hashtext('pilar-comparison'))::text`);
    return run(tx);
  }, { timeout: 60_000 }));
}

/** Compares one person with all who share a key; what was found before and is likely no more, is gone unless somebody decided it. */
async function compareOne(tx: Db, id: string): Promise<void> {
  const own = (await readCompared(tx, [id]))[0];
  const keys = own ? keyNumbers(own.person) : { own: [], wanted: [] };
  await tx.$executeRaw(sql`UPDATE beneficiaries.comparison SET keys = ${keys.own.map(String)}::bigint[], due_since = NULL, keyed_with = ${numberSecretName()} WHERE beneficiary_id = ${id}::uuid`);
  const found: string[] = [];
  for (const other of own ? await readCompared(tx, await sharing(tx, own, keys.wanted)) : []) if (own && await keepIfLikely(tx, own, other)) found.push(other.id);
  await tx.$executeRaw(sql`
    DELETE FROM beneficiaries.duplicate_pair WHERE state = 'OPEN' AND (one_id = ${id}::uuid OR other_id = ${id}::uuid)
      AND one_id <> ALL (${found}::uuid[]) AND other_id <> ALL (${found}::uuid[])`);
}

async function sharing(tx: Db, { id, person }: ComparedRow, keys: readonly bigint[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id::text FROM beneficiaries.sharing(${id}::uuid, ${keys.map(String)}::bigint[], ARRAY(SELECT decode(given, 'hex') FROM unnest(${numberDigests(person).map(hex)}::text[]) AS given)) AS id`);
  return rows.map((row) => row.id);
}

/** Keeps two as a pair where they are likely one person. Who was found to be somebody else stays so until what was compared changes. */
async function keepIfLikely(tx: Db, own: ComparedRow, against: ComparedRow): Promise<boolean> {
  const { score, reasons } = scorePair(own.person, against.person);
  if (score < likely) return false;
  const [one, other] = own.id < against.id ? [own, against] : [against, own];
  const digests = comparedDigests(one.person, other.person).map(hex);
  const [digest] = digests;
  // What was compared under a former secret, and is the same, stays as it was decided.
  await tx.$executeRaw(sql`
    UPDATE beneficiaries.duplicate_pair SET compared = decode(${digest}, 'hex'), keyed_with = ${numberSecretName()}
    WHERE one_id = ${one.id}::uuid AND other_id = ${other.id}::uuid AND keyed_with IS DISTINCT FROM ${numberSecretName()} AND encode(compared, 'hex') = ANY (${digests}::text[])`);
  await tx.$executeRaw(sql`
    INSERT INTO beneficiaries.duplicate_pair AS known (id, one_id, other_id, area_code, other_area, score, reasons, compared, keyed_with)
    VALUES (${newId()}::uuid, ${one.id}::uuid, ${other.id}::uuid, ${one.area}, ${other.area}, ${Math.round(score * 1000)}, ${reasons}::text[], decode(${digest}, 'hex'), ${numberSecretName()})
    ON CONFLICT (one_id, other_id) DO UPDATE SET area_code = excluded.area_code, other_area = excluded.other_area, score = excluded.score, reasons = excluded.reasons,
      compared = excluded.compared, keyed_with = excluded.keyed_with, version = known.version + 1, found_at = now(),
      state = CASE known.state WHEN 'DIFFERENT' THEN 'OPEN' ELSE known.state END,
      decided_by = CASE known.state WHEN 'DIFFERENT' THEN NULL ELSE known.decided_by END,
      decided_at = CASE known.state WHEN 'DIFFERENT' THEN NULL ELSE known.decided_at END,
      decision_reason = CASE known.state WHEN 'DIFFERENT' THEN NULL ELSE known.decision_reason END
    WHERE known.compared <> excluded.compared`);
  return true;
}
