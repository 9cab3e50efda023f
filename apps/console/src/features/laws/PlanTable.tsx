import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { PlanDocumentOrder, PlanTable_PlanFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';

const fragment = graphql(`
  fragment PlanTable_plan on PlanDocument {
    id
    title
    kind
    yearFrom
    yearTo
    itemCount
    area { code level shortName fullName parent { code shortName } }
    owner { id name }
    caveats { field kind text }
  }
`);

type Row = PlanTable_PlanFragment;

/** Plan documents as a table; what is uncertain about one stands in its row. */
export function PlanTable({ plans, order }: { plans: FragmentType<Row>[]; order: PlanDocumentOrder }) {
  const t = useText();
  const label = useLabel();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: plans });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'years',
      head: <SortLink to="YEAR_DESC" arrow={order === 'YEAR_DESC' ? 'down' : null}>{t('laws.years')}</SortLink>,
      sorted: order === 'YEAR_DESC' ? 'descending' : undefined,
      cell: ({ yearFrom, yearTo }) => (yearFrom === yearTo ? (yearFrom ?? '–') : `${yearFrom ?? '…'}–${yearTo ?? '…'}`),
      fit: true,
      phone: 'bare',
    },
    {
      key: 'title',
      head: <SortLink to="TITLE" arrow={order === 'TITLE' ? 'up' : null}>{t('laws.planTitle')}</SortLink>,
      sorted: order === 'TITLE' ? 'ascending' : undefined,
      cell: ({ id, title, kind, itemCount, caveats }) => (
        <>
          <Link to="/rencana/$id" params={{ id }} className={rowLinkClass}>{title}</Link>
          <span className={secondLineClass}>{label('PLAN_DOC', kind)} · {t('plans.itemsHeld', { count: itemCount })}</span>
          {caveats.map(({ kind: caveat, text }) => <span key={text} className={secondLineClass}>{label('CAVEAT_KIND', caveat)}: {text}</span>)}
        </>
      ),
      phone: 'lead',
    },
    { key: 'owner', head: t('laws.owner'), cell: ({ owner }) => (owner ? <RecordLink to={`/kantor/${owner.id}`}>{owner.name}</RecordLink> : null), phone: 'bare' },
    { key: 'area', head: t('events.region'), cell: ({ area }) => areaWords(area), phone: 'aside' },
  ];
  return <Table label={t('laws.plans')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
