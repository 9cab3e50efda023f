import { covers, levelOf, type RegionLevel } from '@pilar/domain/region-code';
import { regionsWithin } from '@pilar/domain/regions';
import { countCodes } from '@pilar/subgraph/area-counts';
import type { Context } from '@pilar/subgraph/context';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import { posts, type PostType } from '../pillar/pillar-rules.ts';
import { PillarType } from '../pillar/pillar.ts';
import { regionsBelow } from '../recap/regions-below.ts';
import { emptyPostsWithin } from './read-posts.ts';

type Cell = { area: string; posts: number | null; vacant: number | null; workers: number; dormant: number };

const PillarCoverage = builder.objectRef<Cell>('PillarCoverage').implement({
  description: 'How well a region is served by one kind of pillar (cakupan).',
  fields: (t) => ({
    area: t.field({ type: people.Region, description: 'The region.', resolve: (cell) => ({ code: cell.area }) }),
    posts: t.int({ nullable: true, description: 'Posts in it; null for kinds of service without posts.', resolve: (cell) => cell.posts }),
    vacant: t.int({ nullable: true, description: 'Posts that nobody holds.', resolve: (cell) => cell.vacant }),
    workers: t.exposeInt('workers', { description: 'Active workers, coordinators left out.' }),
    dormant: t.exposeInt('dormant', { description: 'Workers who are dormant.' }),
  }),
});

builder.queryField('pillarCoverage', (t) => t.field({
  type: [PillarCoverage],
  authScopes: { may: 'pillar.read' },
  description: 'One kind of pillar in each region directly below the given one, sorted by code; the region itself where nothing lies below it.',
  args: {
    type: t.arg({ type: PillarType, required: true, description: 'Kind of service.' }),
    area: t.arg({ type: 'RegionCode', description: 'Default: the viewer\'s own area.' }),
  },
  resolve: (_root, { type, area }, ctx) => coverage(ctx, type, area ?? ctx.viewer.grant.area),
}));

async function coverage(ctx: Context, type: (typeof PillarType)['$inferType'], area: string): Promise<Cell[]> {
  if (!covers(ctx.viewer.grant.area, area)) return [];
  const { areas, level, width } = regionsBelow(area);
  const [workers, vacant] = await Promise.all([countWorkers(ctx, type, area, width), type in posts ? countVacant(ctx, type as PostType, area, level) : null]);
  return areas.map((code) => ({
    area: code,
    posts: type in posts ? postCount(code, type as PostType) : null,
    vacant: vacant && (vacant.get(code) ?? 0),
    ...(workers.get(code) ?? { workers: 0, dormant: 0 }),
  }));
}

function postCount(code: string, type: PostType): number {
  return levelOf(code) === posts[type] ? 1 : regionsWithin(code, posts[type]).length;
}

async function countWorkers(ctx: Context, type: string, area: string, width: number) {
  const rows = await ctx.db.$queryRaw<{ code: string; workers: number; dormant: number }[]>(sql`
    SELECT left(area_code, ${width}::int) AS code, count(*) FILTER (WHERE state = 'ACTIVE')::int AS workers, count(*) FILTER (WHERE state = 'DORMANT')::int AS dormant
    FROM people.pillar WHERE type = ${type} AND position = 'MEMBER' AND state IN ('ACTIVE', 'DORMANT') AND ${inArea('area_code', area)} GROUP BY 1`);
  return new Map(rows.map(({ code, ...counts }) => [code, counts]));
}

async function countVacant(ctx: Context, type: PostType, area: string, level: RegionLevel): Promise<Map<string, number>> {
  const empty = await emptyPostsWithin(ctx, type, area);
  return new Map(countCodes(empty.map(({ area: code }) => code), level));
}
