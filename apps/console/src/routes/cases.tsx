import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { CaseFilters } from '../features/cases/CaseFilters.tsx';
import { CaseTable } from '../features/cases/CaseTable.tsx';
import { CaseViews } from '../features/cases/CaseViews.tsx';
import { caseFilter, type CaseSearch } from '../features/cases/case-search.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { useCan } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const casesQuery = graphql(`
  query WelfareCases($area: RegionCode, $filter: WelfareCaseFilter, $order: [WelfareCaseOrder!], $after: String) {
    welfareCases(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...CaseTable_case @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: CaseSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, urut = 'FOUND_DESC' } = deps;
  const asked = { area, order: [urut], filter: caseFilter(deps, state.text) };
  return { asked, list: context.preload(casesQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after } }) };
}

const route = getRouteApi('/ppks/kasus');

/** Welfare cases, as far as they are the viewer's to see. */
export const Route = createLazyRoute('/ppks/kasus')({ component: Cases, pendingComponent: ListSkeleton });

function Cases() {
  const t = useText();
  const [mayReport, seesAll] = [useCan('case.report'), useCan('case.readSensitive')];
  const { busy } = useListVisit();
  const { list, asked } = route.useLoaderData();
  const { urut = 'FOUND_DESC', tahun } = route.useSearch();
  const { data, error } = useReadQuery(list);
  const found = data?.welfareCases;
  if (!found) throw error ?? new Error('The graph gave no list of cases');
  // A number is one case's: no view and no file is made of it.
  const shown = argumentsOf('WELFARE_CASES', { ...asked, filter: { ...asked.filter, number: undefined } });
  const form = mayReport && <Link to="/ppks/kasus/baru" className={buttonClass('main')}>{t('cases.report')}</Link>;
  return (
    <>
      <PageHead
        title={t('cases.title')}
        line={<CountLine count={found.totalCount} words="cases.count" atLeast="cases.countAtLeast" />}
        actions={<>{form}<ExportButton shown={shown} count={found.totalCount} /></>}
      />
      <CaseViews />
      <CaseFilters><ViewMenu shown={shown} /></CaseFilters>
      {tahun !== undefined && !seesAll && <Notice>{t('cases.fewerThanRecap')}</Notice>}
      {found.edges.length === 0
        ? <NoHits none="cases.noneYet" noneWhy="cases.noneYetWhy" action={form} />
        : <CaseTable label={t('cases.title')} cases={found.edges.map(({ node }) => node)} order={urut} busy={busy} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
