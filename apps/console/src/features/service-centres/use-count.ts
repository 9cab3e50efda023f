import { useFormat, useText } from '../../i18n/use-text.ts';

/** A number of persons in words; "–" where it is hidden, small or there only to cover a small one. */
export function useCount(): (value: number | null | undefined) => string {
  const t = useText();
  const { number } = useFormat();
  return (value) => (value == null ? t('services.few') : number(value));
}
