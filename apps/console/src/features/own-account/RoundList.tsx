import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { RoundList_RoundFragment } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass } from '../../ui/Table.tsx';

graphql(`
  fragment RoundList_round on InvitationRound { id kind delivery createdAt count used unsent }
`);

/** Rounds of codes that one made, each with how far it came. */
export function RoundList({ rounds }: { rounds: readonly RoundList_RoundFragment[] }) {
  const t = useText();
  const { dateTime, number } = useFormat();
  return (
    <Table
      label={t('akunku.rounds')}
      rows={rounds}
      rowKey={({ id }) => id}
      columns={[
        { key: 'made', head: t('akunku.roundMade'), phone: 'lead', cell: ({ id, createdAt }) => <Link to="/pengguna/undangan/$id" params={{ id }} className={rowLinkClass}>{dateTime(createdAt)}</Link> },
        { key: 'kind', head: t('akunku.inviteFor'), cell: ({ kind }) => t(kind === 'RECOVERY' ? 'akunku.recoveryCodes' : 'akunku.invite') },
        { key: 'how', head: t('akunku.roundHow'), fit: true, cell: ({ delivery }) => t(delivery === 'MAIL' ? 'akunku.mail' : 'akunku.paper') },
        { key: 'used', head: t('akunku.used'), align: 'end', fit: true, cell: ({ used, count }) => t('akunku.usedOf', { used: number(used), count: number(count) }) },
        { key: 'sent', head: t('akunku.sending'), fit: true, cell: ({ delivery, unsent }) => (delivery === 'PAPER' ? '–' : unsent > 0 ? <StateDot tone="due">{t('akunku.someUnsent', { count: unsent })}</StateDot> : t('akunku.noneUnsent')) },
      ]}
    />
  );
}
