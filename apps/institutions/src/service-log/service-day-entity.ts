import { label } from '@pilar/domain/vocabulary';
import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';
import type { Service } from './service-log-rules.ts';

/** A day of a service log as history and change feed see it. */
export const serviceDayEntity: Entity<Db> = {
  type: 'ServiceDay',
  table: 'institutions.service_day',
  model: 'serviceDay',
  snapshot: async (tx, id) => {
    const row = await tx.serviceDay.findUnique({ where: { id }, include: { centre: { select: { name: true } } } });
    return row && {
      version: row.version,
      label: `${row.centre.name}, ${day(row.day)}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        day: day(row.day),
        services: lines((row.services as Service[]).map(({ kind, male, female, settled, referred }) => `${label('SERVICE_KIND', kind, 'id')}: ${male} L, ${female} P; selesai ${settled}, dirujuk ${referred}`)),
        note: row.note,
        fromPaper: String(row.fromPaper),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
