import { today } from '@pilar/domain/dates';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { StateDot } from '../../ui/StateDot.tsx';
import { secondLineClass } from '../../ui/Table.tsx';
import { daysLeftWords, daysUntil, noticeDays } from '../institutions/days-left.ts';

/** The last day of a term or a paper; marked while it is open and the day is near or past (rule 16). */
export function TermEnd({ on, open }: { on: string | null | undefined; open: boolean }) {
  const t = useText();
  const { shortDate } = useFormat();
  if (!on) return <>–</>;
  const left = daysUntil(on, today());
  if (!open || left > noticeDays) return <>{shortDate(on)}</>;
  return (
    <>
      <StateDot tone={left < 0 ? 'due' : 'soon'}>{shortDate(on)}</StateDot>
      <span className={secondLineClass}>{daysLeftWords(on, today(), t)}</span>
    </>
  );
}
