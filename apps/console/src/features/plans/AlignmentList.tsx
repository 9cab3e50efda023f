import { Link } from '@tanstack/react-router';
import type { PlanAlignmentQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CountLine } from '../../shell/CountLine.tsx';
import { ListPager } from '../../shell/ListPager.tsx';
import { NoHits } from '../../shell/NoHits.tsx';
import { useCan } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ExportButton } from '../exports/ExportButton.tsx';
import { LawViews } from '../laws/LawViews.tsx';
import { argumentsOf, type Asked } from '../lists/list-arguments.ts';
import { ViewMenu } from '../views/ViewMenu.tsx';
import { AlignmentFilters } from './AlignmentFilters.tsx';
import { AlignmentTable } from './AlignmentTable.tsx';
import { CountedHere } from './CountedHere.tsx';

/** Items of plans with what each lacks. */
export const alignmentQuery = graphql(`
  query PlanAlignment($area: RegionCode, $filter: PlanItemFilter, $order: [PlanItemOrder!], $after: String) {
    planItems(first: 50, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...AlignmentTable_item @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

/** The alignment of plans as a list, to be printed or taken out as a file (report 12). */
export function AlignmentList({ items, asked }: { items: NonNullable<PlanAlignmentQuery['planItems']>; asked: Asked }) {
  const t = useText();
  const mayPrint = useCan('document.issue');
  const shown = argumentsOf('PLAN_ITEMS', asked);
  return (
    <>
      <PageHead
        title={t('laws.title')}
        line={<CountLine count={items.totalCount} words="plans.itemCount" atLeast="plans.itemCountAtLeast" />}
        actions={(
          <>
            <ExportButton shown={shown} count={items.totalCount} />
            {mayPrint && <Link to="/dokumen/baru" search={({ wilayah }) => ({ wilayah, jenis: 'PLAN_ALIGNMENT' as const })} className={buttonClass()}>{t('plans.print')}</Link>}
          </>
        )}
      />
      <LawViews />
      <CountedHere />
      <AlignmentFilters><ViewMenu shown={shown} /></AlignmentFilters>
      {items.edges.length === 0 ? <NoHits none="plans.noItems" noneWhy="plans.noItemsWhy" /> : <AlignmentTable items={items.edges.map(({ node }) => node)} />}
      <ListPager next={items.pageInfo.hasNextPage ? items.pageInfo.endCursor : null} />
    </>
  );
}
