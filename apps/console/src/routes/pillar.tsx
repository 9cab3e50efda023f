import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import type { PillarStep } from '../__generated__/graphql.ts';
import { Caseload } from '../features/case-services/Caseload.tsx';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { AccompaniedBatches } from '../features/distribution/AccompaniedBatches.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { pillarTones } from '../features/people/people-words.ts';
import { usePillarWord } from '../features/people/use-pillar-word.ts';
import { PillarDuties } from '../features/duties/PillarDuties.tsx';
import { PillarGrades } from '../features/grades/PillarGrades.tsx';
import { PillarFacts } from '../features/pillars/PillarFacts.tsx';
import { Succession } from '../features/pillars/Succession.tsx';
import { pillarFields } from '../features/pillars/pillar-words.ts';
import { PillarReports } from '../features/reports/PillarReports.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment PillarPage_pillar on Pillar {
    id
    version
    type
    state
    stateSince
    nextSteps
    area { code fullName }
    person { id displayName }
    viewerCan { correct }
    caveats { ...CaveatNotices_caveat @unmask }
    ...CorrectPillar_pillar @unmask
    ...PillarFacts_pillar
    ...Succession_pillar
    ...PillarDuties_pillar
    ...PillarGrades_pillar
  }
`);

const pillarQuery = graphql(`
  query Pillar($id: ID!, $history: Boolean!) {
    pillar(id: $id) {
      id
      ...PillarPage_pillar @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the term; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(pillarQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/penugasan/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectPillar = lazy(() => import('../features/pillars/CorrectPillar.tsx').then((file) => ({ default: file.CorrectPillar })));
const StepCard = lazy(() => import('../features/pillars/StepCard.tsx').then((file) => ({ default: file.StepCard })));

/** One term of service: who serves where as what, by which decree, what came before and what may come next. */
export const Route = createLazyRoute('/penugasan/$id')({ component: PillarPage, pendingComponent: RecordSkeleton });

/** Steps that mostly come next, as buttons of their own weight. */
const foremost: readonly PillarStep[] = ['ACTIVATE', 'EXTEND', 'RESUME', 'REACTIVATE', 'SUCCEED'];

function PillarPage() {
  const t = useText();
  const label = useLabel();
  const word = usePillarWord();
  const { shortDate } = useFormat();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<PillarStep | 'CORRECT' | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const pillar = data?.pillar;
  if (!pillar) {
    if (error) throw error;
    return <NotFound />;
  }
  const { person, type, area, state, stateSince, nextSteps } = pillar;
  const done = () => setDoing(null);
  const facts = <PillarFacts pillar={pillar} />;
  const main = foremost.find((step) => nextSteps.includes(step));
  return (
    <>
      <PageHead
        title={`${word(type)} ${area.fullName}`}
        trail={[<Link key="list" to="/orang" search={({ wilayah }) => ({ wilayah, tampilan: 'pilar' as const })}>{t('people.pillars')}</Link>]}
        line={
          <>
            {person ? <Link to="/orang/$id" params={{ id: person.id }}>{person.displayName}</Link> : <span>{t('pillars.elsewhere')}</span>}
            <StateDot tone={pillarTones[state]}>{label('PILLAR_STATE', state)}{stateSince && `, ${t('pillars.since', { date: shortDate(stateSince) })}`}</StateDot>
          </>
        }
        actions={doing === null && bagian === undefined && (
          <>
            {nextSteps.map((step) => <Button key={step} weight={step === main ? 'main' : undefined} onClick={() => setDoing(step)}>{label('PILLAR_STEP', step)}</Button>)}
            {pillar.viewerCan.correct && <Button onClick={() => setDoing('CORRECT')}>{t('records.correct')}</Button>}
          </>
        )}
      />
      <ChangedNotice type="Pillar" id={pillar.id} version={pillar.version} />
      <Partial error={error} parts={{ 'pillar.history': 'records.history' }} />
      <RecordTabs of={{ type: 'Pillar', id: pillar.id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={pillar.history?.edges.map(({ node }) => node) ?? null} fieldNames={pillarFields} />
      ) : (
        <Columns
          main={
            <>
              {doing !== null && (
                <Suspense fallback={null}>
                  {doing === 'CORRECT' ? <CorrectPillar pillar={pillar} onDone={done} /> : <StepCard key={doing} step={doing} pillar={pillar} onDone={done} />}
                </Suspense>
              )}
              <Succession pillar={pillar} />
              {state !== 'ENDED' && <PillarDuties pillar={pillar} />}
              <PillarGrades pillar={pillar} />
              <PillarReports pillar={pillar.id} />
              {type === 'TKSK' && <AccompaniedBatches pillar={pillar.id} />}
            </>
          }
          aside={<><CaveatNotices caveats={pillar.caveats} fieldNames={pillarFields} />{facts}<Caseload pillar={pillar.id} /></>}
        />
      )}
    </>
  );
}
