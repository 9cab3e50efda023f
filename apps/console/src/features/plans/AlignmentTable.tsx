import { Link } from '@tanstack/react-router';
import type { AlignmentTable_ItemFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { ServedBy } from './Figures.tsx';
import { Gaps } from './Gaps.tsx';
import { yearWords } from './plan-words.ts';

graphql(`
  fragment AlignmentTable_item on PlanItem {
    id
    code
    title
    kind
    gaps
    eventCount
    plan { id kind yearFrom yearTo }
    derivesFrom { id code plan { id kind yearFrom yearTo } }
    derived { id }
  }
`);

type Row = AlignmentTable_ItemFragment;

/** Items of plans with what they carry out, what serves them, and what they lack (report 12). */
export function AlignmentTable({ items }: { items: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { busy } = useListVisit();
  const planOf = ({ kind, ...years }: Row['plan']) => [kind, yearWords(years)].filter(Boolean).join(' ');
  const columns: Column<Row>[] = [
    {
      key: 'item',
      head: t('plans.item'),
      cell: ({ id, code, title, kind }) => (
        <>
          <Link to="/rencana/butir/$id" params={{ id }} className={rowLinkClass}>{code} {title}</Link>
          <span className={secondLineClass}>{label('PLAN_ITEM_KIND', kind)}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'plan', head: t('plans.plan'), cell: ({ plan }) => <RecordLink to={`/rencana/${plan.id}`}>{planOf(plan)}</RecordLink>, fit: true },
    { key: 'derivesFrom', head: t('plans.derivesFrom'), cell: ({ derivesFrom }) => (derivesFrom ? <>{derivesFrom.code}<span className={secondLineClass}>{planOf(derivesFrom.plan)}</span></> : '–') },
    { key: 'served', head: t('plans.servedBy'), cell: ({ derived, eventCount }) => <ServedBy derived={derived.length} events={eventCount} /> },
    { key: 'gaps', head: t('plans.alignment'), cell: ({ gaps }) => <Gaps gaps={gaps} />, phone: 'bare' },
  ];
  return <Table label={t('plans.alignment')} columns={columns} rows={items} rowKey={({ id }) => id} busy={busy} />;
}
