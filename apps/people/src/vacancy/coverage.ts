import { per10000, populationOf, type Population } from '@pilar/domain/population';
import { covers, levelOf, type RegionLevel } from '@pilar/domain/region-code';
import { regionsWithin } from '@pilar/domain/regions';
import { countCodes } from '@pilar/subgraph/area-counts';
import type { Context } from '@pilar/subgraph/context';
import { once } from '@pilar/subgraph/lists';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import { posts, type PostType } from '../pillar/pillar-rules.ts';
import { PillarType } from '../pillar/pillar.ts';
import { regionsBelow } from '@pilar/domain/regions-below';
import { emptyPostsWithin } from './read-posts.ts';

type Workers = { workers: number; dormant: number };

/** What is counted over all cells at once is counted when somebody asks for it: a map of vacancies asks for no workers. */
type Cell = { area: string; posts: number | null; vacant: () => Promise<number | null>; workers: () => Promise<Workers> };

const PopulationFigure = builder.objectRef<Population>('Population').implement({
  description: 'How many people live in a region. An estimate: rounded, as the press gave it.',
  fields: (t) => ({
    value: t.exposeInt('value', { description: 'Inhabitants.' }),
    year: t.exposeInt('year', { description: 'Year of the figure.' }),
    source: t.exposeString('source', { description: 'Body that the figure goes back to.' }),
  }),
});

const PillarCoverage = builder.objectRef<Cell>('PillarCoverage').implement({
  description: 'How well a region is served by one kind of pillar (cakupan).',
  fields: (t) => ({
    area: t.field({ type: people.Region, description: 'The region.', resolve: (cell) => ({ code: cell.area }) }),
    posts: t.int({ nullable: true, description: 'Posts in it; null for kinds of service without posts.', resolve: (cell) => cell.posts }),
    vacant: t.int({ nullable: true, description: 'Posts that nobody holds.', resolve: (cell) => cell.vacant() }),
    workers: t.int({ description: 'Active workers, coordinators left out.', resolve: async (cell) => (await cell.workers()).workers }),
    dormant: t.int({ description: 'Workers who are dormant.', resolve: async (cell) => (await cell.workers()).dormant }),
    population: t.field({ type: PopulationFigure, nullable: true, description: 'Inhabitants; null where no figure is known, as of districts.', resolve: (cell) => populationOf(cell.area) }),
    workersPer10000: t.float({ nullable: true, description: 'Active workers for each 10,000 inhabitants, as exact as the figure of inhabitants; null where that is not known.', resolve: workersPer10000 }),
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

async function workersPer10000({ area, workers }: Cell): Promise<number | null> {
  const population = populationOf(area);
  return population && per10000((await workers()).workers, population);
}

function coverage(ctx: Context, type: (typeof PillarType)['$inferType'], area: string): Cell[] {
  if (!covers(ctx.viewer.grant.area, area)) return [];
  const { areas, level, width } = regionsBelow(area);
  const workers = once(() => countWorkers(ctx, type, area, width));
  const vacant = once(() => (type in posts ? countVacant(ctx, type as PostType, area, level) : Promise.resolve(null)));
  return areas.map((code) => ({
    area: code,
    posts: type in posts ? postCount(code, type as PostType) : null,
    vacant: async () => { const found = await vacant(); return found && (found.get(code) ?? 0); },
    workers: async () => (await workers()).get(code) ?? { workers: 0, dormant: 0 },
  }));
}

function postCount(code: string, type: PostType): number {
  return levelOf(code) === posts[type] ? 1 : regionsWithin(code, posts[type]).length;
}

async function countWorkers(ctx: Context, type: string, area: string, width: number): Promise<Map<string, Workers>> {
  const rows = await ctx.db.$queryRaw<(Workers & { code: string })[]>(sql`
    SELECT left(area_code, ${width}::int) AS code, count(*) FILTER (WHERE state = 'ACTIVE')::int AS workers, count(*) FILTER (WHERE state = 'DORMANT')::int AS dormant
    FROM people.pillar WHERE type = ${type} AND position = 'MEMBER' AND state IN ('ACTIVE', 'DORMANT') AND ${inArea('area_code', area)} GROUP BY 1`);
  return new Map(rows.map(({ code, ...counts }) => [code, counts]));
}

async function countVacant(ctx: Context, type: PostType, area: string, level: RegionLevel): Promise<Map<string, number>> {
  const empty = await emptyPostsWithin(ctx, type, area);
  return new Map(countCodes(empty.map(({ area: code }) => code), level));
}
