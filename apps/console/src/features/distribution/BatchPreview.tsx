import { formatRupiah } from '@pilar/domain/amounts';
import type { BatchPreview_BatchFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Facts, Section } from '../../ui/Card.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import { Lacks } from '../records/FirstThings.tsx';
import styles from './distribution.module.css';

graphql(`
  fragment BatchPreview_batch on DistributionBatch {
    preview {
      count
      amount
      frozen
      restricted
      already
      problems
      groups { components count amount }
      allocation { amount committed area { code shortName } }
    }
  }
`);

type Group = NonNullable<BatchPreview_BatchFragment['preview']>['groups'][number];

/** Who would be given what, were it allocated now, what of the region's allocation that leaves (rule 38), and what stands against it. */
export function BatchPreview({ batch: { preview } }: { batch: BatchPreview_BatchFragment }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  if (!preview) return null;
  const { count, amount, frozen, restricted, already, problems, groups, allocation } = preview;
  const left = allocation && BigInt(allocation.amount) - BigInt(allocation.committed);
  const columns: Column<Group>[] = [
    { key: 'components', head: t('penyaluran.countedMembers'), phone: 'lead', cell: ({ components }) => (components.length === 0 ? t('penyaluran.whole') : [...Map.groupBy(components, (one) => one)].map(([one, all]) => (all.length > 1 ? `${all.length} × ${label('AID_COMPONENT', one)}` : label('AID_COMPONENT', one))).join(', ')) },
    { key: 'count', head: t('penyaluran.recipients'), align: 'end', fit: true, cell: (group) => number(group.count) },
    { key: 'amount', head: t('penyaluran.each'), align: 'end', fit: true, cell: (group) => (group.amount == null ? t('penyaluran.leftOut') : formatRupiah(group.amount)) },
  ];
  return (
    <Section title={t('penyaluran.preview')}>
      <Lacks word={t('penyaluran.against')} lacks={problems} />
      <Facts
        figures
        facts={[
          { label: t('penyaluran.recipients'), value: number(count) },
          { label: t('penyaluran.needed'), value: formatRupiah(amount) },
          { label: t('penyaluran.allocationOf', { area: allocation?.area.shortName ?? '' }), value: allocation && formatRupiah(allocation.amount) },
          { label: t('penyaluran.left'), value: left != null && formatRupiah(String(left)) },
          { label: t('penyaluran.leftAfter'), value: left != null && formatRupiah(String(left - BigInt(amount))) },
          { label: t('penyaluran.frozen'), value: frozen > 0 && number(frozen) },
          { label: t('penyaluran.restrictedOut'), value: restricted > 0 && number(restricted) },
          { label: t('penyaluran.already'), value: already > 0 && number(already) },
        ]}
      />
      {groups.length > 0 && <div className={styles.beneath}><Table label={t('penyaluran.groups')} columns={columns} rows={groups} rowKey={({ components }) => components.join()} dense /></div>}
    </Section>
  );
}
