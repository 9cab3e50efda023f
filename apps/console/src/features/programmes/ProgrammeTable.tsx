import { formatRupiah } from '@pilar/domain/amounts';
import { Link } from '@tanstack/react-router';
import type { ProgrammeTable_ProgrammeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { thisYear } from '../youth/youth-search.ts';
import { programmeTones, reportTones } from './programme-words.ts';

graphql(`
  fragment ProgrammeTable_programme on WorkProgramme {
    id
    year
    state
    budget
    spent
    report { id state late }
  }
`);

type Row = ProgrammeTable_ProgrammeFragment;

/** The programmes of a Karang Taruna, and how far each report is. */
export function ProgrammeTable({ programmes }: { programmes: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const columns: Column<Row>[] = [
    { key: 'year', head: t('programmes.year'), phone: 'lead', cell: ({ id, year }) => <Link to="/program-kerja/$id" params={{ id }} className={rowLinkClass} aria-label={t('programmes.titleOf', { year: String(year) })}>{year}</Link> },
    { key: 'state', head: t('youth.state'), fit: true, phone: 'bare', cell: ({ state }) => <StateDot tone={programmeTones[state]}>{label('PROGRAMME_STATE', state)}</StateDot> },
    { key: 'budget', head: t('programmes.budget'), align: 'end', fit: true, cell: ({ budget }) => formatRupiah(budget) },
    { key: 'spent', head: t('programmes.spent'), align: 'end', fit: true, cell: ({ report, spent }) => (report ? formatRupiah(spent) : '–') },
    {
      key: 'report', head: t('programmes.report'),
      cell: ({ report, state, year }) => (report ? <><StateDot tone={reportTones[report.state]}>{label('ACCOUNTABILITY_STATE', report.state)}</StateDot>{report.late && <span className={secondLineClass}>{t('programmes.late')}</span>}</> : state === 'RUNNING' && year < thisYear() ? <StateDot tone="due">{t('programmes.notReported')}</StateDot> : '–'),
    },
  ];
  return (
    <Section title={t('programmes.title')}>
      {programmes.length === 0 ? <p>{t('programmes.none')}</p> : <Table label={t('programmes.title')} columns={columns} rows={programmes} rowKey={({ id }) => id} dense />}
    </Section>
  );
}
