import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { ForumActions, type Doing } from '../features/forums/ForumActions.tsx';
import { ForumBoards } from '../features/forums/ForumBoards.tsx';
import { ForumFacts } from '../features/forums/ForumFacts.tsx';
import { ForumMembers } from '../features/forums/ForumMembers.tsx';
import { forumFields, forumMilestones, forumParts, forumTones } from '../features/forums/forum-words.ts';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { daysUntil, noticeDays } from '../features/institutions/days-left.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { FirstThings } from '../features/records/FirstThings.tsx';
import { OrganisationHead } from '../features/records/OrganisationHead.tsx';
import { MentionTable } from '../features/records/MentionTable.tsx';
import { Milestones } from '../features/records/Milestones.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Section } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

graphql(`
  fragment ForumPage_forum on Forum {
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
    ...CorrectForum_forum @unmask
    ...ForumBoards_forum @unmask
    ...ForumFacts_forum @unmask
    ...ForumMembers_forum @unmask
  }
`);

const forumQuery = graphql(`
  query Forum($id: ID!, $history: Boolean!) {
    forum(id: $id) {
      id
      ...ForumPage_forum @unmask
      events(first: 20) { edges { node { id title date state } } }
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the forum; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(forumQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/forum/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectForum = lazy(() => import('../features/forums/CorrectForum.tsx').then((file) => ({ default: file.CorrectForum })));
const InstallBoard = lazy(() => import('../features/forums/InstallBoard.tsx').then((file) => ({ default: file.InstallBoard })));
const AddMembers = lazy(() => import('../features/forums/AddMembers.tsx').then((file) => ({ default: file.AddMembers })));
const ForumStepCard = lazy(() => import('../features/forums/ForumStepCard.tsx').then((file) => ({ default: file.ForumStepCard })));

/** One forum: what it is, its board, its members, its events, and what became of it. */
export const Route = createLazyRoute('/forum/$id')({ component: ForumPage, pendingComponent: RecordSkeleton });

function ForumPage() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error } = useReadQuery(route.useLoaderData());
  const forum = data?.forum;
  if (!forum) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, state, stateReason, termTo, viewerCan } = forum;
  const mentions = forum.events?.edges.map(({ node }) => ({ ...node, second: '' })) ?? [];
  const done = () => setDoing(null);
  return (
    <>
      <OrganisationHead
        name={forum.name}
        area={forum.area.fullName}
        list={{ to: '/forum', title: t('forums.title') }}
        tone={forumTones[state]}
        state={label('FORUM_STATE', state)}
        since={forum.stateSince}
        actions={doing === null && bagian === undefined && (
          <ForumActions nextSteps={forum.nextSteps} boarded={termTo != null && daysUntil(termTo, today()) > noticeDays} mayRecord={viewerCan.record} dissolved={state === 'DISSOLVED'} onDo={setDoing} />
        )}
      />
      <ChangedNotice type="Forum" id={id} version={forum.version} />
      <Partial error={error} parts={forumParts} />
      <RecordTabs of={{ type: 'Forum', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={forum.history?.edges.map(({ node }) => node) ?? null} fieldNames={forumFields} />
      ) : (
        <Columns
          main={
            <>
              <FirstThings>
                {stateReason && <Notice word={label('FORUM_STATE', state)}>{stateReason}</Notice>}
                {doing !== null && (
                  <Suspense fallback={null}>
                    {doing === 'CORRECT' && <CorrectForum forum={forum} onDone={done} />}
                    {doing === 'INSTALL_BOARD' && <InstallBoard forum={forum} onDone={done} />}
                    {doing === 'ADD_MEMBERS' && <AddMembers forum={forum} onDone={done} />}
                    {(doing === 'REST' || doing === 'REVIVE' || doing === 'DISSOLVE') && <ForumStepCard key={doing} step={doing} forum={forum} onDone={done} />}
                  </Suspense>
                )}
              </FirstThings>
              <ForumBoards boards={forum.boards} />
              <ForumMembers forum={forum} mayRecord={viewerCan.record && state !== 'DISSOLVED'} />
              {mentions.length > 0 && <Section title={t('shell.events')}><MentionTable label={t('shell.events')} mentions={mentions} /></Section>}
              <Milestones title={t('forums.timeline')} milestones={forum.milestones.map(({ step, on, note }) => ({ on, note, title: t(forumMilestones[step]) }))} />
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={forum.caveats} fieldNames={forumFields} />
              <ForumFacts forum={forum} />
            </>
          }
        />
      )}
    </>
  );
}
