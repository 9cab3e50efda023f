import { Link, createLazyRoute, useNavigate } from '@tanstack/react-router';
import { NoPromise } from '../features/beneficiaries/NoPromise.tsx';
import { RegisterMember } from '../features/beneficiaries/RegisterMember.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';
import { toast } from '../ui/Toast.tsx';

/** A new person served who has no family, as those without a home may not. */
export const Route = createLazyRoute('/ppks/baru')({ component: NewBeneficiary });

function NewBeneficiary() {
  const t = useText();
  const navigate = useNavigate();
  if (!useCan('beneficiary.register')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  const saved = (id: string) => {
    toast(t('ppks.personRegistered'));
    void navigate({ to: '/ppks/$id', params: { id } });
  };
  return (
    <>
      <PageHead title={t('ppks.newAlone')} trail={[<Link key="list" to="/ppks">{t('ppks.title')}</Link>]} line={<span>{t('ppks.newAloneLine')}</span>} />
      <NoPromise />
      <RegisterMember family={null} save={t('ppks.savePerson')} ways={<Link to="/ppks" className={buttonClass()}>{t('forms.cancel')}</Link>} onSaved={saved} />
    </>
  );
}
