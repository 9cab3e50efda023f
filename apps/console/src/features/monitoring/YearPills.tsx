import { Link } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { pillClass } from '../../ui/FilterPill.tsx';

/** The years that are looked at most: the three before this one, which a renewal asks for, this one and the next; and the one that is chosen. */
export function YearPills({ chosen }: { chosen: number }) {
  const now = Number(today().slice(0, 4));
  const years = [...new Set([now - 3, now - 2, now - 1, now, now + 1, chosen])].toSorted((a, b) => a - b);
  return years.map((year) => (
    <Link key={year} to="." search={(before) => ({ ...before, tahun: year, setelah: undefined })} className={pillClass(year === chosen)} aria-current={year === chosen ? 'true' : undefined}>{year}</Link>
  ));
}
