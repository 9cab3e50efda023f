import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { PublishTypes } from '../features/case-types/PublishTypes.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/pengaturan/jenis-ppks/baru');

/** A new list of types, published whole. */
export const Route = createLazyRoute('/pengaturan/jenis-ppks/baru')({ component: NewTypes, pendingComponent: RecordSkeleton });

function NewTypes() {
  const t = useText();
  const publishes = useCan('caseType.publish');
  const { data, error } = useReadQuery(route.useLoaderData());
  if (!publishes) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  const [latest] = data?.caseTypeLists ?? [];
  if (!latest) throw error ?? new Error('The graph gave no lists of types');
  return (
    <>
      <PageHead title={t('cases.newList')} trail={[<Link key="list" to="/pengaturan/jenis-ppks">{t('cases.types')}</Link>]} line={<span>{t('cases.newListLine', { law: latest.legalBasis })}</span>} />
      <PublishTypes latest={latest} />
    </>
  );
}
