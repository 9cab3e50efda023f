import { useReadQuery } from '@apollo/client/react';
import { localDay } from '@pilar/domain/dates';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import type { AccountStep } from '../features/accounts/AccountCard.tsx';
import { accountFields } from '../features/accounts/account-words.ts';
import { GrantTable } from '../features/accounts/GrantTable.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { OtherSteps } from '../features/records/OtherSteps.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Card, Facts } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment AccountPage_account on Account {
    id
    version
    displayName
    language
    state
    disabledReason
    createdAt
    owner { code fullName }
    signIn { email ready }
    grants(all: true) { id ...GrantTable_grant @unmask }
    viewerCan { correct give }
  }
`);

const accountQuery = graphql(`
  query Account($id: ID!, $history: Boolean!) {
    account(id: $id) {
      id
      ...AccountPage_account @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the account; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(accountQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/pengguna/$id');
// A form comes with what checks its input; a reader need not wait for that.
const AccountCard = lazy(() => import('../features/accounts/AccountCard.tsx').then((file) => ({ default: file.AccountCard })));
const GiveRole = lazy(() => import('../features/accounts/GiveRole.tsx').then((file) => ({ default: file.GiveRole })));

type Doing = AccountStep | 'GIVE';

/** One account: who, which roles they have, and what became of them. */
export const Route = createLazyRoute('/pengguna/$id')({ component: AccountPage, pendingComponent: RecordSkeleton });

function AccountPage() {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const account = data?.account;
  if (!account) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, displayName, state, disabledReason, signIn, owner, language, createdAt, grants, viewerCan } = account;
  const active = state === 'ACTIVE';
  const steps: { doing: Doing; title: string }[] = viewerCan.correct
    ? [{ doing: 'CORRECT', title: t('pengguna.correct') }, active ? { doing: 'DISABLE', title: t('pengguna.disable') } : { doing: 'ENABLE', title: t('pengguna.enable') }]
    : [];
  const done = () => setDoing(null);
  return (
    <>
      <PageHead
        title={displayName}
        trail={[<Link key="list" to="/pengguna" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('pengguna.title')}</Link>]}
        line={<StateDot tone={active ? 'done' : 'open'}>{label('ACCOUNT_STATE', state)}</StateDot>}
        actions={doing === null && bagian === undefined && (
          <>
            {viewerCan.give && active && <Button weight="main" onClick={() => setDoing('GIVE')}>{t('pengguna.give')}</Button>}
            {viewerCan.correct && active && signIn && (
              <Link to="/pengguna/undangan" search={{ akun: [id], untuk: signIn.ready ? 'RECOVERY' : 'INVITE' }} className={buttonClass()}>{t(signIn.ready ? 'akunku.recoveryCodes' : 'akunku.invite')}</Link>
            )}
            <OtherSteps<Doing> steps={steps} onDo={setDoing} />
          </>
        )}
      />
      <RecordTabs />
      {bagian === 'riwayat' ? (
        <HistoryList entries={account.history?.edges.map(({ node }) => node) ?? null} fieldNames={accountFields} />
      ) : (
        <Columns
          main={
            <>
              <FirstThings>
                {disabledReason && <Notice word={label('ACCOUNT_STATE', state)}>{disabledReason}</Notice>}
                {signIn && !signIn.ready && active && <Notice>{t('pengguna.notReadyWhy')}</Notice>}
                {doing !== null && (
                  <Suspense fallback={null}>
                    {doing === 'GIVE' ? <GiveRole account={id} onDone={done} /> : <AccountCard key={doing} step={doing} account={account} onDone={done} />}
                  </Suspense>
                )}
              </FirstThings>
              <GrantTable account={id} grants={grants} />
            </>
          }
          aside={
            <Card title={t('events.facts')}>
              <Facts
                facts={[
                  { label: t('pengguna.email'), value: signIn?.email },
                  { label: t('pengguna.language'), value: label('LANGUAGE', language) },
                  { label: t('pengguna.owner'), value: owner.fullName },
                  { label: t('pengguna.enteredOn'), value: shortDate(localDay(createdAt)) },
                ]}
              />
            </Card>
          }
        />
      )}
    </>
  );
}
