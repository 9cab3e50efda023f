import { useReadQuery } from '@apollo/client/react';
import { Link, Navigate, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { InstitutionAccreditation } from '../features/accreditation/InstitutionAccreditation.tsx';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { DissolveInstitution } from '../features/institutions/DissolveInstitution.tsx';
import { InstitutionClients } from '../features/institutions/InstitutionClients.tsx';
import { InstitutionFacts } from '../features/institutions/InstitutionFacts.tsx';
import { InstitutionLine } from '../features/institutions/InstitutionLine.tsx';
import { InstitutionPapers } from '../features/institutions/InstitutionPapers.tsx';
import { InstitutionStaff } from '../features/institutions/InstitutionStaff.tsx';
import { institutionFields, institutionParts } from '../features/institutions/institution-words.ts';
import { InstitutionReferrals } from '../features/referrals/InstitutionReferrals.tsx';
import { InstitutionReports } from '../features/institution-reports/InstitutionReports.tsx';
import { InstitutionMonitorings } from '../features/monitoring/InstitutionMonitorings.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { ApplyLink, InstitutionRegistrations } from '../features/registrations/InstitutionRegistrations.tsx';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan } from '../shell/session-context.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const institutionQuery = graphql(`
  query Institution($id: ID!, $history: Boolean!) {
    institution(id: $id) {
      id
      name
      standing
      dissolvedReason
      viewerCan { correct apply dissolve }
      caveats { ...CaveatNotices_caveat @unmask }
      ...InstitutionLine_institution @unmask
      ...ProfileSpecs_institution @unmask
      ...InstitutionFacts_institution
      ...Papers_institution @unmask
      ...InstitutionStaff_institution
      ...InstitutionClients_institution
      ...InstitutionRegistrations_institution @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
    office(id: $id) { id }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the institution; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(institutionQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/lembaga/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectInstitution = lazy(() => import('../features/institutions/CorrectInstitution.tsx').then((file) => ({ default: file.CorrectInstitution })));

/** One welfare institution: its profile, papers, staff, those in its care, and its registration. */
export const Route = createLazyRoute('/lembaga/$id')({ component: Institution, pendingComponent: RecordSkeleton });

function Institution() {
  const t = useText();
  const { bagian } = route.useSearch();
  const prints = useCan('document.issue');
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const institution = data?.institution;
  if (!institution) {
    // Offices stood at this address before: a link to one leads on.
    if (data?.office) return <Navigate to="/kantor/$id" params={{ id: data.office.id }} replace />;
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, name, standing, dissolvedReason, viewerCan } = institution;
  const correct = viewerCan.correct && standing !== 'DISSOLVED';
  return (
    <>
      <PageHead
        title={name}
        trail={[<Link key="list" to="/lembaga" search={({ wilayah }) => ({ wilayah })}>{t('institutions.title')}</Link>]}
        line={<InstitutionLine institution={institution} />}
        actions={bagian === undefined && !correcting && (
          <>
            {correct && <Button onClick={() => setCorrecting(true)}>{t('records.correct')}</Button>}
            {prints && standing === 'REGISTERED' && <Link to="/dokumen/baru" search={({ wilayah }) => ({ wilayah, lembaga: id })} className={buttonClass()}>{t('institutions.printCertificate')}</Link>}
            {viewerCan.apply && <ApplyLink institution={institution} />}
          </>
        )}
      />
      <ChangedNotice type="Institution" id={id} version={version} />
      <Partial error={error} parts={institutionParts} />
      <RecordTabs of={{ type: 'Institution', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={institution.history?.edges.map(({ node }) => node) ?? null} fieldNames={institutionFields} />
      ) : (
        <Columns
          main={
            <>
              {dissolvedReason && <Notice word={t('institutions.dissolvedWord')}>{dissolvedReason}</Notice>}
              {correcting && <Suspense fallback={null}><CorrectInstitution institution={institution} onDone={() => setCorrecting(false)} /></Suspense>}
              <InstitutionRegistrations institution={institution} />
              <InstitutionPapers institution={institution} correct={correct} />
              <InstitutionClients institution={institution} correct={correct} />
              <InstitutionMonitorings institution={institution.id} />
              <InstitutionReferrals institution={institution.id} />
              <InstitutionReports institution={institution.id} />
              <InstitutionStaff institution={institution} correct={correct} />
            </>
          }
          aside={
            <>
              <CaveatNotices caveats={institution.caveats} fieldNames={institutionFields} />
              <InstitutionFacts institution={institution} />
              <InstitutionAccreditation institution={institution.id} />
              {viewerCan.dissolve && standing !== 'DISSOLVED' && <div><DissolveInstitution institution={institution} /></div>}
            </>
          }
        />
      )}
    </>
  );
}
