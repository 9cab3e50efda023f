import { isId } from '@pilar/subgraph/ids';
import { loaderOf } from '@pilar/subgraph/loaders';
import { messages as shared } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { citation, mayImplement } from './legal-basis-rules.ts';

/** A regulation as it stands or as a command is about to make it. */
type Implementing = { id: string; kind: string; year: number };

const most = 20;

/**
 * The regulations that an input names as implemented, each once. Noted as problems: those that do not exist, those of lower
 * rank or of a later year, and those that themselves implement this one.
 */
export async function namedHigher(tx: Db, problems: Problems, { id, kind, year }: Implementing, named: readonly string[] | null | undefined): Promise<string[] | undefined> {
  if (named === undefined) return undefined;
  const ids = [...new Set((named ?? []).map((one) => one.toLowerCase()))];
  if (ids.length > most) problems.add('implements', messages.tooManyImplemented, { count: ids.length, max: most });
  const rows = new Map((await tx.legalBasis.findMany({ where: { id: { in: ids.filter(isId) } } })).map((row) => [row.id, row]));
  for (const [index, higher] of ids.entries()) {
    const path = `implements.${index}`;
    const row = rows.get(higher);
    if (!row) problems.add(path, shared.unknownReference, { type: 'LegalBasis', value: higher.slice(0, 60) });
    else if (higher === id) problems.add(path, messages.implementsItself);
    else if (!mayImplement(kind, row.kind)) problems.add(path, messages.implementsLower, { citation: citation(row) });
    else if (row.year > year) problems.add(path, messages.implementsLater, { citation: citation(row), year });
  }
  if (ids.length > 0 && await leadsBack(tx, ids.filter(isId), id)) problems.add('implements', messages.implementsRing);
  return ids;
}

/** Whether one of the regulations implements, itself or through others, the one of that id. One lock, so that two at once close no ring. */
async function leadsBack(tx: Db, from: string[], to: string): Promise<boolean> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtext('institutions.legal_basis.implements_ids'))`);
  const [row] = await tx.$queryRaw<{ found: boolean }[]>(sql`
    WITH RECURSIVE way (id) AS (
      SELECT unnest(implements_ids) FROM institutions.legal_basis WHERE id = ANY(${from}::uuid[])
      UNION SELECT unnest(step.implements_ids) FROM institutions.legal_basis AS step JOIN way ON step.id = way.id
    ) SELECT EXISTS (SELECT FROM way WHERE id = ${to}::uuid) AS found`);
  return row?.found ?? false;
}

type Row = NonNullable<Awaited<ReturnType<Db['legalBasis']['findUnique']>>>;

/** Regulations by their id. */
export const regulationOf = loaderOf<Db, Row | null>(async ({ db }, ids) => {
  const rows = new Map((await db.legalBasis.findMany({ where: { id: { in: [...ids] } } })).map((row) => [row.id, row]));
  return (id) => rows.get(id) ?? null;
});

/** Regulations that implement each, latest first. */
export const implementingOf = loaderOf<Db, Row[]>(async ({ db }, ids) => {
  const rows = await db.legalBasis.findMany({ where: { implementsIds: { hasSome: [...ids] } }, orderBy: [{ year: 'desc' }, { id: 'desc' }] });
  return (id) => rows.filter(({ implementsIds }) => implementsIds.includes(id));
});
