import { Link, createLazyRoute } from '@tanstack/react-router';
import { NewEffortForm } from '../features/poverty/NewEffortForm.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new effort against extreme poverty. */
export const Route = createLazyRoute('/kemiskinan/upaya/baru')({ component: NewRecord });

function NewRecord() {
  const t = useText();
  if (!useCan('poverty.record')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('kemiskinan.addEffort')} trail={[<Link key="list" to="/kemiskinan/upaya" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('kemiskinan.title')}</Link>]} line={null} />
      <NewEffortForm />
    </>
  );
}
