import { useText } from '../../i18n/use-text.ts';
import type { Item } from '../../outbox/item.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { meantIn } from './listed-rows.ts';
import { Namesakes } from './Namesakes.tsx';
import { guestOf, type useTicks } from './ticks.ts';
import type { AttendanceRow } from './use-attendance.ts';

type Props = { item: Item; rows: readonly AttendanceRow[]; ticks: ReturnType<typeof useTicks> };

/** A guest whom the graph did not take. Where somebody of the name is on the list, it is said here who they are, and neither hour nor signature is lost. */
export function RefusedGuest({ item, rows, ticks }: Props) {
  const t = useText();
  const guest = guestOf(item);
  return (
    <>
      <Notice tone="due" word={t('field.refused')}>
        {item.label}: {item.refusal?.problems.map(({ message }) => message).join('; ') || item.refusal?.message || t('field.refusedLine')}{' '}
        <Button weight="quiet" onClick={() => void ticks.discard(item.id)}>{t('field.discard')}</Button>
      </Notice>
      {item.refusal?.duplicate && (
        <Namesakes name={item.label} rows={meantIn(rows)(guest).namesakes.map(({ row }) => row)} onSame={(row) => void ticks.guestIs(item, row)} onOther={() => void ticks.guestIsOther(item)} />
      )}
    </>
  );
}
