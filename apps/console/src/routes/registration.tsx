import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { RegistrationDesk } from '../features/registrations/RegistrationDesk.tsx';
import { RegistrationAside } from '../features/registrations/RegistrationAside.tsx';
import { registrationFields, registrationParts, registrationTones } from '../features/registrations/registration-words.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const registrationQuery = graphql(`
  query Registration($id: ID!, $history: Boolean!) {
    registration(id: $id) {
      id
      ...Registration_registration @unmask
      caveats { ...CaveatNotices_caveat @unmask }
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the registration; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(registrationQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/pendaftaran/$id');

/** One registration, from application to its end. */
export const Route = createLazyRoute('/pendaftaran/$id')({ component: RegistrationPage, pendingComponent: RecordSkeleton });

function RegistrationPage() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const registration = data?.registration;
  if (!registration) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, kind, state, authority, institution, area } = registration;
  return (
    <>
      <PageHead
        title={institution.name}
        trail={[<Link key="list" to="/pendaftaran" search={({ wilayah }) => ({ wilayah })}>{t('registrations.title')}</Link>]}
        line={
          <>
            <span>{[label('REGISTRATION_KIND', kind), area.fullName].join(', ')}</span>
            <span aria-hidden="true">·</span>
            <span>{t('registrations.decides', { authority: label('REGISTRATION_AUTHORITY', authority) })}</span>
            <span aria-hidden="true">·</span>
            <StateDot tone={registrationTones[state]}>{label('REGISTRATION_STATE', state)}</StateDot>
          </>
        }
      />
      <ChangedNotice type="Registration" id={id} version={version} />
      <Partial error={error} parts={registrationParts} />
      <RecordTabs of={{ type: 'Registration', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={registration.history?.edges.map(({ node }) => node) ?? null} fieldNames={registrationFields} />
      ) : (
        <Columns
          main={<RegistrationDesk key={id} registration={registration} />}
          aside={
            <>
              <CaveatNotices caveats={registration.caveats} fieldNames={registrationFields} />
              <RegistrationAside registration={registration} />
            </>
          }
        />
      )}
    </>
  );
}
