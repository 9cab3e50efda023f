import { localDay, today } from '@pilar/domain/dates';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { RoundTable_InvitationFragment } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass } from '../../ui/Table.tsx';

graphql(`
  fragment RoundTable_invitation on Invitation { expiresAt usedAt replaced account { id displayName } mail { state reason sentAt } }
`);

/** What became of each code of a round: whether its mail went out, and whether it was used. */
export function RoundTable({ invitations }: { invitations: readonly RoundTable_InvitationFragment[] }) {
  const t = useText();
  const byMail = invitations.some(({ mail }) => mail);
  return (
    <Table
      label={t('akunku.rounds')}
      dense
      rows={invitations}
      rowKey={({ account, expiresAt }) => account?.id ?? expiresAt}
      columns={[
        { key: 'account', head: t('akunku.account'), phone: 'lead', cell: ({ account }) => (account ? <Link to="/pengguna/$id" params={{ id: account.id }} className={rowLinkClass}>{account.displayName}</Link> : '–') },
        ...(byMail ? [{ key: 'mail', head: t('akunku.sending'), wide: true, cell: ({ mail }: RoundTable_InvitationFragment) => mail && <Sending mail={mail} /> }] : []),
        { key: 'used', head: t('akunku.used'), fit: true, cell: (invitation) => <Used {...invitation} /> },
      ]}
    />
  );
}

const tones = { WAITING: 'soon', SENT: 'done', FAILED: 'due', NO_ADDRESS: 'due', DROPPED: 'open' } as const;

function Sending({ mail: { state, reason, sentAt } }: { mail: NonNullable<RoundTable_InvitationFragment['mail']> }) {
  const label = useLabel();
  const { dateTime } = useFormat();
  return (
    <>
      <StateDot tone={tones[state]}>{label('MAIL_STATE', state)}</StateDot>
      {(sentAt || reason) && <span className={secondLineClass}>{sentAt ? dateTime(sentAt) : label('MAIL_REASON', reason ?? '')}</span>}
    </>
  );
}

function Used({ usedAt, replaced, expiresAt }: RoundTable_InvitationFragment) {
  const t = useText();
  const { dateTime } = useFormat();
  if (usedAt) return <><StateDot tone="done">{t('akunku.used')}</StateDot><span className={secondLineClass}>{dateTime(usedAt)}</span></>;
  if (replaced) return <>{t('akunku.isReplaced')}</>;
  return <>{t(localDay(expiresAt) < today() ? 'akunku.isPast' : 'akunku.notUsed')}</>;
}
