import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CareTabs } from '../features/duties/CareTabs.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { RecordTraining } from '../features/trainings/RecordTraining.tsx';
import { TrainingTable } from '../features/trainings/TrainingTable.tsx';
import { trainingFilter, type TrainingSearch } from '../features/trainings/training-search.ts';
import { periodWords } from '../features/events/event-words.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useFormat, useText } from '../i18n/use-text.ts';
import type { MessageId } from '../i18n/messages.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { NoHits } from '../shell/NoHits.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan, useOptions } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { ChoicePill, FilterBar, PeriodPill } from '../ui/FilterPill.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const trainingsQuery = graphql(`
  query Trainings($area: RegionCode, $filter: TrainingFilter, $order: [TrainingOrder!], $after: String) {
    trainings(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...TrainingTable_training } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

const parts: Readonly<Record<string, MessageId>> = { 'trainings.edges.node.@institutions': 'trainings.organiser' };

/** Begins to read the list that the address names. */
export function loader({ deps, context }: { deps: TrainingSearch & AreaSearch; context: RouterContext }) {
  const asked = { area: deps.wilayah, order: ['NEWEST' as const], filter: trainingFilter(deps) };
  return { asked, list: context.preload(trainingsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/pelatihan');

/** Trainings of those who serve. */
export const Route = createLazyRoute('/pelatihan')({ component: Trainings, pendingComponent: ListSkeleton });

function Trainings() {
  const t = useText();
  const { asked, list } = route.useLoaderData();
  const records = useCan('training.record');
  const [recording, setRecording] = useState(false);
  const { data, error } = useReadQuery(list);
  const trainings = data?.trainings;
  if (!trainings) throw error ?? new Error('The graph gave no list of trainings');
  const shown = argumentsOf('TRAININGS', asked);
  return (
    <>
      <PageHead
        title={t('trainings.title')}
        line={<CountLine count={trainings.totalCount} words="trainings.count" atLeast="trainings.countAtLeast" />}
        actions={
          <>
            {records && !recording && <Button weight="main" onClick={() => setRecording(true)}>{t('trainings.record')}</Button>}
            <ExportButton shown={shown} count={trainings.totalCount} />
          </>
        }
      />
      <CareTabs />
      {recording ? <RecordTraining attendees={[]} onDone={() => setRecording(false)} /> : (
        <>
          <Filters><ViewMenu shown={shown} /></Filters>
          <Partial error={error} parts={parts} />
          {trainings.edges.length === 0 ? <NoHits none="trainings.none" noneWhy="trainings.noneWhy" /> : <TrainingTable trainings={trainings.edges.map(({ node }) => node)} />}
          <ListPager next={trainings.pageInfo.hasNextPage ? trainings.pageInfo.endCursor : null} />
        </>
      )}
    </>
  );
}

function Filters({ children }: { children: ReactNode }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { jenis, dari, sampai } = route.useSearch();
  const { narrow } = useListVisit();
  const kinds = useOptions('TRAINING_KIND');
  return (
    <FilterBar label={t('trainings.filters')}>
      <ChoicePill label={t('trainings.kind')} options={kinds} chosen={jenis ?? []} onChange={(codes) => narrow({ jenis: codes.length > 0 ? codes : undefined })} />
      <PeriodPill label={t('trainings.days')} value={periodWords(dari, sampai, shortDate, t)} from={dari} to={sampai} onChange={({ from, to }) => narrow({ dari: from, sampai: to })} />
      <AreaPill />
      {children}
    </FilterBar>
  );
}
