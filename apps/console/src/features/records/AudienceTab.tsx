import { Suspense, lazy, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';

const AudienceDialog = lazy(() => import('./AudienceDialog.tsx').then((file) => ({ default: file.AudienceDialog })));

/** Beside the parts of a record: asks who can see it. */
export function AudienceTab({ of }: { of: { type: string; id: string } }) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setAsked(true)}>{t('records.audience')}</button>
      {asked && <Suspense fallback={null}><AudienceDialog of={of} onClose={() => setAsked(false)} /></Suspense>}
    </>
  );
}
