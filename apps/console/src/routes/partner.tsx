import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { daysUntil, noticeDays } from '../features/institutions/days-left.ts';
import { PartnerActions, type Doing } from '../features/partners/PartnerActions.tsx';
import { PartnerContributions } from '../features/partners/PartnerContributions.tsx';
import { PartnerFacts } from '../features/partners/PartnerFacts.tsx';
import { partnerFields, partnerMilestones, partnerParts, partnerTones } from '../features/partners/partner-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { OrganisationHead } from '../features/records/OrganisationHead.tsx';
import { Milestones } from '../features/records/Milestones.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment PartnerPage_partner on PartnerOrganisation {
    id
    version
    name
    stateSince
    stateReason
    nextSteps
    area { code fullName }
    milestones { step on note }
    viewerCan { record }
    caveats { ...CaveatNotices_caveat @unmask }
    ...CorrectPartner_partner @unmask
    ...PartnerFacts_partner @unmask
    ...PartnerContributions_partner @unmask
  }
`);

const partnerQuery = graphql(`
  query Partner($id: ID!, $history: Boolean!) {
    partnerOrganisation(id: $id) {
      id
      ...PartnerPage_partner @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the partner; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(partnerQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/mitra/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectPartner = lazy(() => import('../features/partners/CorrectPartner.tsx').then((file) => ({ default: file.CorrectPartner })));
const PartnerStepCard = lazy(() => import('../features/partners/PartnerStepCard.tsx').then((file) => ({ default: file.PartnerStepCard })));

/** One partner: what it is, how it is reached, what it gave, and what became of it. */
export const Route = createLazyRoute('/mitra/$id')({ component: PartnerPage, pendingComponent: RecordSkeleton });

function PartnerPage() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const partner = data?.partnerOrganisation;
  if (!partner) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, kind, state, stateReason, paper, validTo, viewerCan } = partner;
  const isBusiness = kind === 'DUNIA_USAHA';
  const done = () => setDoing(null);
  return (
    <>
      <OrganisationHead
        name={partner.name}
        area={partner.area.fullName}
        list={{ to: '/mitra', title: t('partners.title') }}
        tone={partnerTones[state]}
        state={label('PARTNER_STATE', state)}
        since={partner.stateSince}
        actions={doing === null && bagian === undefined && (
          <PartnerActions nextSteps={partner.nextSteps} papered={paper != null && (validTo == null || daysUntil(validTo, today()) > noticeDays)} mayContribute={isBusiness && viewerCan.record && state !== 'ENDED'} mayRecord={viewerCan.record} onDo={setDoing} />
        )}
      />
      <ChangedNotice type="PartnerOrganisation" id={id} version={partner.version} />
      <Partial error={error} parts={partnerParts} />
      <RecordTabs of={{ type: 'PartnerOrganisation', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={partner.history?.edges.map(({ node }) => node) ?? null} fieldNames={partnerFields} />
      ) : (
        <Columns
          main={
            <>
              <FirstThings>
                {stateReason && <Notice word={label('PARTNER_STATE', state)}>{stateReason}</Notice>}
                {doing !== null && (
                  <Suspense fallback={null}>
                    {doing === 'CORRECT' ? <CorrectPartner partner={partner} onDone={done} /> : <PartnerStepCard key={doing} step={doing} partner={partner} onDone={done} />}
                  </Suspense>
                )}
              </FirstThings>
              {isBusiness && <PartnerContributions partner={partner} mayRecord={viewerCan.record} />}
              <Milestones title={t('forums.timeline')} milestones={partner.milestones.map(({ step, on, note }) => ({ on, note, title: t(partnerMilestones[step]) }))} />
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={partner.caveats} fieldNames={partnerFields} />
              <PartnerFacts partner={partner} />
            </>
          }
        />
      )}
    </>
  );
}
