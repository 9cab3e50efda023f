import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings, Lacks } from '../features/records/FirstThings.tsx';
import { OrganisationHead } from '../features/records/OrganisationHead.tsx';
import type { CentreStep } from '../features/service-centres/CentreStepCard.tsx';
import { CentreActions } from '../features/service-centres/CentreActions.tsx';
import { CentreTabs } from '../features/service-centres/CentreTabs.tsx';
import { HoursCard } from '../features/service-centres/HoursCard.tsx';
import { OfficersTable, type Officer } from '../features/service-centres/OfficersTable.tsx';
import { ServiceFacts } from '../features/service-centres/ServiceFacts.tsx';
import { ServiceLog } from '../features/service-centres/ServiceLog.tsx';
import { ServiceTimeline } from '../features/service-centres/ServiceTimeline.tsx';
import type { CentreSearch } from '../features/service-centres/service-search.ts';
import { centreFields, centreParts, centreTones } from '../features/service-centres/service-words.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment CentrePage_centre on ServiceCentre {
    id
    version
    name
    state
    stateSince
    stateReason
    lacks
    nextSteps
    area { code fullName }
    viewerCan { record log }
    caveats { ...CaveatNotices_caveat @unmask }
    ...CorrectCentre_centre @unmask
    ...HoursCard_centre @unmask
    ...OfficersTable_centre @unmask
    ...ServiceFacts_centre @unmask
    ...ServiceTimeline_centre @unmask
  }
`);

const centreQuery = graphql(`
  query ServiceCentre($id: ID!, $history: Boolean!) {
    serviceCentre(id: $id) {
      id
      ...CentrePage_centre @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: CentreSearch; context: RouterContext };

/** Begins to read the Puskesos; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(centreQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/puskesos/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectCentre = lazy(() => import('../features/service-centres/CorrectCentre.tsx').then((file) => ({ default: file.CorrectCentre })));
const SetHours = lazy(() => import('../features/service-centres/SetHours.tsx').then((file) => ({ default: file.SetHours })));
const AppointOfficer = lazy(() => import('../features/service-centres/OfficerForms.tsx').then((file) => ({ default: file.AppointOfficer })));
const EndOfficer = lazy(() => import('../features/service-centres/OfficerForms.tsx').then((file) => ({ default: file.EndOfficer })));
const CentreStepCard = lazy(() => import('../features/service-centres/CentreStepCard.tsx').then((file) => ({ default: file.CentreStepCard })));

/** What is being done with a Puskesos in place of reading it. */
type Doing = CentreStep | 'CORRECT' | 'HOURS' | 'APPOINT' | { end: Officer };

/** One Puskesos: what it is, what it lacks, who serves and when, its log, and what became of it. */
export const Route = createLazyRoute('/puskesos/$id')({ component: CentrePage, pendingComponent: RecordSkeleton });

function CentrePage() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const centre = data?.serviceCentre;
  if (!centre) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, name, area, state, stateSince, stateReason, lacks, nextSteps, viewerCan } = centre;
  const done = () => setDoing(null);
  const mayRecord = viewerCan.record && state !== 'CLOSED';
  const mayLog = viewerCan.log && state !== 'FORMED';
  return (
    <>
      <OrganisationHead
        name={name}
        area={area.fullName}
        list={{ to: '/puskesos', title: t('services.title') }}
        tone={centreTones[state]}
        state={label('SERVICE_CENTRE_STATE', state)}
        since={stateSince}
        actions={doing === null && bagian === undefined && <CentreActions id={id} nextSteps={nextSteps} mayRecord={mayRecord} mayLog={mayLog && state === 'ACTIVE'} onDo={setDoing} />}
      />
      <ChangedNotice type="ServiceCentre" id={id} version={centre.version} />
      <Partial error={error} parts={centreParts} />
      <CentreTabs id={id} />
      {bagian === 'riwayat' && <HistoryList entries={centre.history?.edges.map(({ node }) => node) ?? null} fieldNames={centreFields} />}
      {bagian === 'layanan' && <ServiceLog centre={centre} mayLog={mayLog} />}
      {bagian === undefined && (
        <Columns
          main={
            <>
              <FirstThings>
                <Lacks word={t('services.incomplete')} lacks={lacks.map((lack) => label('SERVICE_CENTRE_LACK', lack))} />
                {stateReason && <Notice word={label('SERVICE_CENTRE_STATE', state)}>{stateReason}</Notice>}
                {doing !== null && (
                  <Suspense fallback={null}>
                    {doing === 'CORRECT' && <CorrectCentre centre={centre} onDone={done} />}
                    {doing === 'HOURS' && <SetHours centre={centre} onDone={done} />}
                    {doing === 'APPOINT' && <AppointOfficer centre={centre} onDone={done} />}
                    {typeof doing === 'object' && <EndOfficer key={doing.end.id} centre={centre} officer={doing.end} onDone={done} />}
                    {typeof doing === 'string' && doing !== 'CORRECT' && doing !== 'HOURS' && doing !== 'APPOINT' && <CentreStepCard key={doing} step={doing} centre={centre} onDone={done} />}
                  </Suspense>
                )}
              </FirstThings>
              <OfficersTable officers={centre.officers} onAppoint={mayRecord && doing === null ? () => setDoing('APPOINT') : null} onEnd={(officer) => setDoing({ end: officer })} />
              <ServiceTimeline milestones={centre.milestones} />
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={centre.caveats} fieldNames={centreFields} />
              <HoursCard centre={centre} onSet={mayRecord && doing === null ? () => setDoing('HOURS') : null} />
              <ServiceFacts centre={centre} />
            </>
          }
        />
      )}
    </>
  );
}
