import { Link, createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { AnnouncementDesk } from '../features/announcements/AnnouncementDesk.tsx';
import type { Reading } from '../features/announcements/announcement-query.ts';
import { PasteAnnouncement } from '../features/announcements/PasteAnnouncement.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

/** An event from a pasted text. */
export const Route = createLazyRoute('/kegiatan/dari-teks')({ component: EventFromText });

function EventFromText() {
  const t = useText();
  const mayRecord = useCan('event.record');
  // In memory alone: what is pasted is kept nowhere.
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Reading | null>(null);
  if (!mayRecord) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return (
    <>
      <PageHead
        title={t('announcements.title')}
        trail={[<Link key="list" to="/kegiatan" search={({ wilayah }) => ({ wilayah })}>{t('events.title')}</Link>]}
        line={<span>{t(reading ? 'announcements.deskLine' : 'announcements.line')}</span>}
      />
      {reading ? <AnnouncementDesk text={text} reading={reading} onAnother={() => setReading(null)} /> : <PasteAnnouncement text={text} onText={setText} onRead={setReading} />}
    </>
  );
}
