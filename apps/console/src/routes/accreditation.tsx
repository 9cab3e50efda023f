import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { AccreditationBody, AccreditationFacts } from '../features/accreditation/AccreditationBody.tsx';
import { AccreditationSteps } from '../features/accreditation/AccreditationSteps.tsx';
import { AttachCertificate } from '../features/accreditation/AttachCertificate.tsx';
import { accreditationFields, accreditationTones } from '../features/accreditation/accreditation-words.ts';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const accreditationQuery = graphql(`
  query Accreditation($id: ID!, $history: Boolean!) {
    accreditation(id: $id) {
      id
      ...AccreditationBody_accreditation @unmask
      viewerCan { record }
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the accreditation; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(accreditationQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/akreditasi/$id');

/** One accreditation of an institution. */
export const Route = createLazyRoute('/akreditasi/$id')({ component: Accreditation, pendingComponent: RecordSkeleton });

function Accreditation() {
  const t = useText();
  const label = useLabel();
  const { date } = useFormat();
  const { bagian } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const accreditation = data?.accreditation;
  if (!accreditation) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, state, institution, appliedOn, area, viewerCan, certificateNumber } = accreditation;
  return (
    <>
      <PageHead
        title={t('accr.of', { institution: institution?.name ?? '–' })}
        trail={[<Link key="list" to="/akreditasi" search={({ wilayah }) => ({ wilayah })}>{t('accr.title')}</Link>]}
        line={
          <>
            <span>{area.fullName}</span>
            <span aria-hidden="true">·</span>
            <span>{t('accr.appliedLine', { date: date(appliedOn) })}</span>
            <span aria-hidden="true">·</span>
            <StateDot tone={accreditationTones[state]}>{label('ACCREDITATION_STATE', state)}</StateDot>
          </>
        }
      />
      <ChangedNotice type="Accreditation" id={id} version={version} />
      <Partial error={error} parts={{ 'accreditation.@identity': 'accr.scan', 'accreditation.history': 'records.history' }} />
      <RecordTabs of={{ type: 'Accreditation', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={accreditation.history?.edges.map(({ node }) => node) ?? null} fieldNames={accreditationFields} />
      ) : (
        <Columns
          main={<><AccreditationSteps accreditation={accreditation} /><AccreditationBody accreditation={accreditation} /></>}
          aside={<><AccreditationFacts accreditation={accreditation} />{viewerCan.record && certificateNumber && <AttachCertificate accreditation={id} />}</>}
        />
      )}
    </>
  );
}
