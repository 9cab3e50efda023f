import { Link, createLazyRoute } from '@tanstack/react-router';
import { NewEventForm } from '../features/events/form/NewEventForm.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** A new event. */
export const Route = createLazyRoute('/kegiatan/baru')({ component: NewEvent });

function NewEvent() {
  const t = useText();
  if (!useCan('event.record')) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead title={t('eventForm.new')} trail={[<Link key="list" to="/kegiatan" search={({ wilayah }) => ({ wilayah })}>{t('events.title')}</Link>]} line={<span>{t('eventForm.newLine')}</span>} />
      <NewEventForm />
    </>
  );
}
