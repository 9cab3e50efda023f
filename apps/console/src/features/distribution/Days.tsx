import { useFormat, useText } from '../../i18n/use-text.ts';

/** The days of a distribution; one where it is of one. */
export function Days({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  const t = useText();
  const { shortDate } = useFormat();
  return startsOn === endsOn ? shortDate(startsOn) : t('penyaluran.span', { from: shortDate(startsOn), to: shortDate(endsOn) });
}
