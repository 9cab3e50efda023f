import { Link, createLazyRoute } from '@tanstack/react-router';
import { NewAid } from '../features/aid/NewAid.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new programme of aid. */
export const Route = createLazyRoute('/program-bantuan/baru')({ component: NewAidProgramme });

function NewAidProgramme() {
  const t = useText();
  if (!useCan('programme.record')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={t('bantuan.register')}
        trail={[<Link key="list" to="/program-bantuan" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('bantuan.title')}</Link>]}
        line={<span>{t('bantuan.registerLine')}</span>}
      />
      <NewAid />
    </>
  );
}
