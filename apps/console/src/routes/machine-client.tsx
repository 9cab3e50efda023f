import { useReadQuery } from '@apollo/client/react';
import { localDay } from '@pilar/domain/dates';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { LastUsed } from '../features/machine-clients/LastUsed.tsx';
import type { MachineStep } from '../features/machine-clients/MachineCard.tsx';
import { NewSecret } from '../features/machine-clients/NewSecret.tsx';
import { UsageTable } from '../features/machine-clients/UsageTable.tsx';
import { machineFields } from '../features/machine-clients/machine-words.ts';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { OtherSteps } from '../features/records/OtherSteps.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { TermEnd } from '../features/records/TermEnd.tsx';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Card, Facts } from '../ui/Card.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment MachinePage_client on MachineClient {
    id
    version
    clientId
    name
    state
    disabledReason
    scopes
    validTo
    createdAt
    secretChangedAt
    formerSecretUntil
    lastUsedAt
    unused
    usage { day requests refused { reason count } }
    owner { code fullName }
    areas { code fullName }
    viewerCan { correct }
  }
`);

const clientQuery = graphql(`
  query MachineClient($id: ID!, $history: Boolean!) {
    machineClient(id: $id) {
      id
      ...MachinePage_client @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the client; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(clientQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/klien-mesin/$id');
// A form comes with what checks its input; a reader need not wait for that.
const RotateSecret = lazy(() => import('../features/machine-clients/RotateSecret.tsx').then((file) => ({ default: file.RotateSecret })));
const MachineCard = lazy(() => import('../features/machine-clients/MachineCard.tsx').then((file) => ({ default: file.MachineCard })));

/** One machine client: what it may do where, until when, and what became of it. */
export const Route = createLazyRoute('/klien-mesin/$id')({ component: MachinePage, pendingComponent: RecordSkeleton });

function MachinePage() {
  const t = useText();
  const label = useLabel();
  const { dateTime, shortDate } = useFormat();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<MachineStep | 'ROTATE' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const client = data?.machineClient;
  if (!client) {
    if (error) throw error;
    return <NotFound />;
  }
  const { name, clientId, state, disabledReason, scopes, validTo, createdAt, secretChangedAt, formerSecretUntil, unused, usage, owner, areas, viewerCan } = client;
  const active = state === 'ACTIVE';
  const steps: { doing: MachineStep | 'ROTATE'; title: string }[] = viewerCan.correct
    ? [{ doing: 'ROTATE', title: t(secretChangedAt ? 'klien.rotate' : 'klien.makeSecret') }, { doing: 'CORRECT', title: t('klien.correct') }, active ? { doing: 'DISABLE', title: t('klien.disable') } : { doing: 'ENABLE', title: t('klien.enable') }]
    : [];
  return (
    <>
      <PageHead
        title={name}
        trail={[<Link key="list" to="/klien-mesin" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('klien.title')}</Link>]}
        line={<StateDot tone={active ? 'done' : 'open'}>{label('ACCOUNT_STATE', state)}</StateDot>}
        actions={doing === null && bagian === undefined && <OtherSteps<MachineStep | 'ROTATE'> steps={steps} onDo={setDoing} />}
      />
      <RecordTabs />
      {bagian === 'riwayat' ? (
        <HistoryList entries={client.history?.edges.map(({ node }) => node) ?? null} fieldNames={machineFields} />
      ) : (
        <>
          <FirstThings>
            {disabledReason && <Notice word={label('ACCOUNT_STATE', state)}>{disabledReason}</Notice>}
            {secret !== null && <NewSecret clientId={clientId} secret={secret} />}
            {!secretChangedAt && active && doing === null && <Notice tone="due">{t('klien.noSecret')}</Notice>}
            {secretChangedAt && active && unused && doing === null && <Notice>{t('klien.unusedWhat')}</Notice>}
            {doing === 'ROTATE' && <Suspense fallback={null}><RotateSecret client={client} onSecret={setSecret} onDone={() => setDoing(null)} /></Suspense>}
            {doing !== null && doing !== 'ROTATE' && <Suspense fallback={null}><MachineCard key={doing} step={doing} client={client} onDone={() => setDoing(null)} /></Suspense>}
          </FirstThings>
          <Card title={t('events.facts')}>
            <Facts
              facts={[
                { label: t('klien.clientId'), value: clientId },
                { label: t('klien.areas'), value: areas.map(({ fullName }) => fullName).join('; ') },
                { label: t('klien.scopes'), value: scopes.includes('nik:read') ? t('klien.reveals') : t('klien.noScope') },
                { label: t('pengguna.validTo'), value: <TermEnd on={validTo} open={active} /> },
                { label: t('klien.secretSince'), value: secretChangedAt && dateTime(secretChangedAt) },
                { label: t('klien.formerUntil'), value: formerSecretUntil && dateTime(formerSecretUntil) },
                { label: t('klien.lastUsed'), value: <LastUsed client={client} /> },
                { label: t('pengguna.owner'), value: owner.fullName },
                { label: t('pengguna.enteredOn'), value: shortDate(localDay(createdAt)) },
              ]}
            />
          </Card>
          <UsageTable usage={usage} />
        </>
      )}
    </>
  );
}
