import { Link, createLazyRoute } from '@tanstack/react-router';
import { RegisterPerson } from '../features/people/RegisterPerson.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new person who serves. */
export const Route = createLazyRoute('/orang/baru')({ component: NewPerson });

function NewPerson() {
  const t = useText();
  if (!useCan('person.register')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('personal.new')} trail={[<Link key="list" to="/orang" search={({ wilayah }) => ({ wilayah })}>{t('people.title')}</Link>]} line={<span>{t('personal.newLine')}</span>} />
      <RegisterPerson />
    </>
  );
}
