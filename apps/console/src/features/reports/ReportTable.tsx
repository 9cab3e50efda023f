import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { ReportTable_ReportFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';
import { areaWords } from '../records/area-words.ts';
import { monthWords, reportTones } from './report-words.ts';

const fragment = graphql(`
  fragment ReportTable_report on PillarReport {
    id
    kind
    date
    venue
    activity
    state
    onBehalf
    area { code level shortName fullName parent { code shortName } }
    pillar { id type person { id displayName } }
  }
`);

type Row = ReportTable_ReportFragment;
const longest = 120;

/** Reports as a table: when, who, what was done, where, and how far each is. */
export function ReportTable({ reports, label: name, ofOne }: { reports: FragmentType<Row>[]; /** Names the table for those who do not see it. */ label: string; /** All are of one term, whose name stands above. */ ofOne?: boolean }) {
  const t = useText();
  const label = useLabel();
  const word = usePillarWord();
  const language = useLanguage();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: reports });
  const rows = data.filter((row) => row !== null) as Row[];
  const day = ({ kind, date }: Row) => (kind === 'MONTHLY' ? monthWords(date, language) : shortDate(date));
  const who = ({ pillar }: Row) => [pillar && word(pillar.type), pillar?.person?.displayName].filter(Boolean).join(' ');
  const columns: Column<Row>[] = [
    {
      key: 'what',
      head: t('reports.activity'),
      cell: (row) => (
        <>
          <Link to="/laporan/$id" params={{ id: row.id }} className={rowLinkClass}>{shortened(row.activity)}</Link>
          <span className={secondLineClass}>{[!ofOne && who(row), row.venue, row.onBehalf && t('reports.fromPaper')].filter(Boolean).join(' · ')}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'date', head: t('reports.when'), cell: day, fit: true, phone: 'bare' },
    { key: 'area', head: t('events.region'), cell: ({ area }) => areaWords(area), phone: 'bare' },
    // Journals need no decision, and those withdrawn stand in no list.
    ...(rows.every(({ kind }) => kind === 'DAILY')
      ? []
      : [{ key: 'state', head: t('reports.state'), cell: ({ state }: Row) => <StateDot tone={reportTones[state]}>{label('REPORT_STATE', state)}</StateDot>, fit: true, phone: 'bare' as const }]),
  ];
  return <Table label={name} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}
