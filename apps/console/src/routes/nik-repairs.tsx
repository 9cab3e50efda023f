import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { CaseViews } from '../features/cases/CaseViews.tsx';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { NikFigures } from '../features/nik-repair/NikFigures.tsx';
import { NikRepairTable } from '../features/nik-repair/NikRepairTable.tsx';
import { nikRepairFilter, type NikRepairSearch } from '../features/nik-repair/nik-repair-search.ts';
import { useText } from '../i18n/use-text.ts';
import { AreaPill } from '../shell/AreaPill.tsx';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { useListVisit } from '../shell/list-visit.ts';
import { NoHits } from '../shell/NoHits.tsx';
import { useCan, useOptions } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { ChoicePill, FilterBar } from '../ui/FilterPill.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const repairsQuery = graphql(`
  query NikRepairs($area: RegionCode, $filter: BeneficiaryFilter, $order: [BeneficiaryOrder!], $after: String) {
    beneficiaries(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...NikRepairTable_beneficiary @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: NikRepairSearch & AreaSearch; context: RouterContext };

/** Begins to read the queue: who has waited longest comes first. */
export function loader({ deps, context }: Request) {
  const asked = { area: deps.wilayah, filter: nikRepairFilter(deps), order: ['NIK_SINCE' as const] };
  return { asked, list: context.preload(repairsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, after: deps.setelah } }) };
}

const route = getRouteApi('/ppks/nik');

/** Persons whose NIK stands in the way of what they are proposed for. */
export const Route = createLazyRoute('/ppks/nik')({ component: NikRepairs, pendingComponent: ListSkeleton });

function NikRepairs() {
  const t = useText();
  const { asked, list } = route.useLoaderData();
  const { masalah } = route.useSearch();
  const { narrow } = useListVisit();
  const counts = useCan('recap.read');
  const enters = [useCan('import.run'), useCan('beneficiary.checkNik')].every(Boolean);
  const troubles = useOptions('NIK_TROUBLE');
  const { data, error } = useReadQuery(list);
  const found = data?.beneficiaries;
  if (!found) throw error ?? new Error('The graph gave no queue of NIK');
  return (
    <>
      <PageHead
        title={t('nik.title')}
        trail={[<Link key="list" to="/ppks">{t('ppks.title')}</Link>]}
        line={<CountLine count={found.totalCount} words="nik.count" atLeast="nik.countAtLeast" />}
        actions={(
          <>
            {enters && <Link to="/impor" search={({ wilayah }) => ({ wilayah, jenis: 'NIK_LIST' as const })} className={buttonClass()}>{t('nik.enterList')}</Link>}
            <ExportButton shown={argumentsOf('BENEFICIARIES', asked)} count={found.totalCount} />
          </>
        )}
      />
      <CaseViews />
      {counts && <NikFigures />}
      <FilterBar label={t('nik.filters')}>
        <ChoicePill label={t('nik.trouble')} options={troubles} chosen={masalah ?? []} onChange={(codes) => narrow({ masalah: codes.length > 0 ? codes : undefined })} />
        <AreaPill />
      </FilterBar>
      {found.edges.length === 0 ? <NoHits none="nik.none" noneWhy="nik.noneWhy" /> : <NikRepairTable rows={found.edges.map(({ node }) => node)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
      <KeyHint>{t('nik.keys')}</KeyHint>
    </>
  );
}
