import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { FieldGuestForm } from '../features/attendance/FieldGuestForm.tsx';
import { FieldTicks } from '../features/attendance/FieldTicks.tsx';
import { RefusedGuest } from '../features/attendance/RefusedGuest.tsx';
import { useFieldList } from '../features/attendance/field-list.ts';
import { useTicks } from '../features/attendance/ticks.ts';
import { TakePhotos } from '../features/photos/TakePhotos.tsx';
import { LineState } from '../features/field/LineState.tsx';
import fieldStyles from '../features/field/field.module.css';
import { useFormat, useText } from '../i18n/use-text.ts';
import { isEditable, type Item } from '../outbox/item.ts';
import { useCan } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const route = getRouteApi('/lapangan/hadir/$id');

/** The list of an event on a phone: ticked with a line or without, by several at once. */
export const Route = createLazyRoute('/lapangan/hadir/$id')({ component: FieldAttendance });

function FieldAttendance() {
  const t = useText();
  const { date } = useFormat();
  const { id } = route.useParams();
  const records = useCan('participant.record');
  const photographs = useCan('event.photograph');
  const { list } = useFieldList(id);
  const ticks = useTicks(id, list?.title ?? '');
  const [guest, setGuest] = useState(false);
  if (!records) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (list === undefined) return <p role="status">{t('attendance.reading')}</p>;
  const trail = [<Link key="field" to="/lapangan">{t('field.title')}</Link>];
  if (list === null) return <><PageHead title={t('attendance.list')} trail={trail} /><State title={t('attendance.notHere')}>{t('attendance.notHereWhy')}</State></>;
  const isRefused = ({ state }: Item) => state === 'refused' || state === 'conflict';
  const waitingGuests = ticks.guests.filter(({ state }) => state === 'waiting');
  return (
    <div className={fieldStyles.page}>
      <PageHead title={list.title} trail={trail} line={<span>{date(list.date)}</span>} />
      <LineState />
      {ticks.items.filter(isRefused).map((item) => (
        <Notice key={item.id} tone="due" word={t('field.refused')}>
          {item.label}: {item.refusal?.problems.map(({ message }) => message).join('; ') || item.refusal?.message || t('field.refusedLine')}{' '}
          <Button weight="quiet" onClick={() => void ticks.sendRest(item)}>{t('attendance.sendRest')}</Button>
        </Notice>
      ))}
      {ticks.guests.filter(isRefused).map((item) => <RefusedGuest key={item.id} item={item} rows={list.rows} ticks={ticks} />)}
      {waitingGuests.map((item) => (
        <Notice key={item.id} word={t('field.waiting')}>
          {item.label} {isEditable(item) && <Button weight="quiet" onClick={() => void ticks.discard(item.id)}>{t('attendance.undo')}</Button>}
        </Notice>
      ))}
      {guest
        ? (
          <FieldGuestForm
            rows={list.rows}
            onAdd={async (label, input) => { await ticks.addGuest(label, input); setGuest(false); }}
            onSame={async ({ id: participant, state }, signature) => {
              if (state !== 'PRESENT') await ticks.tick({ participant, at: new Date().toISOString(), ...(signature && { signature }) });
              setGuest(false);
            }}
            onClose={() => setGuest(false)}
          />
        )
        : <Button weight="main" onClick={() => setGuest(true)}>{t('attendance.walkIn')}</Button>}
      <FieldTicks rows={list.rows} ticks={ticks} />
      {photographs && <TakePhotos event={id} />}
    </div>
  );
}
