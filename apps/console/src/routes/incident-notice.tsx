import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { NoticePaper } from '../features/incidents/NoticePaper.tsx';
import type { NoticeSearch } from '../features/incidents/incidents-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const noticeQuery = graphql(`
  query IncidentNotice($id: ID!, $to: NoticeTo!) {
    incident(id: $id) { id number notice(to: $to) { title paragraphs lacking } }
  }
`);

/** Reads the notice as it is drafted now. */
export function loader({ params, deps, context }: { params: { id: string }; deps: NoticeSearch; context: RouterContext }) {
  return context.preload(noticeQuery, { fetchPolicy: 'network-only', variables: { id: params.id, to: deps.kepada ?? 'AUTHORITY' } });
}

const route = getRouteApi('/pelindungan/insiden/$id/pemberitahuan');

/** The notice of an incident, to be read, printed and signed. */
export const Route = createLazyRoute('/pelindungan/insiden/$id/pemberitahuan')({ component: IncidentNotice, pendingComponent: RecordSkeleton });

function IncidentNotice() {
  const t = useText();
  const label = useLabel();
  const { kepada = 'AUTHORITY' } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const incident = data?.incident;
  if (!incident?.notice) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, number, notice } = incident;
  return (
    <>
      <PageHead
        title={t('insiden.noticeTo', { to: label('NOTICE_TO', kepada) })}
        trail={[<Link key="list" to="/pelindungan/insiden">{t('insiden.title')}</Link>, <Link key="record" to="/pelindungan/insiden/$id" params={{ id }}>{number}</Link>]}
        actions={(
          <>
            <Link to="/dokumen/baru" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, jenis: 'BREACH_NOTICE' as const, insiden: id, kepada })} className={buttonClass('main')}>{t('insiden.makePaper')}</Link>
            <Button onClick={() => window.print()}>{t('insiden.print')}</Button>
          </>
        )}
      />
      {notice.lacking.length > 0 && <Notice tone="due">{t('insiden.lacking', { fields: notice.lacking.map((field) => t(`insiden.${field as 'handling'}`)).join(', ') })}</Notice>}
      <NoticePaper title={notice.title} paragraphs={notice.paragraphs} />
    </>
  );
}
