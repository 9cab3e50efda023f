import { formatRupiah } from '@pilar/domain/amounts';
import { useText } from '../../i18n/use-text.ts';
import { secondLineClass } from '../../ui/Table.tsx';

/** Rupiah, and beneath them how many receive them; a dash where nobody does. */
export function Sum({ count, amount }: { count: number; amount: string }) {
  const t = useText();
  if (count === 0) return '–';
  return <>{formatRupiah(amount)}<span className={secondLineClass}>{t('penyaluran.recipientsOf', { count })}</span></>;
}
