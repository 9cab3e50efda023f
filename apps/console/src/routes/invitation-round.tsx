import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import type { RoundTable_InvitationFragment } from '../__generated__/graphql.ts';
import { RoundTable } from '../features/own-account/RoundTable.tsx';
import { inviteAccounts } from '../features/own-account/invite-accounts.ts';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { whyNot } from '../features/records/why-not.ts';
import { useSubmit } from '../forms/use-submit.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { ChoicePill, FilterBar, TextPill } from '../ui/FilterPill.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';

const roundQuery = graphql(`
  query InvitationRound($id: ID!) {
    invitationRound(id: $id) { id kind delivery createdAt count used invitations { ...RoundTable_invitation @unmask } }
  }
`);

/** Milliseconds after which a round is looked at again while some of its mails wait. */
const freshMs = 5_000;

const route = getRouteApi('/pengguna/undangan/$id');

/** A round of codes: what became of each. */
export const Route = createLazyRoute('/pengguna/undangan/$id')({ component: RoundPage, pendingComponent: ListSkeleton });

type Invitation = RoundTable_InvitationFragment;

const isOpen = ({ usedAt, replaced }: Invitation) => !usedAt && !replaced;
const failed = (invitation: Invitation) => isOpen(invitation) && (invitation.mail?.state === 'FAILED' || invitation.mail?.state === 'DROPPED');
const waits = ({ mail }: Invitation) => mail?.state === 'WAITING';

/** What a round is narrowed to on its page. */
const narrowed = { UNSENT: (one: Invitation) => failed(one) || waits(one), UNUSED: isOpen } as const;
type Narrowed = keyof typeof narrowed;

function RoundPage() {
  const { id } = route.useParams();
  // Another round begins anew, unfiltered.
  return <Round key={id} id={id} />;
}

function Round({ id }: { id: string }) {
  const t = useText();
  const navigate = useNavigate();
  const { dateTime } = useFormat();
  const [shown, setShown] = useState<readonly Narrowed[]>([]);
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data, error, startPolling, stopPolling } = useQuery(roundQuery, { variables: { id }, fetchPolicy: 'network-only' });
  const { submit, busy } = useSubmit(inviteAccounts, { keep: false });
  const round = data?.invitationRound;
  const waiting = round?.invitations?.some(waits) ?? false;
  useEffect(() => {
    if (waiting) startPolling(freshMs);
    return stopPolling;
  }, [waiting, startPolling, stopPolling]);
  if (error && !data) throw error;
  if (!data) return <ListSkeleton />;
  if (!round) return <NotFound />;
  const all = round.invitations ?? [];
  const byMail = round.delivery === 'MAIL';
  const idsOf = (fits: (one: Invitation) => boolean) => all.filter(fits).flatMap(({ account }) => (account ? [account.id] : []));
  const [unsent, unused] = [idsOf(failed), idsOf((one) => isOpen(one) && !failed(one) && !waits(one))];
  const rows = all.filter((one) => shown.every((narrow) => narrowed[narrow](one)) && (one.account?.displayName ?? '').toLowerCase().includes(name.trim().toLowerCase()));
  const send = async (ids: string[]) => {
    const outcome = await submit({ ids, kind: 'INVITE', delivery: 'MAIL' });
    setRefusal(whyNot(outcome, t));
    if (outcome.saved) void navigate({ to: '/pengguna/undangan/$id', params: { id: outcome.saved.id } });
  };
  return (
    <>
      <PageHead
        title={t('akunku.roundTitle', { kind: t(round.kind === 'RECOVERY' ? 'akunku.recoveryCodes' : 'akunku.invite'), at: dateTime(round.createdAt) })}
        trail={[<Link key="list" to="/pengguna/undangan">{t('akunku.rounds')}</Link>]}
        line={<span>{t('akunku.roundCount', { count: round.count, used: round.used })}</span>}
        actions={byMail && (
          <>
            {unsent.length > 0 && <Button weight="main" disabled={busy} onClick={() => void send(unsent)}>{t('akunku.resendUnsent', { count: unsent.length })}</Button>}
            {unsent.length > 0 && <Link to="/pengguna/undangan" search={{ akun: unsent }} className={buttonClass()}>{t('akunku.printUnsent')}</Link>}
            {unused.length > 0 && <Button disabled={busy} onClick={() => void send(unused)}>{t('akunku.resendUnused', { count: unused.length })}</Button>}
          </>
        )}
      />
      <FirstThings>
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        {byMail && unsent.length + unused.length > 0 && <Notice>{t('akunku.resendWhy')}</Notice>}
      </FirstThings>
      <FilterBar label={t('akunku.roundFilters')}>
        <ChoicePill
          label={t('akunku.show')}
          options={[...(byMail ? [{ value: 'UNSENT', label: t('akunku.unsent') }] : []), { value: 'UNUSED', label: t('akunku.notUsed') }]}
          chosen={shown}
          onChange={(chosen) => setShown(chosen as readonly Narrowed[])}
        />
        <TextPill label={t('akunku.findAccount')} value={name} onChange={setName} />
      </FilterBar>
      {rows.length === 0 ? <p>{t('akunku.noneSuch')}</p> : <RoundTable invitations={rows} />}
    </>
  );
}
