import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { RecordAccess } from '../features/audit/RecordAccess.tsx';
import { CaseActions, type Doing } from '../features/cases/CaseActions.tsx';
import { CaseFacts, CaseParticulars } from '../features/cases/CaseFacts.tsx';
import { CaseServices } from '../features/case-services/CaseServices.tsx';
import { CaseFiles } from '../features/cases/CaseFiles.tsx';
import { RevealCase } from '../features/cases/RevealCase.tsx';
import { caseFields, caseParts, caseTones, stepsDone, useTypeName } from '../features/cases/case-words.ts';
import { useSubjectName } from '../features/cases/subject-name.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { Milestones } from '../features/records/Milestones.tsx';
import { CaseReferrals } from '../features/referrals/CaseReferrals.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { WatchedSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment CasePage_case on WelfareCase {
    id
    version
    number
    state
    stale
    nextSteps
    viewerCan { correct reveal }
    withheld
    createdAt
    steps { id kind happenedOn madeByName }
    caveats { ...CaveatNotices_caveat @unmask }
    ...CorrectCase_case @unmask
    ...CaseFacts_case @unmask
  }
`);

const caseQuery = graphql(`
  query WelfareCase($id: ID!, $history: Boolean!) {
    welfareCase(id: $id) {
      id
      ...CasePage_case @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: WatchedSearch; context: RouterContext };

/** Begins to read the case; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(caseQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/ppks/kasus/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectCase = lazy(() => import('../features/cases/CorrectCase.tsx').then((file) => ({ default: file.CorrectCase })));
const CaseStepCard = lazy(() => import('../features/cases/CaseStepCard.tsx').then((file) => ({ default: file.CaseStepCard })));

/** One case: whom it is about, what was found, and its way. */
export const Route = createLazyRoute('/ppks/kasus/$id')({ component: CasePage, pendingComponent: RecordSkeleton });

function CasePage() {
  const t = useText();
  const label = useLabel();
  const { shortDate, dateTime } = useFormat();
  const typeName = useTypeName();
  const subject = useSubjectName();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [revealing, setRevealing] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const found = data?.welfareCase;
  if (!found) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, number, state, stale, nextSteps, viewerCan, type, checkedOn, createdAt, steps } = found;
  const open = nextSteps.length > 0 || (state !== null && ['REPORTED', 'ASSESSED', 'CONFIRMED', 'IN_SERVICE'].includes(state));
  // Who reported a case of a sensitive type and lacks the right reads what they told, and not what came of it.
  const onlyReported = found.withheld.includes('state');
  const done = () => setDoing(null);
  const reveal = viewerCan.reveal ? () => setRevealing(true) : null;
  return (
    <>
      <PageHead
        title={subject(found)}
        trail={[<Link key="list" to="/ppks/kasus" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('cases.title')}</Link>]}
        line={<><span>{typeName(type)}</span><span>{found.area.fullName}</span>{state && <StateDot tone={caseTones[state]}>{label('CASE_STATE', state)}</StateDot>}</>}
        actions={doing === null && bagian === undefined && <CaseActions nextSteps={nextSteps} stale={stale ?? false} mayCorrect={viewerCan.correct && open} onDo={setDoing} />}
      />
      <ChangedNotice type="WelfareCase" id={id} version={version} />
      <Partial error={error} parts={caseParts} />
      <RecordTabs watched of={{ type: 'WelfareCase', id }} />
      {revealing && <RevealCase id={id} number={number} onClose={() => setRevealing(false)} />}
      {bagian === 'akses' ? <RecordAccess id={id} /> : bagian === 'riwayat' ? (
        <HistoryList entries={found.history?.edges.map(({ node }) => node) ?? null} fieldNames={caseFields} />
      ) : (
        <Columns
          main={
            <>
              <FirstThings>
                {onlyReported && <Notice word={t('cases.received')}>{t('cases.receivedWhy', { date: dateTime(createdAt), number })}</Notice>}
                {stale && checkedOn && <Notice tone="due" word={t('cases.stale')}>{t('cases.staleWhy', { date: shortDate(checkedOn) })}</Notice>}
                {doing !== null && (
                  <Suspense fallback={null}>
                    {doing === 'CORRECT' ? <CorrectCase case={found} onDone={done} /> : <CaseStepCard key={doing} step={doing} case={found} onDone={done} />}
                  </Suspense>
                )}
              </FirstThings>
              {!onlyReported && (
                <>
                  <CaseServices id={id} open={state === 'CONFIRMED' || state === 'IN_SERVICE'} />
                  <CaseReferrals id={id} />
                  <CaseParticulars case={found} onReveal={reveal} />
                  <CaseFiles id={id} mayAdd={viewerCan.correct && open} onReveal={found.hasParticulars ? null : reveal} />
                </>
              )}
              {steps && <Milestones title={t('forums.timeline')} milestones={steps.toReversed().map(({ kind, happenedOn, madeByName }) => ({ on: happenedOn, title: t(stepsDone[kind]), note: madeByName }))} />}
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={found.caveats} fieldNames={caseFields} />
              <CaseFacts case={found} />
            </>
          }
        />
      )}
    </>
  );
}
