import { Link, createLazyRoute } from '@tanstack/react-router';
import { NewPartnerForm } from '../features/partners/NewPartnerForm.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new partner. */
export const Route = createLazyRoute('/mitra/baru')({ component: NewPartner });

function NewPartner() {
  const t = useText();
  if (!useCan('partner.record')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={t('partners.register')}
        trail={[<Link key="list" to="/mitra" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('partners.title')}</Link>]}
        line={<span>{t('partners.registerLine')}</span>}
      />
      <NewPartnerForm />
    </>
  );
}
