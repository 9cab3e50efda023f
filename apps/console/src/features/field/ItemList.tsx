import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { utcToJakarta } from '@pilar/domain/dates';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { handOutForm, isEditable, type Item } from '../../outbox/item.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { itemWords } from './item-words.ts';
import styles from './field.module.css';

/** Drafts and what has been sent from this machine, each with how far it is. The newest stands first. */
export function ItemList() {
  const t = useText();
  const { outbox, view } = useOutbox();
  const [leaving, setLeaving] = useState<Item | null>(null);
  // What was handed out and has left is told at its point.
  const items = view.items.filter(({ form, state }) => form !== handOutForm || state !== 'sent');
  if (items.length === 0) return <p className={styles.none}>{view.loaded ? t('field.none') : t('field.reading')}</p>;
  return (
    <>
      <ul className={styles.items}>
        {items.toReversed().map((item) => <ItemRow key={item.id} item={item} onDiscard={() => setLeaving(item)} />)}
      </ul>
      <Dialog
        open={leaving !== null}
        title={t('field.discardTitle')}
        onClose={() => setLeaving(null)}
        actions={
          <>
            <Button weight="main" onClick={() => setLeaving(null)}>{t('field.keepItem')}</Button>
            <Button
              onClick={() => {
                if (leaving) void outbox.discard(leaving.id);
                setLeaving(null);
              }}
            >
              {t('field.discard')}
            </Button>
          </>
        }
      >
        <p>{t('field.discardWhy', { label: leaving?.label ?? '' })}</p>
      </Dialog>
    </>
  );
}

function ItemRow({ item, onDiscard }: { item: Item; onDiscard: () => void }) {
  const t = useText();
  const format = useFormat();
  const { view: { online, signIn } } = useOutbox();
  const { mark, tone } = itemWords[item.state];
  const label = item.label || t('field.untitled');
  const { date, time } = utcToJakarta(new Date(item.changedAt).toISOString());
  const when = t('field.changed', { date: format.shortDate(date), time: format.time(time) });
  const sentence = () => {
    switch (item.state) {
      case 'draft': return t('field.draftLine', { when });
      case 'waiting': return signIn ? t('field.waitingSignIn') : online ? t('field.waitingOnline') : t('field.waitingOffline');
      case 'sent': return t('field.sentLine', { when });
      case 'refused': return item.refusal?.message || t('field.refusedLine');
      case 'conflict': return item.refusal?.message || t('field.uncertainLine');
    }
  };
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        {isEditable(item) && item.form === 'kegiatan' && <Link to="/lapangan/kegiatan" search={{ isian: item.id }} className={styles.name}>{label}</Link>}
        {isEditable(item) && item.form === 'laporan' && <Link to="/lapangan/laporan" search={{ isian: item.id }} className={styles.name}>{label}</Link>}
        {isEditable(item) && item.form === 'monev' && <Link to="/lapangan/monev" search={{ isian: item.id, monev: (item.values as { monitoring?: string }).monitoring }} className={styles.name}>{label}</Link>}
        {isEditable(item) && item.form === '6t' && <Link to="/lapangan/6t" search={{ isian: item.id, penyaluran: (item.values as { batch?: string }).batch }} className={styles.name}>{label}</Link>}
        {!isEditable(item) && item.recordId !== null && item.form === '6t' && <Link to="/enam-t/temuan" search={{ penyaluran: item.recordId }} className={styles.name}>{label}</Link>}
        {(isEditable(item) || item.recordId !== null) && (item.form === 'hadir' || item.form === 'hadir-tamu') && <Link to="/lapangan/hadir/$id" params={{ id: (item.values as { event: string }).event }} className={styles.name}>{t('attendance.itemOf', { label })}</Link>}
        {item.form === handOutForm && <HandOutLink item={item} label={label} />}
        {(isEditable(item) || item.recordId !== null) && item.form === 'pendataan' && <Link to="/lapangan/pendataan/$id" params={{ id: (item.values as { round: string }).round }} className={styles.name}>{t('pendataan.itemOf', { label })}</Link>}
        {!isEditable(item) && item.recordId !== null && item.form === 'monev' && <Link to="/monev/$id" params={{ id: item.recordId }} className={styles.name}>{label}</Link>}
        {!isEditable(item) && item.recordId !== null && item.form === 'laporan' && <Link to="/laporan/$id" params={{ id: item.recordId }} className={styles.name}>{label}</Link>}
        {!isEditable(item) && item.recordId !== null && item.form === 'kegiatan' && <Link to="/kegiatan/$id" params={{ id: item.recordId }} className={styles.name}>{label}</Link>}
        {!isEditable(item) && item.recordId === null && item.form !== handOutForm && <span className={styles.name}>{label}</span>}
        <span className={styles.second}>{sentence()}</span>
      </div>
      <div className={styles.mark}>
        <StateDot tone={tone}>{t(mark)}</StateDot>
        {isEditable(item) && item.state !== 'waiting' && <Button weight="quiet" aria-label={t('field.discardItem', { label })} onClick={onDiscard}>{t('field.discard')}</Button>}
      </div>
    </li>
  );
}

/** What was told of somebody at a point leads back there. */
function HandOutLink({ item, label }: { item: Item; label: string }) {
  const t = useText();
  const { batch, point } = item.values as { batch: string; point: string | null };
  return <Link to="/lapangan/salur/$id" params={{ id: batch }} search={{ titik: point ?? undefined }} className={styles.name}>{t('penyaluran.itemOf', { label })}</Link>;
}
