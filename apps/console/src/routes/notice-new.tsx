import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { NewNotice, type NoticeStart } from '../features/notices/NoticeForms.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const startQuery = graphql(`
  query NoticeStart($event: ID!, $ofEvent: Boolean!, $old: ID!, $inPlace: Boolean!) {
    event(id: $event) @include(if: $ofEvent) { id title keyPoints { id text validFrom validTo } }
    policyNotice(id: $old) @include(if: $inPlace) { id statement area { code fullName } }
  }
`);

type Request = { deps: { kegiatan?: string; pokok?: string; ganti?: string }; context: RouterContext };
const nobody = '00000000-0000-7000-8000-000000000000';

/** Reads of what the notice is made. */
export function loader({ deps: { kegiatan, ganti }, context }: Request) {
  return context.preload(startQuery, { fetchPolicy: 'network-only', variables: { event: kegiatan ?? nobody, ofEvent: kegiatan !== undefined, old: ganti ?? nobody, inPlace: ganti !== undefined } });
}

const route = getRouteApi('/kebijakan/baru');

/** A new policy notice. */
export const Route = createLazyRoute('/kebijakan/baru')({ component: New, pendingComponent: RecordSkeleton });

function New() {
  const t = useText();
  const { pokok } = route.useSearch();
  const { data } = useReadQuery(route.useLoaderData());
  const issues = useCan('notice.issue');
  if (!issues) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  const point = data?.event?.keyPoints?.find(({ id }) => id === pokok);
  const old = data?.policyNotice;
  const start: NoticeStart = {
    statement: point?.text, validFrom: point?.validFrom ?? undefined, validTo: point?.validTo ?? undefined,
    event: data?.event ? { id: data.event.id, name: data.event.title } : undefined,
    supersedes: old ? { id: old.id, statement: old.statement, area: { id: old.area.code, name: old.area.fullName } } : undefined,
  };
  return (
    <>
      <PageHead title={t('notices.form')} trail={[<Link key="list" to="/kebijakan" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('notices.title')}</Link>]} line={<span>{t('notices.formLine')}</span>} />
      <NewNotice start={start} />
    </>
  );
}
