import { caveatLines, day, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';

/** A grade as history and change feed see it: where its term is seen. Its label tells nobody what was thought. */
export const gradeEntity: Entity<Db> = {
  type: 'Grade',
  table: 'people.grade',
  model: 'grade',
  snapshot: async (tx, id) => {
    const row = await tx.grade.findUnique({ where: { id } });
    if (!row) return null;
    const pillar = await tx.pillar.findUnique({ where: { id: row.pillarId }, select: { personId: true, personName: true } });
    return {
      version: row.version,
      label: `${row.pillarType} ${row.year} ${row.level}`,
      state: null,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        // Whoever sees the term need not see the person.
        person: naming(pillar?.personId ?? null, pillar?.personName),
        type: row.pillarType,
        year: String(row.year),
        level: row.level,
        grade: row.grade,
        gradedOn: day(row.gradedOn),
        note: row.note,
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
