import { codes } from '@pilar/domain/vocabulary';
import { people } from '../builder.ts';
import { personCells, type Cell } from './resource-recap.ts';

people.exportableTable('RESOURCE_RECAP', async (ctx, { area, filter }) => {
  const { year = null } = (filter ?? {}) as { year?: number | null };
  const cells = await personCells(ctx, { area: area ?? ctx.viewer.grant.area, year });
  return [...Map.groupBy(cells, (cell) => cell.area)].map(([code, here]) => rowOf(code, here));
});

/** A region as the console's table shows it: active ones of each kind, and dormant and reactivated PSM. */
function rowOf(area: string, cells: readonly Cell[]): Record<string, unknown> {
  const of = (type: string) => cells.find((cell) => cell.type === type);
  return {
    area,
    ...Object.fromEntries(codes('PILLAR_TYPE').map((type) => [type, of(type)?.active ?? 0])),
    dormantPsm: of('PSM')?.dormant ?? 0,
    reactivatedPsm: of('PSM')?.reactivated ?? 0,
    active: cells.reduce((sum, { active }) => sum + active, 0),
  };
}
