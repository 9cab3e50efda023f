import { formatRupiah } from '@pilar/domain/amounts';
import { today } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { caveatLines, day, lines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { programmeTasks } from './programme-rules.ts';

/** A programme with its report as history, change feed and other subgraphs see it. */
export const programmeEntity: Entity<Db> = {
  type: 'WorkProgramme',
  table: 'institutions.work_programme',
  model: 'workProgramme',
  snapshot: async (tx, id) => {
    const row = await tx.workProgramme.findUnique({ where: { id }, include: { items: { orderBy: { place: 'asc' } }, report: true, organisation: { select: { id: true, name: true } } } });
    if (!row) return null;
    const { report, items } = row;
    return {
      version: row.version,
      label: `${row.organisation.name} ${row.year}`,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        organisation: naming(row.organisation.id, row.organisation.name),
        year: String(row.year),
        programmeState: label('PROGRAMME_STATE', row.state, 'id'),
        adoptedOn: day(row.adoptedOn),
        adoptedBy: row.adoptedBy,
        items: lines(items.map(({ goal, target, budget, fundSource, schedule }) => [goal, target, formatRupiah(String(budget)), label('YOUTH_FUND', fundSource, 'id'), schedule].filter(Boolean).join('; '))),
        realised: lines(items.map(({ goal, realised, spent }) => (realised === null ? null : `${goal}: ${realised}; ${formatRupiah(String(spent ?? 0))}`))),
        summary: report?.summary ?? null,
        approvedBy: report?.approvedBy ?? null,
        approvedOn: day(report?.approvedOn ?? null),
        reportState: report && label('ACCOUNTABILITY_STATE', report.state, 'id'),
        decisionReason: report?.decisionReason ?? null,
        caveats: caveatLines(row.caveats),
      },
      tasks: programmeTasks({ state: row.state, year: row.year, submitted: report && today(() => report.submittedAt) }, row.areaCode),
    };
  },
};
