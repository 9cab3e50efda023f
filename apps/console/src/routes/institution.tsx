import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { InstitutionFacts } from '../features/offices/InstitutionFacts.tsx';
import { bodyFields, officeParts } from '../features/offices/office-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const institutionQuery = graphql(`
  query Institution($id: ID!, $history: Boolean!) {
    institution(id: $id) {
      id
      name
      kind
      area { code fullName }
      viewerCan { correct }
      caveats { ...CaveatNotices_caveat @unmask }
      ...CorrectInstitution_institution @unmask
      ...InstitutionFacts_institution
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the institution; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(institutionQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/lks/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectInstitution = lazy(() => import('../features/offices/CorrectInstitution.tsx').then(({ CorrectInstitution: form }) => ({ default: form })));

/** One welfare institution. */
export const Route = createLazyRoute('/lks/$id')({ component: Institution, pendingComponent: RecordSkeleton });

function Institution() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const institution = data?.institution;
  if (!institution) {
    if (error) throw error;
    return <NotFound />;
  }
  const facts = <InstitutionFacts institution={institution} />;
  return (
    <>
      <PageHead
        title={institution.name}
        trail={[
          <Link key="list" to="/lembaga" search={({ wilayah }) => ({ wilayah })}>{t('offices.title')}</Link>,
          <Link key="view" to="/lembaga" search={({ wilayah }) => ({ wilayah, tampilan: 'lks' })}>{t('offices.institutions')}</Link>,
        ]}
        line={<span>{[label('INSTITUTION_KIND', institution.kind), institution.area.fullName].join(', ')}</span>}
        actions={institution.viewerCan.correct && !correcting && bagian === undefined && <Button onClick={() => setCorrecting(true)}>{t('records.correct')}</Button>}
      />
      <ChangedNotice type="Institution" id={institution.id} version={institution.version} />
      <Partial error={error} parts={officeParts} />
      <RecordTabs />
      {bagian === 'riwayat' ? (
        <HistoryList entries={institution.history?.edges.map(({ node }) => node) ?? null} fieldNames={bodyFields} />
      ) : (
        <Columns
          main={correcting ? <Suspense fallback={facts}><CorrectInstitution institution={institution} onDone={() => setCorrecting(false)} /></Suspense> : facts}
          aside={<CaveatNotices caveats={institution.caveats} fieldNames={bodyFields} />}
        />
      )}
    </>
  );
}
