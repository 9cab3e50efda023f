import { caveatLines, day, inBulk } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { holdersOf } from '../delivery/holders.ts';
import { findingTasks } from './six-t-rules.ts';

/** A check as history, change feed and inbox see it. Nobody is named: what is written about it stands in history alone, of a delivery under the key of whose it is. */
export const sixTEntity = inBulk<Db>({
  type: 'SixTCheck',
  table: 'beneficiaries.six_t_check',
  model: 'sixTCheck',
  snapshots: async (tx, ids) => {
    const rows = await tx.sixTCheck.findMany({ where: { id: { in: [...ids] } }, include: { batch: { select: { reference: true } } } });
    const holders = await holdersOf(tx, rows.flatMap(({ deliveryId }) => deliveryId ?? []));
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: `6T ${row.dimension} ${row.areaCode}`,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode], downward: row.deliveryId === null ? [row.areaCode] : [], open: false },
      subject: row.deliveryId === null ? null : holders.get(row.deliveryId) ?? null,
      facts: {
        batch: naming(row.batchId, row.batch.reference),
        dimension: row.dimension,
        result: row.result,
        note: row.note,
        checkedOn: day(row.checkedOn),
        severity: row.severity,
        responsible: row.responsible,
        dueOn: day(row.dueOn),
        state: row.state,
        answer: row.answer,
        answeredOn: day(row.answeredOn),
        remark: row.remark,
        closedOn: day(row.closedOn),
        caveats: caveatLines(row.caveats),
      },
      tasks: findingTasks({ state: row.state, areaCode: row.areaCode, checkedOn: day(row.checkedOn) ?? '', dueOn: day(row.dueOn), answeredOn: day(row.answeredOn) }),
    }]));
  },
});

/** A photograph of a check as identity, which keeps its file, and history see it. */
export const sixTPhotoEntity = inBulk<Db>({
  type: 'SixTPhoto',
  table: 'beneficiaries.six_t_photo',
  model: 'sixTPhoto',
  snapshots: async (tx, ids) => {
    const rows = await tx.sixTPhoto.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, {
      version: row.version, label: `6T ${row.areaCode}`, state: null, area: row.areaCode,
      reach: { areas: [row.areaCode], downward: [], open: false }, facts: { key: row.key },
    }]));
  },
});
