import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { accreditationTasks } from './accreditation-rules.ts';

/** An accreditation as history, change feed and other subgraphs see it. */
export const accreditationEntity: Entity<Db> = {
  type: 'Accreditation',
  table: 'institutions.accreditation',
  model: 'accreditation',
  snapshot: async (tx, id) => {
    const row = await tx.accreditation.findUnique({ where: { id }, include: { institution: { select: { name: true } }, scale: { select: { name: true } } } });
    if (!row) return null;
    // Row-level security may hide the institution, whatever Prisma's types say.
    const name = (row.institution as { name: string } | null)?.name ?? null;
    return {
      version: row.version,
      label: [name, day(row.appliedOn)?.slice(0, 4)].filter(Boolean).join(' '),
      state: row.state,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      facts: {
        institution: naming(row.institutionId, name),
        state: row.state,
        stateReason: row.stateReason,
        appliedOn: day(row.appliedOn),
        note: row.note,
        recommendationNumber: row.recommendationNumber,
        recommendedOn: day(row.recommendedOn),
        visitedOn: day(row.visitedOn),
        scores: lines(Object.entries(row.scores as Record<string, number>).map(([standard, score]) => `${standard} ${score}`)),
        scale: row.scale?.name ?? null,
        grade: row.grade,
        certificateNumber: row.certificateNumber,
        certificateDate: day(row.certificateDate),
        validTo: day(row.validTo),
        caveats: caveatLines(row.caveats),
      },
      tasks: accreditationTasks({ state: row.state, validTo: day(row.validTo), renewed: row.renewedById !== null }, row.areaCode),
    };
  },
};
