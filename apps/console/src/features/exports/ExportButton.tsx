import { lazy, Suspense, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import type { ListArguments } from '../lists/list-arguments.ts';

// Asked for seldom: the dialog comes with its query when it is opened.
const ExportDialog = lazy(() => import('./ExportDialog.tsx'));

type Props = { shown: ListArguments; /** Rows of the whole list. */ count: { value: number; exact: boolean } };

/** Takes the list out as a file, exactly as it is shown. */
export function ExportButton({ shown, count }: Props) {
  const t = useText();
  const may = useCan('export.run');
  const [open, setOpen] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('exports.export')}</Button>
      {open && <Suspense fallback={null}><ExportDialog shown={shown} count={count} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
