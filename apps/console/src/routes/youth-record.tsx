import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ProgrammeTable } from '../features/programmes/ProgrammeTable.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings, Lacks } from '../features/records/FirstThings.tsx';
import { OrganisationHead } from '../features/records/OrganisationHead.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { YouthActions, type Doing } from '../features/youth/YouthActions.tsx';
import { YouthBoards } from '../features/youth/YouthBoards.tsx';
import { YouthFacts } from '../features/youth/YouthFacts.tsx';
import { YouthFiles } from '../features/youth/YouthFiles.tsx';
import { YouthTimeline } from '../features/youth/YouthTimeline.tsx';
import { youthFields, youthParts, youthTones } from '../features/youth/youth-words.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment YouthPage_youth on YouthOrganisation {
    id
    version
    name
    state
    stateSince
    stateReason
    termTo
    lacks
    nextSteps
    area { code fullName }
    viewerCan { record }
    caveats { ...CaveatNotices_caveat @unmask }
    programmes { id ...ProgrammeTable_programme @unmask }
    ...CorrectYouth_youth @unmask
    ...YouthBoards_youth @unmask
    ...YouthTimeline_youth @unmask
    ...YouthFacts_youth
  }
`);

const youthQuery = graphql(`
  query YouthOrganisation($id: ID!, $history: Boolean!) {
    youthOrganisation(id: $id) {
      id
      ...YouthPage_youth @unmask
      attachments { id name url }
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the Karang Taruna; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(youthQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/karang-taruna/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectYouth = lazy(() => import('../features/youth/CorrectYouth.tsx').then((file) => ({ default: file.CorrectYouth })));
const ConfirmBoard = lazy(() => import('../features/youth/ConfirmBoard.tsx').then((file) => ({ default: file.ConfirmBoard })));
const YouthStepCard = lazy(() => import('../features/youth/YouthStepCard.tsx').then((file) => ({ default: file.YouthStepCard })));

/** One Karang Taruna: what it is, what it lacks, its board, its programmes, and what became of it. */
export const Route = createLazyRoute('/karang-taruna/$id')({ component: YouthPage, pendingComponent: RecordSkeleton });

function YouthPage() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const organisation = data?.youthOrganisation;
  if (!organisation) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, name, area, state, stateSince, stateReason, termTo, lacks, nextSteps, viewerCan, programmes, boards, milestones } = organisation;
  const done = () => setDoing(null);
  return (
    <>
      <OrganisationHead
        name={name}
        area={area.fullName}
        list={{ to: '/karang-taruna', title: t('youth.title') }}
        tone={youthTones[state]}
        state={label('YOUTH_STATE', state)}
        since={stateSince}
        actions={doing === null && bagian === undefined && (
          <YouthActions id={id} nextSteps={nextSteps} boarded={termTo != null && termTo >= today()} lacksProgramme={lacks.includes('PROGRAMME')} mayRecord={viewerCan.record && state !== 'DISSOLVED'} onDo={setDoing} />
        )}
      />
      <ChangedNotice type="YouthOrganisation" id={id} version={organisation.version} />
      <Partial error={error} parts={youthParts} />
      <RecordTabs of={{ type: 'YouthOrganisation', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={organisation.history?.edges.map(({ node }) => node) ?? null} fieldNames={youthFields} />
      ) : (
        <Columns
          main={
            <>
              <FirstThings>
                <Lacks word={t('youth.incomplete')} lacks={lacks.map((lack) => label('YOUTH_LACK', lack))} />
                {stateReason && <Notice word={label('YOUTH_STATE', state)}>{stateReason}</Notice>}
                {doing !== null && (
                  <Suspense fallback={null}>
                    {doing === 'CORRECT' && <CorrectYouth organisation={organisation} onDone={done} />}
                    {doing === 'CONFIRM_BOARD' && <ConfirmBoard organisation={organisation} onDone={done} />}
                    {doing !== 'CORRECT' && doing !== 'CONFIRM_BOARD' && <YouthStepCard key={doing} step={doing} organisation={organisation} onDone={done} />}
                  </Suspense>
                )}
              </FirstThings>
              <ProgrammeTable programmes={programmes} />
              <YouthBoards boards={boards} />
              <YouthTimeline milestones={milestones} />
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={organisation.caveats} fieldNames={youthFields} />
              <YouthFacts organisation={organisation} />
              <YouthFiles of={{ organisation: id }} files={organisation.attachments} hint={t('youth.attachHint')} mayAttach={viewerCan.record} />
            </>
          }
        />
      )}
    </>
  );
}
