import type { ListCode } from '@pilar/domain/lists';
import type { Code } from '@pilar/domain/vocabulary';

/** What a job of kind EXPORT receives: the list's own arguments, columns by key (all when none are named), and why. */
export type ExportInput = {
  list: ListCode;
  format: Code<'EXPORT_FORMAT'>;
  area: string | null;
  filter: Readonly<Record<string, string | number | boolean | readonly string[]>> | null;
  order: readonly string[] | null;
  columns: readonly string[] | null;
  purpose: string | null;
};
