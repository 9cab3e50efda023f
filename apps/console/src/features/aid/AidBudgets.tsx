import { formatRupiah } from '@pilar/domain/amounts';
import type { AidBudgets_ProgrammeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Facts, Section } from '../../ui/Card.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from './aid.module.css';

graphql(`
  fragment AidBudgets_programme on Programme {
    budgets { year amount recipients decreeNumber decreeOn allocated committed realised allocations { amount recipients committed realised area { code shortName fullName } } }
  }
`);

type Budget = AidBudgets_ProgrammeFragment['budgets'][number];
type Allocation = Budget['allocations'][number];

/** What a programme has for each year, what of it regions are allotted, what distributions hold of it (rule 38), and what was given. */
export function AidBudgets({ programme: { budgets } }: { programme: AidBudgets_ProgrammeFragment }) {
  const t = useText();
  const { shortDate, number } = useFormat();
  const columns: Column<Allocation>[] = [
    { key: 'area', head: t('bantuan.region'), phone: 'lead', cell: ({ area }) => area.shortName },
    { key: 'recipients', head: t('bantuan.recipients'), align: 'end', fit: true, cell: ({ recipients }) => (recipients == null ? '–' : number(recipients)) },
    { key: 'amount', head: t('bantuan.allocated'), align: 'end', fit: true, cell: ({ amount }) => formatRupiah(amount) },
    { key: 'committed', head: t('bantuan.committed'), align: 'end', fit: true, cell: ({ committed }) => (committed == null ? '–' : formatRupiah(committed)) },
    { key: 'realised', head: t('bantuan.realised'), align: 'end', fit: true, cell: ({ realised }) => (realised == null ? '–' : formatRupiah(realised)) },
  ];
  const left = ({ amount, allocated }: Budget) => formatRupiah(String(BigInt(amount) - BigInt(allocated)));
  return (
    <Section title={t('bantuan.budgets')}>
      {budgets.length === 0 && <p>{t('bantuan.noBudgets')}</p>}
      {budgets.map((budget) => (
        <div key={budget.year}>
          <h3 className={styles.year}>{budget.year}</h3>
          <Facts
            figures
            facts={[
              { label: t('bantuan.budget'), value: formatRupiah(budget.amount) },
              { label: t('bantuan.allocated'), value: formatRupiah(budget.allocated) },
              { label: t('bantuan.left'), value: left(budget) },
              { label: t('bantuan.committed'), value: budget.committed != null && formatRupiah(budget.committed) },
              { label: t('bantuan.realised'), value: budget.realised != null && formatRupiah(budget.realised) },
              { label: t('bantuan.recipients'), value: budget.recipients != null && number(budget.recipients) },
              { label: t('bantuan.decree'), value: budget.decreeNumber && [budget.decreeNumber, budget.decreeOn && shortDate(budget.decreeOn)].filter(Boolean).join(', ') },
            ]}
          />
          {budget.allocations.length > 0 && <div className={styles.beneath}><Table label={t('bantuan.allocationsOf', { year: String(budget.year) })} columns={columns} rows={budget.allocations} rowKey={({ area }) => area.code} dense /></div>}
        </div>
      ))}
    </Section>
  );
}
