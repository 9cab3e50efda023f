import { useSuspenseQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { State } from '../../ui/State.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, type Column } from '../../ui/Table.tsx';

const instrumentsQuery = graphql(`
  query Instruments {
    monitoringInstruments { id name edition publishedOn sections { title questions { code } } }
  }
`);

type Row = { id: string; name: string; edition: number; publishedOn: string | null; sections: readonly { questions: readonly object[] }[] };

/** Instruments with their editions. */
export function InstrumentTable() {
  const t = useText();
  const { shortDate, number } = useFormat();
  const { data, error } = useSuspenseQuery(instrumentsQuery, { fetchPolicy: 'cache-and-network' });
  const rows = data?.monitoringInstruments;
  if (!rows) throw error ?? new Error('The graph gave no instruments');
  if (rows.length === 0) return <State title={t('monev.noInstruments')}>{t('monev.noInstrumentsWhy')}</State>;
  const columns: Column<Row>[] = [
    { key: 'name', head: t('monev.instrument'), phone: 'lead', cell: ({ id, name }) => <Link to="/monev/instrumen/$id" params={{ id }} className={rowLinkClass}>{name}</Link> },
    { key: 'edition', head: t('monev.edition'), fit: true, align: 'end', cell: ({ edition }) => number(edition) },
    { key: 'questions', head: t('monev.questions'), fit: true, align: 'end', cell: ({ sections }) => number(sections.reduce((sum, { questions }) => sum + questions.length, 0)) },
    { key: 'published', head: t('monev.publishedOn'), fit: true, cell: ({ publishedOn }) => (publishedOn ? shortDate(publishedOn) : <StateDot tone="soon">{t('monev.draft')}</StateDot>) },
  ];
  return <Table label={t('monev.instruments')} columns={columns} rows={rows} rowKey={({ id }) => id} dense />;
}
