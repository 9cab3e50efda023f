import { formatRupiah } from '@pilar/domain/amounts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { isEditable, type Item } from '../../outbox/item.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import styles from './distribution.module.css';
import { deliveryTones } from './distribution-words.ts';
import type { Recipient } from './field-point.ts';
import { stateHere } from './hand-out.ts';

type Props = { recipient: Recipient; item: Item | undefined; readAt: number; mayRecord: boolean; onTell: () => void; onTakeBack: (item: Item) => void; onDiscard: (item: Item) => void };

/** One who comes to the point: what is for them, and what became of it. What waits can be taken back; what was refused says why. */
export function RecipientLine({ recipient, item, readAt, mayRecord, onTell, onTakeBack, onDiscard }: Props) {
  const t = useText();
  const label = useLabel();
  const { shortDay, timeRange } = useFormat();
  const { nth, name, address, amount, goods, stopped, failure, deliveredAt } = recipient;
  const { state, waits, refused } = stateHere(recipient, item, readAt);
  const open = state === 'PENDING' || state === 'FAILED';
  const who = name ?? t('penyaluran.unnamed');
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <strong>{who}</strong>
        <span className={styles.hint}>{[t('penyaluran.numberOf', { nth: String(nth) }), address].join(' · ')}</span>
        <span>{[amount !== '0' && formatRupiah(amount), goods].filter(Boolean).join(' · ')}</span>
      </div>
      <div className={styles.act}>
        {(!open || state === 'FAILED' || waits) && <StateDot tone={waits ? 'soon' : deliveryTones[state]}>{waits ? t('penyaluran.waits', { state: label('DELIVERY_STATE', state).toLowerCase() }) : label('DELIVERY_STATE', state)}</StateDot>}
        {!waits && deliveredAt && <span className={styles.hint}>{shortDay(deliveredAt)}, {timeRange(deliveredAt, null)}</span>}
        {!waits && state === 'FAILED' && failure && <span className={styles.hint}>{label('DELIVERY_FAILURE', failure)}</span>}
        {stopped && open && !waits && <StateDot tone="due">{t('penyaluran.stoppedRow')}</StateDot>}
        {waits && item && isEditable(item) && <Button weight="quiet" aria-label={t('penyaluran.undoOf', { name: who })} onClick={() => onTakeBack(item)}>{t('penyaluran.undo')}</Button>}
        {open && !waits && mayRecord && !(stopped && state === 'FAILED') && <Button aria-label={t('penyaluran.tellOf', { name: who })} onClick={onTell}>{t('penyaluran.tell')}</Button>}
      </div>
      {refused && item && (
        <p role="alert" className={styles.refused}>
          {item.refusal?.problems.map(({ message }) => message).join('; ') || item.refusal?.message || t('field.refusedLine')}{' '}
          <Button weight="quiet" aria-label={t('penyaluran.discardOf', { name: who })} onClick={() => onDiscard(item)}>{t('field.discard')}</Button>
        </p>
      )}
    </li>
  );
}
