import { Link } from '@tanstack/react-router';
import type { PlanTree_ItemFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { Gaps } from './Gaps.tsx';
import { Figure, Money, ServedBy } from './Figures.tsx';
import { treeOf } from './plan-tree.ts';
import styles from './Plans.module.css';

graphql(`
  fragment PlanTree_item on PlanItem {
    id
    code
    title
    kind
    unit
    gaps
    eventCount
    parent { id }
    derivesFrom { id code plan { id kind yearFrom yearTo } }
    derived { id }
    years { year target realised budget }
  }
`);

type Item = PlanTree_ItemFragment;
type Row = { item: Item; depth: number };

/** The items of a plan as a tree, with their figures of a year, what they carry out and what serves them. */
export function PlanTree({ items, year, label: name }: { items: readonly Item[]; year: number; label: string }) {
  const t = useText();
  const label = useLabel();
  const figures = (item: Item) => item.years.find((one) => one.year === year);
  const columns: Column<Row>[] = [
    {
      key: 'item',
      head: t('plans.item'),
      cell: ({ item, depth }) => (
        <div className={styles.branch} data-depth={depth} style={{ '--depth': depth } as never}>
          <Link to="/rencana/butir/$id" params={{ id: item.id }} className={rowLinkClass}>{item.code} {item.title}</Link>
          <span className={secondLineClass}>{label('PLAN_ITEM_KIND', item.kind)}</span>
        </div>
      ),
      phone: 'lead',
    },
    { key: 'target', head: t('plans.target', { year }), align: 'end', cell: ({ item }) => <Figure value={figures(item)?.target} unit={item.unit} /> },
    { key: 'realised', head: t('plans.realised', { year }), align: 'end', cell: ({ item }) => <Figure value={figures(item)?.realised} of={figures(item)?.target} /> },
    { key: 'budget', head: t('plans.budget', { year }), align: 'end', cell: ({ item }) => <Money rupiah={figures(item)?.budget} /> },
    {
      key: 'derivesFrom',
      head: t('plans.derivesFrom'),
      cell: ({ item: { derivesFrom } }) => (derivesFrom ? <>{derivesFrom.code}<span className={secondLineClass}>{derivesFrom.plan.kind}</span></> : '–'),
    },
    { key: 'served', head: t('plans.servedBy'), cell: ({ item }) => <ServedBy derived={item.derived.length} events={item.eventCount} /> },
    { key: 'gaps', head: t('plans.alignment'), cell: ({ item }) => <Gaps gaps={item.gaps} />, phone: 'bare' },
  ];
  return <Table label={name} columns={columns} rows={treeOf(items)} rowKey={({ item }) => item.id} dense />;
}
