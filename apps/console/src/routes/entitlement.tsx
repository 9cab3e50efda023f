import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { componentSpecs } from '../features/entitlements/component-specs.ts';
import { EntitlementComponents, EntitlementFacts, EntitlementLedger } from '../features/entitlements/EntitlementBody.tsx';
import { EntitlementSteps } from '../features/entitlements/EntitlementSteps.tsx';
import { entitlementFields, entitlementParts, entitlementTones, holderOf } from '../features/entitlements/entitlement-words.ts';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const entitlementQuery = graphql(`
  query Entitlement($id: ID!, $history: Boolean!) {
    entitlement(id: $id) {
      id
      ...EntitlementBody_entitlement @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the entitlement; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(entitlementQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/bantuan/hak/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectComponents = lazy(() => import('../features/entitlements/CorrectComponents.tsx').then((file) => ({ default: file.CorrectComponents })));

/** One entitlement: whose, to what, how far it is and what is to be done next. */
export const Route = createLazyRoute('/bantuan/hak/$id')({ component: EntitlementPage, pendingComponent: RecordSkeleton });

function EntitlementPage() {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { bagian } = route.useSearch();
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const entitlement = data?.entitlement;
  if (!entitlement) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, programme, year, area, state, frozenOn, frozenReason, viewerCan, endedOn } = entitlement;
  const hasComponents = componentSpecs(programme, (one) => one).length > 0 || entitlement.components.length > 0;
  const frozen = frozenOn !== null && frozenReason !== null && endedOn === null;
  return (
    <>
      <PageHead
        title={t('hak.of', { programme: programme.name, name: holderOf(entitlement) ?? t('hak.unseen') })}
        trail={[<Link key="list" to="/bantuan/hak" search={({ wilayah }) => ({ wilayah })}>{t('hak.title')}</Link>]}
        line={<><span>{year}</span><span aria-hidden="true">·</span><span>{area.fullName}</span><span aria-hidden="true">·</span><StateDot tone={frozen ? 'due' : entitlementTones[state]}>{[label('ENTITLEMENT_STATE', state), frozen && t('hak.frozenWord')].filter(Boolean).join(', ')}</StateDot></>}
        actions={!correcting && bagian === undefined && viewerCan.correct && hasComponents && endedOn === null && <Button onClick={() => setCorrecting(true)}>{t('hak.correct')}</Button>}
      />
      <ChangedNotice type="Entitlement" id={id} version={version} />
      <Partial error={error} parts={entitlementParts} />
      <RecordTabs of={{ type: 'Entitlement', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={entitlement.history?.edges.map(({ node }) => node) ?? null} fieldNames={entitlementFields} />
      ) : (
        <Columns
          main={
            <>
              <FirstThings>
                {frozen && <Notice word={t('hak.frozenWord')} tone="due">{t('hak.frozenNotice', { date: shortDate(frozenOn), why: label('FREEZE_REASON', frozenReason) })}</Notice>}
                {correcting && <Suspense fallback={null}><CorrectComponents entitlement={entitlement} onDone={() => setCorrecting(false)} /></Suspense>}
              </FirstThings>
              <EntitlementSteps key={version} entitlement={entitlement} />
              <EntitlementComponents entitlement={entitlement} />
              <EntitlementLedger entitlement={entitlement} />
            </>
          }
          aside={<><CaveatNotices caveats={entitlement.caveats} fieldNames={entitlementFields} /><EntitlementFacts entitlement={entitlement} /></>}
        />
      )}
    </>
  );
}
