import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sortLinkClass } from '../ui/Table.tsx';
import { useListVisit } from './list-visit.ts';

type Props = {
  /** Order that the link leads to. */
  to: string | undefined;
  /** Part of the address that says the order. */
  by?: 'urut' | 'susun';
  /** How the list is ordered by this column now. */
  arrow: 'up' | 'down' | null;
  children: ReactNode;
};

/** Head of a column that the list can be ordered by. */
export function SortLink({ to, by = 'urut', arrow, children }: Props) {
  const { text } = useListVisit();
  return (
    <Link to="." search={(search) => ({ ...search, [by]: to as never, setelah: undefined })} state={{ text }} className={sortLinkClass}>
      {children}
      {arrow && <span aria-hidden="true"> {arrow === 'up' ? '↑' : '↓'}</span>}
    </Link>
  );
}
