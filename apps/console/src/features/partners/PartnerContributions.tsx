import { formatRupiah } from '@pilar/domain/amounts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PartnerContributions_PartnerFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { PartnerStepCard } from './PartnerStepCard.tsx';
import styles from './partners.module.css';

graphql(`
  fragment PartnerContributions_partner on PartnerOrganisation {
    id
    version
    contributions { id on what value programme receivedBy area { code shortName } planItem { id code title } }
    contributionYears { year count value }
  }
`);

type Contribution = PartnerContributions_PartnerFragment['contributions'][number];

/** What a business gave, with the sum of each year. */
export function PartnerContributions({ partner, mayRecord }: { partner: PartnerContributions_PartnerFragment; mayRecord: boolean }) {
  const t = useText();
  const { shortDate } = useFormat();
  const [withdrawing, setWithdrawing] = useState<Contribution | null>(null);
  const { contributions, contributionYears } = partner;
  const columns: Column<Contribution>[] = [
    { key: 'on', head: t('partners.givenOn'), fit: true, phone: 'bare', cell: ({ on }) => shortDate(on) },
    {
      key: 'what', head: t('partners.what'), phone: 'lead',
      cell: ({ what, programme, area, planItem, receivedBy }) => (
        <>
          {what}
          <span className={secondLineClass}>
            {planItem && <><Link to="/rencana/butir/$id" params={{ id: planItem.id }}>{planItem.code} {planItem.title}</Link> · </>}
            {[programme, area?.shortName, t('partners.receivedByWhom', { name: receivedBy })].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'value', head: t('partners.value'), align: 'end', fit: true, cell: ({ value }) => formatRupiah(value) },
    ...(mayRecord ? [{ key: 'withdraw', head: '', fit: true, phone: 'bare' as const, cell: (row: Contribution) => <Button weight="quiet" onClick={() => setWithdrawing(row)}>{t('partners.withdraw')}</Button> }] : []),
  ];
  return (
    <Section title={t('partners.contributions')}>
      {withdrawing && <PartnerStepCard key={withdrawing.id} step="WITHDRAW" partner={partner} beside={{ contribution: withdrawing.id }} title={t('partners.withdrawOf', { what: withdrawing.what })} onDone={() => setWithdrawing(null)} />}
      {contributions.length === 0 ? <p>{t('partners.noContributions')}</p> : (
        <>
          <p className={styles.years}>{contributionYears.map(({ year, count, value }) => t('partners.yearSum', { year: String(year), value: formatRupiah(value), count })).join(' · ')}</p>
          <Table label={t('partners.contributions')} columns={columns} rows={contributions} rowKey={({ id }) => id} />
        </>
      )}
    </Section>
  );
}
