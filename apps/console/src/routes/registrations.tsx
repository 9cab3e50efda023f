import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, type ParsedLocation } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { RegistrationBoard } from '../features/registrations/RegistrationBoard.tsx';
import { RegistrationFilters } from '../features/registrations/RegistrationFilters.tsx';
import { RegistrationTable } from '../features/registrations/RegistrationTable.tsx';
import { registrationFilter, type RegistrationSearch } from '../features/registrations/registration-search.ts';
import { registrationParts } from '../features/registrations/registration-words.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const registrationsQuery = graphql(`
  query Registrations($area: RegionCode, $filter: RegistrationFilter, $order: [RegistrationOrder!], $after: String, $authority: [RegistrationAuthority!]) {
    registrationBoard(area: $area, authority: $authority) { state total overdue }
    registrations(first: 20, after: $after, area: $area, filter: $filter, order: $order) {
      edges { node { id ...RegistrationTable_registration } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: RegistrationSearch & AreaSearch; location: ParsedLocation; context: RouterContext };

/** Begins to read the board, and the list that the address names. */
export function loader({ deps, location: { state }, context }: Request) {
  const { wilayah: area, setelah: after, kewenangan: authority, urut = 'DUE' } = deps;
  const asked = { area, filter: registrationFilter(deps, state.text), order: [urut] };
  return { asked, list: context.preload(registrationsQuery, { fetchPolicy: 'cache-and-network', variables: { ...asked, authority, after } }) };
}

const route = getRouteApi('/pendaftaran');

/** Applications for registration by step, and those that are looked for. */
export const Route = createLazyRoute('/pendaftaran')({ component: Registrations, pendingComponent: ListSkeleton });

function Registrations() {
  const t = useText();
  const { urut = 'DUE' } = route.useSearch();
  const decides = useCan('registration.decide');
  const { asked, list } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const registrations = data?.registrations;
  if (!registrations) throw error ?? new Error('The graph gave no list of registrations');
  const shown = argumentsOf('REGISTRATIONS', asked);
  return (
    <>
      <PageHead
        title={t('registrations.title')}
        line={<CountLine count={registrations.totalCount} words="registrations.count" atLeast="registrations.countAtLeast" />}
        actions={
          <>
            <ExportButton shown={shown} count={registrations.totalCount} />
            <Link to="/pendaftaran/ketentuan" className={buttonClass()}>{t('registrations.rules')}</Link>
            {decides && <Link to="/pendaftaran/antrean" className={buttonClass('main')}>{t('registrations.queue')}</Link>}
          </>
        }
      />
      {data.registrationBoard && <RegistrationBoard columns={data.registrationBoard} />}
      <RegistrationFilters><ViewMenu shown={shown} /></RegistrationFilters>
      <Partial error={error} parts={registrationParts} />
      {registrations.edges.length === 0
        ? <NoHits none="registrations.none" noneWhy="registrations.noneWhy" />
        : <RegistrationTable registrations={registrations.edges.map(({ node }) => node)} order={urut} />}
      <ListPager next={registrations.pageInfo.hasNextPage ? registrations.pageInfo.endCursor : null} />
    </>
  );
}
