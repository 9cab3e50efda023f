import { formatRupiah } from '@pilar/domain/amounts';
import { today } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { caveatLines, inBulk } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { reportTasks } from './institution-report-rules.ts';

const localDay = (at: Date | null) => at && today(() => at);

/** A yearly report as history, change feed and inbox see it. */
export const institutionReportEntity = inBulk<Db>({
  type: 'InstitutionReport',
  table: 'institutions.institution_report',
  model: 'institutionReport',
  snapshots: async (tx, ids) => {
    const rows = await tx.institutionReport.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: `${row.institutionName} ${row.year}`,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      facts: {
        institution: naming(row.institutionId, row.institutionName),
        year: String(row.year),
        servedMale: String(row.servedMale),
        servedFemale: String(row.servedFemale),
        activities: row.activities,
        obstacles: row.obstacles,
        plan: row.plan,
        income: formatRupiah(String(row.income)),
        spent: formatRupiah(String(row.spent)),
        state: label('INSTITUTION_REPORT_STATE', row.state, 'id'),
        stateReason: row.stateReason,
        caveats: caveatLines(row.caveats),
      },
      tasks: reportTasks({ state: row.state, onBehalf: row.onBehalf, submitted: localDay(row.submittedAt), decidedOn: localDay(row.decidedAt) }, row.areaCode),
    }]));
  },
});
