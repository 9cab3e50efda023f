import { Link, useSearch } from '@tanstack/react-router';
import { useText } from '../i18n/use-text.ts';
import { Pager } from '../ui/Pager.tsx';
import { useListVisit } from './list-visit.ts';

/**
 * The ways to the pages before and after. Pages are told apart by cursors, which only lead forward; the way back is
 * kept with the visit, and who arrives by a copied address goes back to the beginning.
 */
export function ListPager({ next }: { next: string | null | undefined }) {
  const t = useText();
  const { setelah } = useSearch({ strict: false });
  const { text, pages = [] } = useListVisit();
  const here = setelah ?? null;
  const before = pages.at(-1);
  if (!next && here === null) return null;
  return (
    <Pager>
      {here !== null && (
        <Link to="." search={(search) => ({ ...search, setelah: before ?? undefined })} state={{ text, pages: pages.slice(0, -1) }}>
          {before === undefined ? t('shell.firstPage') : t('shell.previousPage')}
        </Link>
      )}
      {next && (
        <Link to="." search={(search) => ({ ...search, setelah: next })} state={{ text, pages: [...pages, here] }}>{t('shell.nextPage')}</Link>
      )}
    </Pager>
  );
}
