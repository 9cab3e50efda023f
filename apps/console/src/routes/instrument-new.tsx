import { Link, createLazyRoute } from '@tanstack/react-router';
import { NewInstrument } from '../features/monitoring/NewInstrument.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new instrument of monitoring. */
export const Route = createLazyRoute('/monev/instrumen/baru')({ component: New });

function New() {
  const t = useText();
  if (!useCan('instrument.publish')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('monev.newInstrument')} trail={[<Link key="list" to="/monev" search={{ tampilan: 'instrumen' }}>{t('monev.instruments')}</Link>]} />
      <NewInstrument />
    </>
  );
}
