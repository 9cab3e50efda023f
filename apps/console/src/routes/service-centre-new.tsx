import { Link, createLazyRoute } from '@tanstack/react-router';
import { NewCentreForm } from '../features/service-centres/NewCentreForm.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new Puskesos. */
export const Route = createLazyRoute('/puskesos/baru')({ component: NewCentre });

function NewCentre() {
  const t = useText();
  if (!useCan('service.record')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={t('services.register')}
        trail={[<Link key="list" to="/puskesos" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('services.title')}</Link>]}
        line={<span>{t('services.registerLine')}</span>}
      />
      <NewCentreForm />
    </>
  );
}
