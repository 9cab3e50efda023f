import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { RecordAccess } from '../features/audit/RecordAccess.tsx';
import { NoPromise, partClass } from '../features/beneficiaries/NoPromise.tsx';
import { ComplaintFacts, ComplaintText, ComplaintWay } from '../features/complaints/ComplaintBody.tsx';
import { ComplaintSteps } from '../features/complaints/ComplaintSteps.tsx';
import { complaintFields, complaintParts, complaintTones } from '../features/complaints/complaint-words.ts';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import { ProposeErasureLink } from '../features/retention/ErasedNotice.tsx';
import type { WatchedSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const complaintQuery = graphql(`
  query Complaint($id: ID!, $history: Boolean!) {
    complaint(id: $id) {
      id
      ...ComplaintBody_complaint @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: WatchedSearch; context: RouterContext };

/** Begins to read the complaint; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(complaintQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/pengaduan-warga/$id');

/** One complaint: what was told, its way, and what is to be done next. */
export const Route = createLazyRoute('/pengaduan-warga/$id')({ component: ComplaintPage, pendingComponent: RecordSkeleton });

function ComplaintPage() {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { bagian } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const complaint = data?.complaint;
  if (!complaint) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, number, category, area, state, dueOn, overdue, escalatedTo, family, beneficiary, receipt } = complaint;
  const aboutNobody = family === null && beneficiary === null && receipt === null;
  return (
    <>
      <PageHead
        title={label('COMPLAINT_CATEGORY', category)}
        trail={[<Link key="list" to="/pengaduan-warga" search={({ wilayah }) => ({ wilayah })}>{t('pengaduan.title')}</Link>]}
        // Whom it is about takes it along when they are erased.
        actions={bagian === 'riwayat' && aboutNobody && <ProposeErasureLink subject={id} erasedAt={null} />}
        line={(
          <>
            <span>{number}</span><span aria-hidden="true">·</span><span>{area.fullName}</span><span aria-hidden="true">·</span>
            {dueOn && <><span>{t('pengaduan.dueUntil', { date: shortDate(dueOn) })}</span><span aria-hidden="true">·</span></>}
            <StateDot tone={overdue ? 'due' : complaintTones[state]}>{[label('COMPLAINT_STATE', state), escalatedTo && t('pengaduan.escalated', { level: label('REGION_LEVEL', escalatedTo) })].filter(Boolean).join(', ')}</StateDot>
          </>
        )}
      />
      <ChangedNotice type="Complaint" id={id} version={version} />
      <Partial error={error} parts={complaintParts} />
      {category === 'AID_CLAIM_AFTER_ENUMERATION' && <NoPromise />}
      <RecordTabs watched of={{ type: 'Complaint', id }} />
      {bagian === 'akses' ? <RecordAccess id={id} /> : bagian === 'riwayat' ? (
        <HistoryList entries={complaint.history?.edges.map(({ node }) => node) ?? null} fieldNames={complaintFields} />
      ) : (
        <Columns
          main={<><ComplaintSteps key={version} complaint={complaint} /><div className={partClass}><ComplaintText complaint={complaint} /></div><ComplaintWay complaint={complaint} /></>}
          aside={<ComplaintFacts complaint={complaint} />}
        />
      )}
    </>
  );
}
