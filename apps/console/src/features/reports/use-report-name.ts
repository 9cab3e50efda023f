import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import type { ReportKind } from '../../__generated__/graphql.ts';
import { monthWords } from './report-words.ts';

/** What a report is called: "Jurnal Senin, 12 Oktober 2026", "Laporan bulanan Oktober 2026". */
export function useReportName(): (report: { kind: ReportKind; date: string }) => string {
  const t = useText();
  const language = useLanguage();
  const format = useFormat();
  return ({ kind, date }) => (kind === 'MONTHLY' ? t('reports.monthName', { month: monthWords(date, language) }) : t('reports.dayName', { date: format.date(date) }));
}
