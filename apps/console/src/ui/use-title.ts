import { useEffect } from 'react';
import { useText } from '../i18n/use-text.ts';

/** Names the browser's tab after what the page shows; null leaves the name to another part of the page. */
export function useTitle(title: string | null): void {
  const t = useText();
  useEffect(() => {
    if (title !== null) document.title = t('ui.pageTitle', { title });
  }, [t, title]);
}
