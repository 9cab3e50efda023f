import { Link, createLazyRoute } from '@tanstack/react-router';
import { Suspense } from 'react';
import { BulkAppointment } from '../features/pillars/BulkAppointment.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';

/** Many terms of service by one decree. */
export const Route = createLazyRoute('/penugasan/bersama')({ component: NewPillars });

function NewPillars() {
  const t = useText();
  if (!useCan('pillar.appoint')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={t('pillars.many')}
        trail={[<Link key="list" to="/orang" search={({ wilayah }) => ({ wilayah, tampilan: 'pilar' as const })}>{t('people.pillars')}</Link>]}
        line={<span>{t('pillars.manyLine')}</span>}
      />
      <Suspense fallback={<ListSkeleton />}><BulkAppointment /></Suspense>
    </>
  );
}
