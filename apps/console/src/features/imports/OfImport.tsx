import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Says that a list shows only what one import entered, with the ways to that import and, where there is one, to the whole list. */
export function OfImport({ id, whole = true }: { id: string | undefined; whole?: boolean }) {
  const t = useText();
  const { narrow } = useListVisit();
  if (id === undefined) return null;
  return (
    <Notice>
      {t('imports.onlyOf')} <Link to="/impor/$id" params={{ id }}>{t('imports.toImport')}</Link> {whole && <Button weight="quiet" onClick={() => narrow({ impor: undefined })}>{t('ui.showAll')}</Button>}
    </Notice>
  );
}
