import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { InvitationSlips } from '../features/own-account/InvitationSlips.tsx';
import { InviteForm, type MadeRound } from '../features/own-account/InviteForm.tsx';
import styles from '../features/own-account/OwnAccount.module.css';
import { RoundList } from '../features/own-account/RoundList.tsx';
import type { InvitationSearch } from '../features/own-account/invitation-search.ts';
import { useText } from '../i18n/use-text.ts';
import { ListPager } from '../shell/ListPager.tsx';
import { useCan } from '../shell/session-context.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const invitationsQuery = graphql(`
  query Invitations($list: Boolean!, $after: String) {
    invitationSender
    invitationRounds(first: 20, after: $after) @include(if: $list) {
      edges { node { id ...RoundList_round @unmask } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

type Request = { deps: InvitationSearch; context: RouterContext };

/** Begins to read whether mail is sent, and the rounds where no accounts are named. */
export function loader({ deps: { akun, setelah: after }, context }: Request) {
  return context.preload(invitationsQuery, { fetchPolicy: 'cache-and-network', variables: { list: !akun?.length, after } });
}

const route = getRouteApi('/pengguna/undangan');

/** Codes for the accounts that the address names, made once and printed or sent; without accounts the rounds that one made. */
export const Route = createLazyRoute('/pengguna/undangan')({ component: Invitations, pendingComponent: ListSkeleton });

function Invitations() {
  const t = useText();
  const navigate = useNavigate();
  const { akun: ids = [], untuk = 'INVITE' } = route.useSearch();
  const [made, setMade] = useState<MadeRound | null>(null);
  const mayManage = useCan('account.manage');
  const { data, error } = useReadQuery(route.useLoaderData());
  if (!mayManage) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (!data) throw error ?? new Error('The graph told nothing of invitations');
  const accounts = <Link key="list" to="/pengguna" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('pengguna.title')}</Link>;
  if (ids.length === 0) {
    const { edges = [], pageInfo } = data.invitationRounds ?? {};
    return (
      <>
        <PageHead title={t('akunku.rounds')} trail={[accounts]} line={<span>{t('akunku.roundsLine')}</span>} />
        {edges.length === 0
          ? <State title={t('akunku.noRounds')} action={<Link to="/pengguna" className={buttonClass('main')}>{t('akunku.toAccounts')}</Link>}>{t('akunku.noRoundsWhy')}</State>
          : <RoundList rounds={edges.map(({ node }) => node)} />}
        <ListPager next={pageInfo?.hasNextPage ? pageInfo.endCursor : null} />
      </>
    );
  }
  // Those that are sent have a page, where what became of them is told; those on paper are shown here, this once.
  const onMade = (round: MadeRound) => {
    if (round.delivery === 'MAIL') void navigate({ to: '/pengguna/undangan/$id', params: { id: round.id } });
    else setMade(round);
  };
  return (
    <>
      <PageHead
        title={t(made?.kind === 'RECOVERY' ? 'akunku.recoveryCodes' : 'akunku.invite')}
        trail={[accounts]}
        line={<span>{t('akunku.inviteCount', { count: ids.length })}</span>}
        actions={made && <span className={styles.notPrinted}><Button weight="main" onClick={() => window.print()}>{t('akunku.print')}</Button></span>}
      />
      {made ? <InvitationSlips invitations={made.invitations ?? []} /> : <InviteForm ids={ids} asked={untuk} mayMail={data.invitationSender != null} onMade={onMade} />}
    </>
  );
}
