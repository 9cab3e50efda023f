import { Link, createLazyRoute } from '@tanstack/react-router';
import { RegisterInstitution } from '../features/institutions/RegisterInstitution.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new institution in the register. */
export const Route = createLazyRoute('/lembaga/baru')({ component: NewInstitution });

function NewInstitution() {
  const t = useText();
  if (!useCan('institution.register')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('institutions.new')} trail={[<Link key="list" to="/lembaga" search={({ wilayah }) => ({ wilayah })}>{t('institutions.title')}</Link>]} line={<span>{t('institutions.newLine')}</span>} />
      <RegisterInstitution />
    </>
  );
}
