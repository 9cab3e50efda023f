import { Link, createLazyRoute } from '@tanstack/react-router';
import { NewPlanForm } from '../features/distribution/PlanForm.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new distribution. */
export const Route = createLazyRoute('/bantuan/penyaluran/baru')({ component: NewDistribution });

function NewDistribution() {
  const t = useText();
  if (!useCan('distribution.plan')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={t('penyaluran.plan')}
        trail={[<Link key="list" to="/bantuan/penyaluran" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('penyaluran.title')}</Link>]}
        line={<span>{t('penyaluran.planLine')}</span>}
      />
      <NewPlanForm />
    </>
  );
}
