import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { LawTable_LawFragment, LegalBasisOrder } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { lawTones } from './law-words.ts';

const fragment = graphql(`
  fragment LawTable_law on LegalBasis {
    id
    year
    title
    citation
    kind
    status
    replacedBy { id citation }
  }
`);

type Row = LawTable_LawFragment;

/** Laws and regulations as a table. */
export function LawTable({ laws, order }: { laws: FragmentType<Row>[]; order: LegalBasisOrder }) {
  const t = useText();
  const label = useLabel();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: laws });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'year',
      head: <SortLink to="YEAR_DESC" arrow={order === 'YEAR_DESC' ? 'down' : null}>{t('laws.year')}</SortLink>,
      sorted: order === 'YEAR_DESC' ? 'descending' : undefined,
      cell: ({ year }) => year,
      fit: true,
      phone: 'aside',
    },
    {
      key: 'title',
      head: <SortLink to="TITLE" arrow={order === 'TITLE' ? 'up' : null}>{t('laws.lawTitle')}</SortLink>,
      sorted: order === 'TITLE' ? 'ascending' : undefined,
      cell: ({ id, citation, title }) => (
        <>
          <Link to="/hukum/$id" params={{ id }} className={rowLinkClass}>{citation}</Link>
          <span className={secondLineClass}>{title}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'kind', head: t('laws.kind'), cell: ({ kind }) => label('LEGAL_BASIS_KIND', kind), phone: 'bare' },
    {
      key: 'status',
      head: t('laws.status'),
      cell: ({ status, replacedBy }) => (
        <>
          <StateDot tone={lawTones[status]}>{label('LEGAL_BASIS_STATUS', status)}</StateDot>
          {replacedBy && <span className={secondLineClass}>{t('laws.byLaw', { citation: replacedBy.citation })}</span>}
        </>
      ),
      phone: 'bare',
    },
  ];
  return <Table label={t('laws.laws')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
