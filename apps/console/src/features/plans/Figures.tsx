import { formatRupiah } from '@pilar/domain/amounts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { secondLineClass } from '../../ui/Table.tsx';

/** A figure, with its unit or the share of a target that it is. */
export function Figure({ value, unit, of }: { value: number | null | undefined; unit?: string | null; of?: number | null }) {
  const { number, rate } = useFormat();
  if (value == null) return '–';
  const share = of ? `${number(Math.round((value / of) * 100))}%` : null;
  const second = unit ?? share;
  return <>{Number.isInteger(value) ? number(value) : rate(value)}{second && <span className={secondLineClass}>{second}</span>}</>;
}

/** An amount of money. */
export function Money({ rupiah }: { rupiah: string | null | undefined }) {
  return rupiah == null ? '–' : formatRupiah(rupiah);
}

/** How many items of other plans and how many events serve an item; a dash where nothing does. */
export function ServedBy({ derived, events }: { derived: number; events: number }) {
  const t = useText();
  const words = [derived > 0 && t('plans.byItems', { count: derived }), events > 0 && t('plans.byEvents', { count: events })].filter(Boolean);
  return words.length === 0 ? '–' : words.map((word) => <div key={String(word)}>{word}</div>);
}
