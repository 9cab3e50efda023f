import { formatRupiah } from '@pilar/domain/amounts';
import { region } from '@pilar/domain/regions';
import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';
import { batchTasks } from './batch-rules.ts';

/** A distribution as history, change feed and other subgraphs see it: numbers and places. It is seen from below too, where it takes place. */
export const batchEntity: Entity<Db> = {
  type: 'DistributionBatch',
  table: 'beneficiaries.distribution_batch',
  model: 'distributionBatch',
  snapshot: async (tx, id) => {
    const row = await tx.distributionBatch.findUnique({ where: { id }, include: { programme: { select: { code: true, name: true } }, points: { orderBy: { position: 'asc' } } } });
    if (!row) return null;
    const companions = await labelsOf(tx, 'beneficiaries', row.companionIds);
    const days = { startsOn: day(row.startsOn) ?? '', endsOn: day(row.endsOn) ?? '', completedOn: day(row.completedOn) };
    return {
      version: row.version,
      label: `${row.programme.code} ${row.period} ${region(row.areaCode)?.fullName ?? row.areaCode}`,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [row.areaCode], open: false },
      facts: {
        state: row.state,
        programme: row.programme.name,
        period: row.period,
        channel: row.channel,
        ...days,
        goods: row.goods,
        companions: lines(row.companionIds.map((one) => naming(one, companions.get(one)))),
        points: lines(row.points.map(({ name, areaCode, heldOn }) => `${name} · ${region(areaCode)?.shortName ?? areaCode} · ${day(heldOn)}`)),
        planned: row.plannedCount === 0 ? null : `${row.plannedCount} · ${formatRupiah(String(row.plannedAmount))}`,
        startedOn: day(row.startedOn),
        reconciledOn: day(row.reconciledOn),
        closedOn: day(row.closedOn),
        stateReason: row.stateReason,
        caveats: caveatLines(row.caveats),
      },
      tasks: batchTasks({ state: row.state, ...days }, row.areaCode),
    };
  },
};
