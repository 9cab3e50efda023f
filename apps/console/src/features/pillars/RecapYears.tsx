import { Link } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { useText } from '../../i18n/use-text.ts';
import { pillClass } from '../../ui/FilterPill.tsx';

const yearsBack = 3;

/** The year in which a PSM was reactivated to be counted as such; without one, ever. */
export function RecapYears({ chosen }: { chosen: number | undefined }) {
  const t = useText();
  const last = Number(today().slice(0, 4));
  const years = Array.from({ length: yearsBack }, (_, back) => last - back);
  return [undefined, ...(chosen === undefined || years.includes(chosen) ? years : [...years, chosen])].map((year) => (
    <Link key={year ?? ''} to="." search={(before) => ({ ...before, tahun: year })} className={pillClass(year === chosen)} activeProps={{ 'aria-current': undefined }} aria-current={year === chosen ? 'true' : undefined}>
      {year ?? t('pillars.anyYear')}
    </Link>
  ));
}
