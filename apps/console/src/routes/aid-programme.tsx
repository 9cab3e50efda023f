import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { AidAmounts } from '../features/aid/AidAmounts.tsx';
import { AidBudgets } from '../features/aid/AidBudgets.tsx';
import { AidConditions } from '../features/aid/AidConditions.tsx';
import { AidConflicts } from '../features/aid/AidConflicts.tsx';
import { AidFacts } from '../features/aid/AidFacts.tsx';
import { AidPapers } from '../features/aid/AidPapers.tsx';
import { AidPlans } from '../features/aid/AidPlans.tsx';
import { aidFields, aidParts } from '../features/aid/aid-words.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { OtherSteps } from '../features/records/OtherSteps.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useText } from '../i18n/use-text.ts';
import type { MessageId } from '../i18n/messages.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan, useLabel } from '../shell/session-context.tsx';
import { Section } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment AidPage_programme on Programme {
    id
    version
    name
    description
    viewerCan { correct setBudget }
    caveats { ...CaveatNotices_caveat @unmask }
    ...CorrectAid_programme @unmask
    ...AidFacts_programme @unmask
    ...AidAmounts_programme @unmask
    ...AidConditions_programme @unmask
    ...AidConflicts_programme @unmask
    ...AidPlans_programme @unmask
    ...AidBudgets_programme @unmask
  }
`);

const programmeQuery = graphql(`
  query AidProgramme($id: ID!, $history: Boolean!) {
    programme(id: $id) {
      id
      ...AidPage_programme @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the programme; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(programmeQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/program-bantuan/$id');
// A form comes with what checks its input; a reader need not wait for that.
const forms = {
  FACTS: lazy(() => import('../features/aid/CorrectAid.tsx').then((file) => ({ default: file.CorrectAid }))),
  CONDITIONS: lazy(() => import('../features/aid/CorrectAid.tsx').then((file) => ({ default: file.CorrectConditions }))),
  AMOUNTS: lazy(() => import('../features/aid/AidStep.tsx').then((file) => ({ default: file.SetAmounts }))),
  PLAN: lazy(() => import('../features/aid/AidStep.tsx').then((file) => ({ default: file.LinkToPlan }))),
  BUDGET: lazy(() => import('../features/aid/AidStep.tsx').then((file) => ({ default: file.SetBudget }))),
  ALLOCATE: lazy(() => import('../features/aid/AidStep.tsx').then((file) => ({ default: file.Allocate }))),
  CONFLICT: lazy(() => import('../features/aid/AidStep.tsx').then((file) => ({ default: file.AddConflict }))),
} as const;
type Doing = keyof typeof forms;
const titles: Readonly<Record<Doing, MessageId>> = {
  FACTS: 'bantuan.correct', CONDITIONS: 'bantuan.setConditions', AMOUNTS: 'bantuan.setAmounts', PLAN: 'bantuan.link', BUDGET: 'bantuan.setBudget', ALLOCATE: 'bantuan.allocate', CONFLICT: 'bantuan.addConflict',
};

/** One programme of aid: what it gives to whom, what it serves, what it has. */
export const Route = createLazyRoute('/program-bantuan/$id')({ component: AidProgramme, pendingComponent: RecordSkeleton });

function AidProgramme() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const maySetConflicts = useCan('programme.setConflicts');
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const programme = data?.programme;
  if (!programme) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, viewerCan, budgets } = programme;
  const can: Doing[] = [
    ...(viewerCan.correct ? ['FACTS', 'CONDITIONS', 'AMOUNTS', 'PLAN'] as const : []), ...(viewerCan.setBudget ? ['BUDGET'] as const : []),
    ...(viewerCan.setBudget && budgets.length > 0 ? ['ALLOCATE'] as const : []), ...(maySetConflicts ? ['CONFLICT'] as const : []),
  ];
  const Form = doing && forms[doing];
  return (
    <>
      <PageHead
        title={programme.name}
        trail={[<Link key="list" to="/program-bantuan" search={({ wilayah }) => ({ wilayah })}>{t('bantuan.title')}</Link>]}
        line={<span>{label('AID_LEVEL', programme.ownerLevel)} · {label('AID_FORM', programme.aidForm)} · {label('AID_FREQUENCY', programme.frequency)}</span>}
        actions={doing === null && bagian === undefined && can.length > 0 && <OtherSteps<Doing> steps={can.map((one) => ({ doing: one, title: t(titles[one]) }))} onDo={setDoing} />}
      />
      <ChangedNotice type="Programme" id={id} version={programme.version} />
      <Partial error={error} parts={aidParts} />
      <RecordTabs of={{ type: 'Programme', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={programme.history?.edges.map(({ node }) => node) ?? null} fieldNames={aidFields} />
      ) : (
        <Columns
          main={
            <>
              {Form && <FirstThings><Suspense fallback={null}><Form key={doing} programme={programme} onDone={() => setDoing(null)} /></Suspense></FirstThings>}
              {programme.description && <Section title={t('bantuan.description')}><p>{programme.description}</p></Section>}
              <AidAmounts programme={programme} />
              <AidConditions programme={programme} />
              <AidPlans programme={programme} />
              <AidBudgets programme={programme} />
              <AidConflicts programme={programme} />
              <AidPapers id={id} mayAdd={viewerCan.correct} />
            </>
          }
          aside={<><CaveatNotices caveats={programme.caveats} fieldNames={aidFields} /><AidFacts programme={programme} /></>}
        />
      )}
    </>
  );
}
