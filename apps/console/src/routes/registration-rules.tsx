import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Holidays } from '../features/registrations/Holidays.tsx';
import { Rules } from '../features/registrations/Rules.tsx';
import { holidaysQuery } from '../features/registrations/holidays-query.ts';
import { rulesQuery } from '../features/registrations/rules-query.ts';
import styles from '../features/registrations/registrations.module.css';
import { useText } from '../i18n/use-text.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

/** Begins to read the rules and the holidays. */
export function loader({ context }: { context: RouterContext }) {
  const fetchPolicy = 'cache-and-network';
  return { rules: context.preload(rulesQuery, { fetchPolicy }), holidays: context.preload(holidaysQuery, { fetchPolicy }) };
}

const route = getRouteApi('/pendaftaran/ketentuan');

/** How registration runs, and on which days nobody works. */
export const Route = createLazyRoute('/pendaftaran/ketentuan')({ component: RegistrationRules, pendingComponent: RecordSkeleton });

function RegistrationRules() {
  const t = useText();
  const { rules, holidays } = route.useLoaderData();
  const known = useReadQuery(rules);
  const years = useReadQuery(holidays);
  if (!known.data?.registrationRules) throw known.error ?? new Error('The graph gave no rules of registration');
  return (
    <>
      <PageHead title={t('registrations.rules')} trail={[<Link key="list" to="/pendaftaran" search={({ wilayah }) => ({ wilayah })}>{t('registrations.title')}</Link>]} line={<span>{t('registrations.rulesLine')}</span>} />
      <div className={styles.rules}>
        <div><Rules rules={known.data.registrationRules} /></div>
        <div><Holidays years={years.data?.holidayYears ?? []} /></div>
      </div>
    </>
  );
}
