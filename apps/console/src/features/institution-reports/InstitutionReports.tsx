import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { ReportTable } from './ReportTable.tsx';
import { yearsToReport } from './report-years.ts';

const reportsQuery = graphql(`
  query ReportsOfInstitution($id: ID!) {
    institution(id: $id) { id founded dissolvedOn reports { id year ...YearReportTable_report } }
  }
`);

/** The yearly reports of an institution, and the way to write one. Left out where there is neither. */
export function InstitutionReports({ institution: id }: { institution: string }) {
  const t = useText();
  const writes = useCan('yearReport.write');
  const { data } = useQuery(reportsQuery, { variables: { id }, skip: !useCan('yearReport.read'), fetchPolicy: 'cache-and-network' });
  const institution = data?.institution;
  if (!institution?.reports) return null;
  const reports = present(institution.reports);
  const writable = writes && yearsToReport({ founded: institution.founded ?? null, dissolvedOn: institution.dissolvedOn ?? null, reports }).length > 0;
  if (reports.length === 0 && !writable) return null;
  return (
    <Section title={t('yearReports.title')}>
      {reports.length > 0 && <ReportTable reports={reports} />}
      {writable && <p><Link to="/lembaga/$id/laporan/baru" params={{ id }} className={buttonClass()}>{t('yearReports.new')}</Link></p>}
    </Section>
  );
}
