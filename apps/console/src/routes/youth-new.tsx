import { Link, createLazyRoute } from '@tanstack/react-router';
import { NewYouthForm } from '../features/youth/NewYouthForm.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new Karang Taruna. */
export const Route = createLazyRoute('/karang-taruna/baru')({ component: NewYouth });

function NewYouth() {
  const t = useText();
  if (!useCan('youth.record')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={t('youth.form')}
        trail={[<Link key="list" to="/karang-taruna" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('youth.title')}</Link>]}
        line={<span>{t('youth.formLine')}</span>}
      />
      <NewYouthForm />
    </>
  );
}
