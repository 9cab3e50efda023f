import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AreaSearch } from './area-search.ts';

type Props = {
  /** Path of a record or list, such as `/orang/<id>`. */
  to: string;
  search?: AreaSearch;
  className?: string;
  children: ReactNode;
};

/** A link to a record of any kind, whose path is known only at run time. */
export function RecordLink({ to, search, className, children }: Props) {
  return <Link to={to} search={search} className={className}>{children}</Link>;
}
