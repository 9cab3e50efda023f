import { approvedMonth, journals, reportingTerm, waitingMonth } from '../invented/reports.ts';
import type { Officers } from '../officers.ts';
import { idOf, type Ids } from './ids.ts';

/** Journal and monthly reports of the demo TKSK: one month approved by the regency, one waiting for it. */
export async function loadReports({ tksk, of }: Officers, terms: Ids): Promise<void> {
  const pillar = idOf(terms, reportingTerm);
  await tksk.write('recordDailyReport', journals.map((journal, nth) => ({ key: `journal-${nth + 1}`, input: { ...journal, pillar } })));
  const months = [approvedMonth, waitingMonth];
  const ids = await tksk.write('draftMonthlyReport', months.map((report) => ({ key: `report-${report.month}`, input: { ...report, pillar } })));
  await tksk.write('submitMonthlyReport', months.map(({ month }, nth) => ({ key: `submit-${month}`, input: { id: ids[nth], version: 1 } })));
  await of('36.04').write('decideMonthlyReport', [{ key: `decide-${approvedMonth.month}`, input: { id: ids[0], version: 2, decision: 'APPROVE' } }]);
}
