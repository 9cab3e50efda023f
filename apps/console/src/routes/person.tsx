import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { LikelySame } from '../features/people/LikelySame.tsx';
import { PersonFacts } from '../features/people/PersonFacts.tsx';
import { PersonPrivate } from '../features/people/PersonPrivate.tsx';
import { PersonRoles } from '../features/people/PersonRoles.tsx';
import { PersonTerms } from '../features/people/PersonTerms.tsx';
import { personFields, personParts } from '../features/people/people-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import { RestrictedNotice } from '../features/restrictions/RestrictedNotice.tsx';
import { ErasedNotice, ProposeErasureLink } from '../features/retention/ErasedNotice.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { PersonTrainings } from '../features/trainings/PersonTrainings.tsx';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton, RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const personQuery = graphql(`
  query Person($id: ID!, $history: Boolean!) {
    person(id: $id) {
      id
      displayName
      area { code fullName }
      erasedAt
      restrictedSince
      viewerCan { correct merge }
      likelySame { id displayName area { code fullName } }
      caveats { ...CaveatNotices_caveat @unmask }
      ...CorrectPerson_person @unmask
      ...PersonPrivate_person @unmask
      ...PersonFacts_person
      ...PersonTerms_person
      ...PersonTrainings_person
      ...PersonRoles_person
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the person; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(personQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/orang/$id');
const AccessLog = lazy(() => import('../features/audit/AccessLog.tsx').then((file) => ({ default: file.AccessLog })));
// A form comes with what checks its input; a reader need not wait for that.
const CorrectPerson = lazy(() => import('../features/people/CorrectPerson.tsx').then(({ CorrectPerson: form }) => ({ default: form })));

/** One person who serves: in which posts and terms, and at which events. */
export const Route = createLazyRoute('/orang/$id')({ component: Person, pendingComponent: RecordSkeleton });

function Person() {
  const t = useText();
  const { bagian } = route.useSearch();
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const person = data?.person;
  if (!person) {
    if (error) throw error;
    return <NotFound />;
  }
  return (
    <>
      <PageHead
        title={person.displayName}
        trail={[<Link key="list" to="/orang" search={({ wilayah }) => ({ wilayah })}>{t('people.title')}</Link>]}
        line={<span>{person.area.fullName}</span>}
        actions={bagian === 'riwayat' ? <ProposeErasureLink subject={person.id} erasedAt={person.erasedAt} /> : !correcting && bagian === undefined && (
          <>
            {person.viewerCan.merge && <Link to="/orang/$id/gabung" params={{ id: person.id }} search={({ wilayah }) => ({ wilayah })} className={buttonClass()}>{t('merges.action')}</Link>}
            {person.viewerCan.correct && <Button onClick={() => setCorrecting(true)}>{t('records.correct')}</Button>}
          </>
        )}
      />
      <ChangedNotice type="Person" id={person.id} version={person.version} />
      <Partial error={error} parts={personParts} />
      <ErasedNotice erasedAt={person.erasedAt} />
      <RestrictedNotice of={{ person: person.id }} since={person.restrictedSince} />
      <RecordTabs watched of={{ type: 'Person', id: person.id }} />
      {bagian === 'akses' ? (
        <Suspense fallback={<ListSkeleton />}><AccessLog of={{ subject: person.id }} /></Suspense>
      ) : bagian === 'riwayat' ? (
        <HistoryList entries={person.history?.edges.map(({ node }) => node) ?? null} fieldNames={personFields} />
      ) : (
        <Columns
          main={
            <>
              <PersonRoles person={person} />
              <PersonTerms person={person} />
              <PersonTrainings person={person} />
            </>
          }
          aside={
            <>
              <LikelySame id={person.id} likely={person.likelySame ?? []} />
              <CaveatNotices caveats={person.caveats} fieldNames={personFields} />
              {correcting
                ? <Suspense fallback={<PersonFacts person={person} />}><CorrectPerson person={person} onDone={() => setCorrecting(false)} /></Suspense>
                : <PersonFacts person={person} />}
              <PersonPrivate person={person} />
            </>
          }
        />
      )}
    </>
  );
}
