import { formatRupiah } from '@pilar/domain/amounts';
import type { ProgrammeItems_ProgrammeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import styles from '../youth/youth.module.css';

graphql(`
  fragment ProgrammeItems_programme on WorkProgramme {
    budget
    spent
    report { id }
    items { id goal target budget fundSource schedule realised spent }
  }
`);

type Programme = ProgrammeItems_ProgrammeFragment;
type Item = Programme['items'][number];

/** What is to be done, by which money and when; and what became of it, once it is reported. */
export function ProgrammeItems({ programme: { items, budget, spent, report } }: { programme: Programme }) {
  const t = useText();
  const label = useLabel();
  const columns: Column<Item>[] = [
    { key: 'goal', head: t('programmes.goal'), phone: 'lead', cell: ({ goal, target }) => <>{goal}<span className={secondLineClass}>{target}</span></> },
    { key: 'when', head: t('programmes.schedule'), cell: ({ schedule }) => schedule ?? '–', phone: 'bare' },
    { key: 'budget', head: t('programmes.budget'), align: 'end', fit: true, cell: (item) => <>{formatRupiah(item.budget)}<span className={secondLineClass}>{label('YOUTH_FUND', item.fundSource)}</span></> },
    ...(report ? [
      { key: 'realised', head: t('programmes.realised'), cell: (item: Item) => item.realised ?? '–' },
      { key: 'spent', head: t('programmes.spent'), align: 'end' as const, fit: true, cell: (item: Item) => (item.spent == null ? '–' : formatRupiah(item.spent)) },
    ] : []),
  ];
  return (
    <Section title={t('programmes.items')}>
      <Table label={t('programmes.items')} columns={columns} rows={items} rowKey={({ id }) => id} />
      <p className={styles.total}>{report ? t('programmes.totals', { budget: formatRupiah(budget), spent: formatRupiah(spent) }) : t('programmes.total', { budget: formatRupiah(budget) })}</p>
    </Section>
  );
}
