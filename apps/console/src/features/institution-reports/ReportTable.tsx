import { formatRupiah } from '@pilar/domain/amounts';
import { today } from '@pilar/domain/dates';
import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { YearReportTable_ReportFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { reportTones } from './report-words.ts';

const fragment = graphql(`
  fragment YearReportTable_report on InstitutionReport {
    id
    year
    state
    submittedAt
    onBehalf
    servedMale
    servedFemale
    spent
    area { code level shortName fullName parent { code shortName } }
    institution { id name }
  }
`);

type Row = YearReportTable_ReportFragment;

/** Yearly reports as a table: whose, of which year, how far each is. Without an order they are one institution's, whose name stands above. */
export function ReportTable({ reports, order }: { reports: FragmentType<Row>[]; order?: string }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: reports });
  const rows = data.filter((row) => row !== null) as Row[];
  const sorted = (by: string) => (order === by ? 'ascending' as const : undefined);
  const head = (by: string, words: string) => (order ? <SortLink to={by} arrow={order === by ? 'up' : null}>{words}</SortLink> : words);
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: order ? head('NAME', t('yearReports.institution')) : t('yearReports.year'),
      sorted: sorted('NAME'),
      cell: ({ id, year, institution, onBehalf }) => (
        <>
          <Link to="/lembaga/laporan/$id" params={{ id }} className={rowLinkClass}>{order ? institution?.name ?? '–' : String(year)}</Link>
          {onBehalf && <span className={secondLineClass}>{t('yearReports.byOfficer')}</span>}
        </>
      ),
      phone: 'lead',
    },
    ...(order ? [{ key: 'year', head: t('yearReports.year'), cell: ({ year }: Row) => String(year), fit: true, phone: 'bare' as const }] : []),
    {
      key: 'state',
      head: head('SUBMITTED', t('yearReports.state')),
      sorted: sorted('SUBMITTED'),
      cell: ({ state, submittedAt }) => (
        <>
          <StateDot tone={reportTones[state]}>{label('INSTITUTION_REPORT_STATE', state)}</StateDot>
          {state === 'SUBMITTED' && submittedAt && <span className={secondLineClass}>{t('yearReports.since', { date: shortDate(today(() => new Date(submittedAt))) })}</span>}
        </>
      ),
      fit: true,
      phone: 'bare',
    },
    { key: 'served', head: t('yearReports.served'), cell: ({ servedMale, servedFemale }) => number(servedMale + servedFemale), align: 'end', fit: true, phone: 'aside' },
    { key: 'spent', head: t('yearReports.spentShort'), cell: ({ spent }) => formatRupiah(spent), align: 'end', fit: true },
    ...(order ? [{ key: 'area', head: head('AREA', t('institutions.area')), sorted: sorted('AREA'), cell: ({ area }: Row) => areaWords(area), phone: 'bare' as const }] : []),
  ];
  return <Table label={t('yearReports.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
