import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';

/** Asks before a page with unsaved entries is left, be it by a link or by closing the tab. */
export function useLeaveGuard(changed: () => boolean) {
  const open = useRef(false);
  const leaving = () => !open.current && changed();
  const blocker = useBlocker({
    // A link within the page, as those from an error to its field, leaves nothing.
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && leaving(),
    enableBeforeUnload: leaving,
    withResolver: true,
  });
  return {
    asked: blocker.status === 'blocked',
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
    /** Nothing is asked any more: what was entered is saved. */
    release: () => {
      open.current = true;
    },
  };
}
