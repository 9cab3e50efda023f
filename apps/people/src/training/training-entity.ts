import { caveatLines, day, inBulk } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';

/** Trainings as history and change feed see them; those of one mutation are read at once. */
export const trainingEntity = inBulk<Db>({
  type: 'Training',
  table: 'people.training',
  model: 'training',
  snapshots: async (tx, ids) => {
    const rows = await tx.training.findMany({ where: { id: { in: [...ids] } } });
    const persons = new Map((await tx.person.findMany({ where: { id: { in: rows.map(({ personId }) => personId) } }, select: { id: true, fullName: true } })).map(({ id, fullName }) => [id, fullName]));
    const offices = await labelsOf(tx, 'people', rows.map(({ officeId }) => officeId));
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: row.title,
      state: row.withdrawnAt ? 'WITHDRAWN' : null,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        person: naming(row.personId, persons.get(row.personId)),
        title: row.title,
        kind: row.kind,
        office: naming(row.officeId, offices.get(row.officeId ?? '')),
        organiser: row.organiser,
        startDate: day(row.startDate),
        endDate: day(row.endDate),
        hours: row.hours?.toString() ?? null,
        certificateNumber: row.certificateNumber,
        certificateDate: day(row.certificateDate),
        note: row.note,
        withdrawn: row.withdrawnReason,
        caveats: caveatLines(row.caveats),
      },
    }]));
  },
});
