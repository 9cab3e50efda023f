import { useReadQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { Link, createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { PlanSheet } from '../features/plans/PlanSheet.tsx';
import { shownYear, yearsOf } from '../features/plans/plan-tree.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const sheetQuery = graphql(`
  query PlanSheet($id: ID!) {
    planDocument(id: $id) { id title yearFrom yearTo viewerCan { correct } ...PlanSheet_plan @unmask }
  }
`);

/** Begins to read the items past the cache: a sheet must begin with what is recorded now. */
export function loader({ params, context }: { params: { id: string }; context: RouterContext }) {
  return context.preload(sheetQuery, { fetchPolicy: 'network-only', variables: { id: params.id } });
}

const route = getRouteApi('/rencana/$id/lembar');

/** All items of a plan to be typed or pasted. */
export const Route = createLazyRoute('/rencana/$id/lembar')({ component: Sheet, pendingComponent: RecordSkeleton });

function Sheet() {
  const t = useText();
  const navigate = useNavigate();
  const { tahun } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const plan = data?.planDocument;
  if (!plan) {
    if (error) throw error;
    return <NotFound />;
  }
  if (!plan.viewerCan.correct) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  const now = Number(today().slice(0, 4));
  const years = yearsOf(plan, now);
  const year = shownYear(tahun, years, now);
  return (
    <>
      <PageHead title={t('plans.sheetOf', { plan: plan.title })} trail={[<Link key="plan" to="/rencana/$id" params={{ id: plan.id }}>{plan.title}</Link>]} />
      <PlanSheet
        key={year}
        plan={plan}
        year={year}
        years={years}
        onYear={(one) => void navigate({ to: '.', search: { tahun: one }, replace: true })}
        onDone={() => void navigate({ to: '/rencana/$id', params: { id: plan.id }, search: { tahun: year } })}
      />
    </>
  );
}
