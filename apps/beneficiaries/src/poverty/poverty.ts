import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { regionsBelow } from '@pilar/domain/regions-below';
import { requestError } from '@pilar/subgraph/errors';
import { allowed, type Context } from '@pilar/subgraph/context';
import { once } from '@pilar/subgraph/lists';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { PovertySnapshot } from '../poverty-snapshot/snapshot.ts';
import { hiddenRegister, tellableMovement, withoutFewStale } from './hide-poverty.ts';
import { latestSnapshots } from './latest-snapshots.ts';
import { povertyMessages as messages } from './poverty-messages.ts';
import { PovertyMovement, PovertyRegister, PovertySpending } from './poverty-parts.ts';
import { nobody, readMovement, readRegister, readSpent, stillness, type Movement, type Registered, type Span, type Spent } from './read-poverty.ts';

type Snapshot = Prisma.PovertySnapshotGetPayload<object>;
/** A region with its numbers as they are told. */
export type Part = { region: string; snapshots: () => Promise<Snapshot[]>; register: () => Promise<Registered | null>; movement: () => Promise<Movement | null>; spent: () => Promise<Spent[]> };
type Poverty = Part & { since: string; until: string; year: number; regions: Part[] };

const partFields = (t: PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Part>) => ({
  snapshots: t.field({ type: [PovertySnapshot], description: 'The latest figure of each source, side by side; of papers all of the latest period. None is added to another.', resolve: ({ snapshots }) => snapshots() }),
  register: t.field({ type: PovertyRegister, description: 'Families that are marked in the register today.', resolve: async ({ register }) => ({ told: await register() }) }),
  movement: t.field({ type: PovertyMovement, nullable: true, description: 'How the register changed between the two days. Whoever may not know small numbers gets it of their whole area, where no part of it is small; else null.', resolve: ({ movement }) => movement() }),
  spending: t.field({ type: [PovertySpending], description: 'What is spent in the year in the region and all below it; what is for one family counts for those who read families.', resolve: ({ spent }) => spent() }),
});

const PovertyRegion = builder.objectRef<Part>('PovertyRegion').implement({
  description: 'Extreme poverty of a region below.',
  fields: (t) => ({ region: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ region }) => ({ code: region }) }), ...partFields(t as never) }),
});

export const PovertyRef = builder.objectRef<Poverty>('Poverty').implement({
  description: 'Extreme poverty of an area (report 9): figures of each source, what the register counts and how it changed, and what is spent.',
  fields: (t) => ({
    area: t.field({ type: beneficiaries.Region, description: 'The area.', resolve: ({ region }) => ({ code: region }) }),
    since: t.expose('since', { type: 'Date', description: 'First of the two days that are compared.' }),
    until: t.expose('until', { type: 'Date', description: 'Last of them.' }),
    year: t.exposeInt('year', { description: 'Year of what is spent.' }),
    ...partFields(t as never),
    regions: t.field({ type: [PovertyRegion], description: 'Regions directly below; the area itself where nothing lies below it.', resolve: ({ regions }) => regions }),
  }),
});

/** What is asked of a region: the days compared, and the year of what is spent. */
export type PovertyAsked = { since?: string | null; until?: string | null; year?: number | null };

/** Extreme poverty of an area, null outside the viewer's; its parts are read when they are asked for. */
export function povertyOf(ctx: Context<Db>, area: string, asked: PovertyAsked): Poverty | null {
  const root = ctx.viewer.grant.area;
  if (!covers(root, area)) return null;
  const span = spanOf(ctx, asked);
  const year = asked.year ?? Number(today().slice(0, 4));
  const { areas, width } = regionsBelow(area);
  const exact = allowed(ctx, 'recap.readSmall');
  const hidden = once(async () => (exact ? { whole: false, regions: new Set<string>() } : hiddenRegister(ctx.db, root, area)));
  const told = (found: Registered | undefined, whole: boolean) => (exact ? found ?? nobody : withoutFewStale(found ?? nobody, whole));
  const snapshots = once(() => latestSnapshots(ctx.db, [area, ...areas]));
  const below = once(() => readRegister(ctx.db, area, width));
  const moved = once(() => readMovement(ctx.db, area, width, span));
  const spent = once(() => readSpent(ctx.db, area, width, year));
  return {
    region: area, ...span, year,
    snapshots: async () => (await snapshots()).get(area) ?? [],
    register: async () => ((await hidden()).whole ? null : told((await readRegister(ctx.db, area, area.length)).get(area), area === root)),
    movement: async () => {
      if (!exact && area !== root) return null;
      const movement = (await readMovement(ctx.db, area, area.length, span)).get(area) ?? stillness();
      return exact || tellableMovement(movement) ? movement : null;
    },
    spent: () => readSpent(ctx.db, area, area.length, year),
    regions: areas.map((region) => ({
      region,
      snapshots: async () => (await snapshots()).get(region) ?? [],
      register: async () => ((await hidden()).regions.has(region) ? null : told((await below()).get(region), false)),
      movement: async () => (exact ? (await moved()).get(region) ?? stillness() : null),
      spent: async () => (await spent()).filter((one) => one.region === region),
    })),
  };
}

/** The two days that are compared: from the end of last year to today where nothing is said. */
function spanOf(ctx: Context, { since, until }: PovertyAsked): Span {
  const last = until ?? today();
  const first = since ?? `${Number(last.slice(0, 4)) - 1}-12-31`;
  if (first >= last || last > today()) throw requestError(ctx, 'BAD_USER_INPUT', messages.span, { since: first, until: last });
  return { since: first, until: last };
}

const description = 'Extreme poverty (report 9): figures side by side, the register, its movement and what is spent; null outside the viewer\'s area.';

builder.queryField('poverty', (t) => t.field({
  type: PovertyRef,
  nullable: true,
  authScopes: { may: 'poverty.read' },
  description,
  args: { area: t.arg({ type: 'RegionCode', description: 'Default: the viewer\'s own area.' }), ...spanArgs(t as never) },
  resolve: (_root, { area, ...asked }, ctx) => povertyOf(ctx, area ?? ctx.viewer.grant.area, asked),
}));

builder.objectField(beneficiaries.Region, 'poverty', (t) => t.field({
  type: PovertyRef,
  nullable: true,
  authScopes: { may: 'poverty.read' },
  description,
  args: spanArgs(t as never),
  resolve: ({ code }, asked, ctx) => povertyOf(ctx, code, asked),
}));

function spanArgs(t: PothosSchemaTypes.QueryFieldBuilder<typeof builder.$inferSchemaTypes, object>) {
  return {
    since: t.arg({ type: 'Date', description: 'First of the two days that are compared; default: the end of the year before.' }),
    until: t.arg({ type: 'Date', description: 'Last of them, not to come; default: today.' }),
    year: t.arg.int({ description: 'Year of what is spent; default: this one.' }),
  };
}
