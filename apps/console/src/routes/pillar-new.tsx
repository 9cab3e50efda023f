import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { NewPillarForm } from '../features/pillars/NewPillarForm.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/penugasan/baru');

/** A new term of service. */
export const Route = createLazyRoute('/penugasan/baru')({ component: NewPillar });

function NewPillar() {
  const t = useText();
  const given = route.useSearch();
  if (!useCan('pillar.appoint')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={t('pillars.new')}
        trail={[<Link key="list" to="/orang" search={({ wilayah }) => ({ wilayah, tampilan: 'pilar' as const })}>{t('people.pillars')}</Link>]}
        line={<span>{t('pillars.newLine')}</span>}
      />
      <Suspense fallback={<ListSkeleton />}><NewPillarForm {...given} /></Suspense>
    </>
  );
}
