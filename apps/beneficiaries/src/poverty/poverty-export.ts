import { region } from '@pilar/domain/regions';
import { codes } from '@pilar/domain/vocabulary';
import { beneficiaries } from '../builder.ts';
import { totalOf } from './poverty-parts.ts';
import { povertyOf, type Part, type PovertyAsked } from './poverty.ts';

/** What stands in a file for a number that is not told. */
const few = '<5';
const sources = { bps: 'BPS', p3ke: 'P3KE', dtsen: 'DTSEN', field: 'FIELD' } as const;

/** A region's line of report 9: figures of the sources stand side by side, each as it was stated. */
async function lineOf(part: Part) {
  const [snapshots, register, movement, spent] = [await part.snapshots(), await part.register(), await part.movement(), await part.spent()];
  const stated = Object.fromEntries(Object.entries(sources).map(([key, source]) => [key, snapshots.filter(({ statedBy }) => statedBy === source).map(({ period, families, persons, percent }) =>
    [families === null ? null : `${families} keluarga`, persons === null ? null : `${persons} orang`, percent === null ? null : `${percent.toString().replace('.', ',')}%`].filter(Boolean).join(', ') + ` (${period})`).join('; ')]));
  const told = (value: number | undefined) => (value === undefined ? few : String(value));
  const moved = (value: number | undefined) => (value === undefined ? '' : String(value));
  return {
    area: part.region, region: region(part.region)?.shortName ?? part.region, ...stated,
    registered: told(register?.families), valid: told(register?.valid), verified: told(register?.verified),
    came: moved(movement ? totalOf(movement.came) : undefined), went: moved(movement ? totalOf(movement.went) : undefined), stayed: moved(movement?.stayed),
    ...Object.fromEntries(codes('EFFORT_FUND').map((fund) => [fund, String(spent.filter((one) => one.fund === fund).reduce((sum, { amount }) => sum + amount, 0n))])),
  };
}

beneficiaries.exportableTable('POVERTY_REPORT', async (ctx, { area, filter }) => {
  const poverty = povertyOf(ctx, area ?? ctx.viewer.grant.area, (filter ?? {}) as PovertyAsked);
  if (!poverty) return [];
  const parts = poverty.regions.some(({ region: code }) => code === poverty.region) ? [poverty] : [poverty, ...poverty.regions];
  return Promise.all(parts.map(lineOf));
});
