import { Link, createLazyRoute } from '@tanstack/react-router';
import { NoPromise } from '../features/beneficiaries/NoPromise.tsx';
import { RegisterFamily } from '../features/beneficiaries/RegisterFamily.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new family served. */
export const Route = createLazyRoute('/ppks/keluarga/baru')({ component: NewFamily });

function NewFamily() {
  const t = useText();
  if (!useCan('family.register')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('ppks.newFamily')} trail={[<Link key="list" to="/ppks">{t('ppks.title')}</Link>]} line={<span>{t('ppks.newFamilyLine')}</span>} />
      <NoPromise />
      <RegisterFamily />
    </>
  );
}
