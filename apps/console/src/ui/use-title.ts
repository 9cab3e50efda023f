import { useEffect, type RefObject } from 'react';
import { useText } from '../i18n/use-text.ts';

let arriving = false;

/** Tells that the next page to be shown is a new one: its heading will take the focus. */
export function expectArrival(): void {
  arriving = true;
}

/**
 * Names the browser's tab after what the page shows, and begins a new page at its heading, also for those who hear
 * it. Null leaves both to another part of the page.
 */
export function useTitle(title: string | null, heading: RefObject<HTMLElement | null>): void {
  const t = useText();
  useEffect(() => {
    if (title !== null) document.title = t('ui.pageTitle', { title });
  }, [t, title]);
  // On its own: texts that arrive while the next page is on its way must not take its arrival for this one's.
  useEffect(() => {
    if (title === null) return;
    if (arriving) heading.current?.focus({ preventScroll: true });
    arriving = false;
  }, [title, heading]);
}
