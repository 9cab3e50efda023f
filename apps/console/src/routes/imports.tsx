import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ImportStart } from '../features/imports/ImportStart.tsx';
import { ImportTable } from '../features/imports/ImportTable.tsx';
import { Steps } from '../features/imports/Steps.tsx';
import type { ImportSearch } from '../features/imports/import-search.ts';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { ListPager } from '../shell/ListPager.tsx';
import { useArea } from '../shell/use-area.ts';
import { Section } from '../ui/Card.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const importsQuery = graphql(`
  query Imports($area: RegionCode, $after: String) {
    imports(first: 20, after: $after, area: $area) {
      edges { node { id ...ImportTable_import } }
      pageInfo { hasNextPage endCursor }
    }
    importKinds { kind titleId titleEn }
  }
`);

type Request = { deps: ImportSearch & AreaSearch; context: RouterContext };

/** Begins to read the imports there have been. */
export function loader({ deps: { wilayah: area, setelah: after }, context }: Request) {
  return context.preload(importsQuery, { fetchPolicy: 'cache-and-network', variables: { area, after } });
}

const route = getRouteApi('/impor');

/** Where an import begins, and the imports there have been. */
export const Route = createLazyRoute('/impor')({ component: Imports, pendingComponent: ListSkeleton });

function Imports() {
  const t = useText();
  const { name } = useArea();
  const { jenis } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error } = useReadQuery(route.useLoaderData());
  const imports = data?.imports;
  if (!imports) throw error ?? new Error('The graph gave no list of imports');
  const kinds = data.importKinds ?? [];
  return (
    <>
      <PageHead title={t('imports.title')} line={<span>{t('imports.line', { area: name })}</span>} />
      <Steps>
        {kinds.length > 0 && <ImportStart kinds={kinds} chosen={jenis} onChoose={(kind) => void navigate({ search: (before) => ({ ...before, jenis: kind }), replace: true })} />}
        <Section title={t('imports.past')}>
          {imports.edges.length === 0
            ? <State title={t('imports.none')}>{t('imports.noneWhy')}</State>
            : <ImportTable imports={imports.edges.map(({ node }) => node)} />}
          <ListPager next={imports.pageInfo.hasNextPage ? imports.pageInfo.endCursor : null} />
        </Section>
      </Steps>
    </>
  );
}
