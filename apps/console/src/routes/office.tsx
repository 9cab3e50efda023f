import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { LetterheadCard } from '../features/letterhead/LetterheadCard.tsx';
import { OfficeEvents } from '../features/offices/OfficeEvents.tsx';
import { OfficeFacts } from '../features/offices/OfficeFacts.tsx';
import { OfficePosts } from '../features/offices/OfficePosts.tsx';
import { officeFields, officeParts } from '../features/offices/office-words.ts';
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

const officeQuery = graphql(`
  query Office($id: ID!, $history: Boolean!) {
    office(id: $id) {
      id
      name
      kind
      area { code fullName }
      viewerCan { correct }
      caveats { ...CaveatNotices_caveat @unmask }
      ...CorrectOffice_office @unmask
      ...LetterheadCard_office @unmask
      ...OfficeFacts_office
      ...OfficePosts_office
      ...OfficeEvents_office
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the office; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(officeQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/kantor/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectOffice = lazy(() => import('../features/offices/CorrectOffice.tsx').then(({ CorrectOffice: form }) => ({ default: form })));

const LetterheadForm = lazy(() => import('../features/letterhead/LetterheadForm.tsx').then(({ LetterheadForm: form }) => ({ default: form })));

/** One office: where it belongs, its posts, its events. */
export const Route = createLazyRoute('/kantor/$id')({ component: Office, pendingComponent: RecordSkeleton });

function Office() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const [correcting, setCorrecting] = useState(false);
  const [heading, setHeading] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const office = data?.office;
  if (!office) {
    if (error) throw error;
    return <NotFound />;
  }
  return (
    <>
      <PageHead
        title={office.name}
        trail={[<Link key="list" to="/kantor" search={({ wilayah }) => ({ wilayah })}>{t('offices.title')}</Link>]}
        line={<span>{[label('OFFICE_KIND', office.kind), office.area.fullName].join(', ')}</span>}
        actions={office.viewerCan.correct && !correcting && bagian === undefined && <Button onClick={() => setCorrecting(true)}>{t('records.correct')}</Button>}
      />
      <ChangedNotice type="Office" id={office.id} version={office.version} />
      <Partial error={error} parts={officeParts} />
      <RecordTabs of={{ type: 'Office', id: office.id }} />
      {heading && bagian === undefined && <Suspense fallback={null}><LetterheadForm office={office} onDone={() => setHeading(false)} /></Suspense>}
      {bagian === 'riwayat' ? (
        <HistoryList entries={office.history?.edges.map(({ node }) => node) ?? null} fieldNames={officeFields} />
      ) : (
        <Columns
          main={
            <>
              <OfficePosts office={office} />
              <OfficeEvents office={office} />
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={office.caveats} fieldNames={officeFields} />
              {correcting
                ? <Suspense fallback={<OfficeFacts office={office} />}><CorrectOffice office={office} onDone={() => setCorrecting(false)} /></Suspense>
                : <OfficeFacts office={office} />}
              {!heading && <LetterheadCard office={office} onSet={() => setHeading(true)} />}
            </>
          }
        />
      )}
    </>
  );
}
