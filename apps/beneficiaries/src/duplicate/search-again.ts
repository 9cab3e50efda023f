import { covers } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { allowed, type Context } from '@pilar/subgraph/context';
import { NotAllowed } from '@pilar/subgraph/errors';
import { messages, say } from '@pilar/subgraph/messages';
import { inArea, sql } from '@pilar/subgraph/sql';
import { addWorkRoute } from '@pilar/subgraph/work';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { PrismaClient } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { comparePersons } from './compare.ts';

/** Persons compared in one call, so that a job tells its progress and can be stopped. */
const batch = 50;

const bodyShape = z.object({
  area: z.string().refine((code) => region(code) !== null),
  /** The person that the last call ended with; null at first. */
  after: z.nullable(z.object({ area: z.string(), id: z.uuid() })),
  /** When the search began, as the first call said; null at first. */
  since: z.nullable(z.iso.datetime({ offset: true })),
});
type Body = z.infer<typeof bodyShape>;

/** Lets a job compare everybody of a region anew, fifty a call, in the order of villages. */
export function addDuplicateSearch(app: FastifyInstance, client: PrismaClient): void {
  addWorkRoute(app, client, '/work/duplicates/search', async ({ body, ctx }) => {
    const asked = bodyShape.parse(body);
    if (!allowed(ctx, 'beneficiary.merge') || !covers(ctx.viewer.grant.area, asked.area)) throw new NotAllowed(say(ctx.language, messages.mayNot, { permission: 'beneficiary.merge' }));
    return searchOn(ctx, client, asked);
  });
}

async function searchOn(ctx: Context<Db>, client: PrismaClient, { area, after, since }: Body) {
  const persons = sql`FROM beneficiaries.beneficiary WHERE ${inArea('area_code', area)} AND life_state NOT IN ('MERGED', 'WITHDRAWN')`;
  const [start] = since ? [{ now: since }] : await ctx.db.$queryRaw<{ now: string }[]>(sql`SELECT to_json(now())::text::json #>> '{}' AS now`);
  const began = start?.now ?? '';
  const rows = await ctx.db.$queryRaw<{ id: string; area: string }[]>(sql`
    SELECT id::text, area_code AS area ${persons} AND (area_code, id) > (${after?.area ?? ''} COLLATE "C", ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid) ORDER BY area_code, id LIMIT ${batch}`);
  await comparePersons(client, rows.map(({ id }) => id));
  const last = rows.length < batch ? undefined : rows.at(-1);
  return {
    compared: rows.length, since: began, next: last ? { area: last.area, id: last.id } : null,
    total: after === null ? await countOf(ctx, sql`SELECT count(*)::int AS count ${persons}`) : null,
    // Counted as the viewer sees them: pairs across their border are told to nobody on this side of it.
    ...(last ? {} : { found: await openPairs(ctx, area, began), pairs: await openPairs(ctx, area, null) }),
  };
}

function openPairs(ctx: Context<Db>, area: string, since: string | null): Promise<number> {
  return countOf(ctx, sql`SELECT count(*)::int AS count FROM beneficiaries.duplicate_pair WHERE state = 'OPEN' AND (${inArea('area_code', area)} OR ${inArea('other_area', area)}) AND found_at >= coalesce(${since}::timestamptz, '-infinity')`);
}

async function countOf(ctx: Context<Db>, query: ReturnType<typeof sql>): Promise<number> {
  return (await ctx.db.$queryRaw<{ count: number }[]>(query))[0]?.count ?? 0;
}
