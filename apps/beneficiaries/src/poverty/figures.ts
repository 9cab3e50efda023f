import { codes, type Code } from '@pilar/domain/vocabulary';
import type { RawDb } from '@pilar/subgraph/context';
import { inArea, raw, sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { PovertySource, widths } from '../poverty-snapshot/snapshot.ts';
import { PovertyRef } from './poverty.ts';

const PovertyMeasure = builder.enumType('PovertyMeasure', { description: 'What regions are compared by.', values: codes('POVERTY_MEASURE') });
const columns = { FAMILIES: 'families', PERSONS: 'persons', PERCENT: 'percent' } as const satisfies Record<Code<'POVERTY_MEASURE'>, string>;

type Figure = { region: string; period: string; value: number };

const PovertyFigure = builder.objectRef<Figure>('PovertyFigure').implement({
  description: 'What a source states last of a region.',
  fields: (t) => ({
    region: t.field({ type: beneficiaries.Region, description: 'The region.', resolve: ({ region }) => ({ code: region }) }),
    period: t.exposeString('period', { description: 'Of which period.' }),
    value: t.exposeFloat('value', { description: 'Families, persons or per cent, as was asked.' }),
  }),
});

/** The latest figure of one source for each region of a level within an area, highest first. Papers are left out: they contradict each other. */
async function readFigures(db: RawDb, area: string, width: number, source: Code<'POVERTY_SOURCE'>, measure: Code<'POVERTY_MEASURE'>): Promise<Figure[]> {
  const column = raw(columns[measure]);
  return db.$queryRaw<Figure[]>(sql`
    SELECT region, period, value FROM (
      SELECT DISTINCT ON (area_code) area_code AS region, period, ${column}::float8 AS value FROM beneficiaries.poverty_snapshot
      WHERE ${inArea('area_code', area)} AND length(area_code) = ${width}::int AND stated_by = ${source} AND ${column} IS NOT NULL ORDER BY area_code, period DESC) AS latest
    ORDER BY value DESC, region`);
}

builder.objectField(PovertyRef, 'figures', (t) => t.field({
  type: [PovertyFigure],
  description: 'What one source states last of each region of a level within the area, highest first: where it is worst. Regions without a figure are left out.',
  args: {
    level: t.arg({ type: beneficiaries.RegionLevel, required: true, description: 'Level of the regions.' }),
    statedBy: t.arg({ type: PovertySource, required: true, description: 'The source.' }),
    measure: t.arg({ type: PovertyMeasure, defaultValue: 'FAMILIES', description: 'What they are compared by.' }),
    first: t.arg.int({ description: 'The highest so many alone; all when left out.' }),
  },
  resolve: async ({ region }, { level, statedBy, measure, first }, ctx) =>
    (await readFigures(ctx.db, region, widths[level], statedBy, measure ?? 'FAMILIES')).slice(0, first == null ? undefined : Math.max(0, first)),
}));
