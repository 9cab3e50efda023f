import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { BriefLink } from '../features/documents/BriefLink.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { QuestionFilters } from '../features/questions/QuestionFilters.tsx';
import { QuestionTable } from '../features/questions/QuestionTable.tsx';
import { TopicCounts } from '../features/questions/TopicCounts.tsx';
import { countedFilter, questionFilter, type QuestionSearch } from '../features/questions/question-search.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const questionsQuery = graphql(`
  query EventQuestions($area: RegionCode, $filter: EventQuestionFilter, $counted: EventQuestionFilter, $order: [EventQuestionOrder!], $after: String) {
    eventQuestions(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...Question_question @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
    eventQuestionTopics(area: $area, filter: $counted) { topic total open }
  }
`);

type Request = { deps: QuestionSearch & AreaSearch; context: RouterContext; location: { state: { text?: string } } };

/** Begins to read the list that the address names, and to count its topics. */
export function loader({ deps, context, location: { state: { text } } }: Request) {
  const asked = { area: deps.wilayah, filter: questionFilter(deps, text), order: [deps.urut ?? 'NEWEST' as const] };
  return { asked, list: context.preload(questionsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, counted: countedFilter(deps, text), after: deps.setelah } }) };
}

const route = getRouteApi('/pertanyaan');

/** What was asked at events, and how often each topic came up. */
export const Route = createLazyRoute('/pertanyaan')({ component: Questions, pendingComponent: ListSkeleton });

function Questions() {
  const t = useText();
  const { asked, list } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.eventQuestions;
  if (!found) throw error ?? new Error('The graph gave no questions');
  const shown = argumentsOf('EVENT_QUESTIONS', asked);
  return (
    <>
      <PageHead
        title={t('questions.title')}
        line={<CountLine count={found.totalCount} words="questions.count" atLeast="questions.countAtLeast" />}
        actions={<><BriefLink /><ExportButton shown={shown} count={found.totalCount} /></>}
      />
      <QuestionFilters><ViewMenu shown={shown} /></QuestionFilters>
      <Columns
        main={
          <>
            {found.edges.length === 0 ? <NoHits none="questions.noneYet" noneWhy="questions.noneYetWhy" /> : <QuestionTable questions={found.edges.map(({ node }) => node)} />}
            <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
          </>
        }
        aside={<TopicCounts counts={data.eventQuestionTopics ?? []} />}
      />
    </>
  );
}
