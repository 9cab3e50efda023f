import { today } from '@pilar/domain/dates';
import { formatRupiah } from '@pilar/domain/amounts';
import type { AidAmounts_ProgrammeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';

graphql(`
  fragment AidAmounts_programme on Programme {
    target
    amounts { validFrom per mostMembers amounts { component amount } citation checkedOn }
  }
`);

type Edition = AidAmounts_ProgrammeFragment['amounts'][number];

/** What a programme gives, through time: every edition with its source and the day it was last checked. */
export function AidAmounts({ programme: { amounts } }: { programme: AidAmounts_ProgrammeFragment }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const now = today();
  const held = amounts.find(({ validFrom }) => validFrom <= now);
  const columns: Column<Edition>[] = [
    { key: 'from', head: t('bantuan.validFrom'), fit: true, phone: 'lead', cell: (row) => <>{shortDate(row.validFrom)}<span className={secondLineClass}>{t(row === held ? 'bantuan.inForce' : row.validFrom > now ? 'bantuan.toCome' : 'bantuan.past')}</span></> },
    {
      key: 'amounts', head: t('bantuan.amounts'),
      cell: ({ amounts: parts, per, mostMembers }) => (
        <>
          {parts.map(({ component, amount }) => <div key={component ?? ''}>{formatRupiah(amount)} {label('AID_PER', per)}{component && ` · ${label('AID_COMPONENT', component)}`}</div>)}
          {mostMembers != null && <span className={secondLineClass}>{t('bantuan.atMost', { count: mostMembers })}</span>}
        </>
      ),
    },
    { key: 'source', head: t('bantuan.source'), cell: ({ citation, checkedOn }) => <>{citation}<span className={secondLineClass}>{t('shell.checkedOn', { date: shortDate(checkedOn) })}</span></> },
  ];
  return (
    <Section title={t('bantuan.amounts')}>
      {amounts.length === 0 ? <p>{t('bantuan.noAmounts')}</p> : <Table label={t('bantuan.amounts')} columns={columns} rows={amounts} rowKey={({ validFrom }) => validFrom} />}
    </Section>
  );
}
