import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { partClass } from '../features/beneficiaries/NoPromise.tsx';
import { RequestFacts, RequestText, RequestWay } from '../features/data-requests/RequestBody.tsx';
import { RequestSteps } from '../features/data-requests/RequestSteps.tsx';
import { requestFields, requestParts, requestTones } from '../features/data-requests/data-request-words.ts';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { RequestRestrictions } from '../features/restrictions/RequestRestrictions.tsx';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const dataRequestQuery = graphql(`
  query DataRequest($id: ID!, $history: Boolean!) {
    dataRequest(id: $id) {
      id
      ...RequestBody_request @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the request; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(dataRequestQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/pelindungan/permintaan/$id');

/** One request: what is asked, of whom, until when, and what is to be done next. */
export const Route = createLazyRoute('/pelindungan/permintaan/$id')({ component: DataRequestPage, pendingComponent: RecordSkeleton });

function DataRequestPage() {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  const { bagian } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const request = data?.dataRequest;
  if (!request) {
    if (error) throw error;
    return <NotFound />;
  }
  const { version, number, kind, area, state, dueAt, endedAt, late } = request;
  const open = endedAt === null;
  return (
    <>
      <PageHead
        title={label('DATA_REQUEST_KIND', kind)}
        trail={[<Link key="list" to="/pelindungan/permintaan" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('permintaan.title')}</Link>]}
        line={(
          <>
            <span>{number}</span><span aria-hidden="true">·</span><span>{area.fullName}</span><span aria-hidden="true">·</span>
            {open && <><span>{t('permintaan.dueUntil', { moment: dateTime(dueAt) })}</span><span aria-hidden="true">·</span></>}
            <StateDot tone={late && open ? 'due' : requestTones[state]}>{[label('DATA_REQUEST_STATE', state), late && t('permintaan.isLate')].filter(Boolean).join(', ')}</StateDot>
          </>
        )}
      />
      <Partial error={error} parts={requestParts} />
      <RecordTabs />
      {bagian === 'riwayat' ? (
        <HistoryList entries={request.history?.edges.map(({ node }) => node) ?? null} fieldNames={requestFields} />
      ) : (
        <Columns
          main={<><RequestSteps key={version} request={request} /><div className={partClass}><RequestText request={request} /><RequestRestrictions request={request} /></div><RequestWay request={request} /></>}
          aside={<RequestFacts request={request} />}
        />
      )}
    </>
  );
}
