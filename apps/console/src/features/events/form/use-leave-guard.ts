import { useBlocker } from '@tanstack/react-router';
import { useRef } from 'react';

/** Which part of a page its address names; the area narrows lists, and leaves a form as it is. */
const partOf = ({ wilayah: _area, ...part }: Record<string, unknown>) => JSON.stringify(part);

/** Asks before a page with unsaved entries is left, be it by a link or by closing the tab. `byPart`: also before another part of the page. */
export function useLeaveGuard(changed: () => boolean, { byPart = false }: { byPart?: boolean } = {}) {
  const open = useRef(false);
  const leaving = () => !open.current && changed();
  const blocker = useBlocker({
    // A link within the page, as those from an error to its field, leaves nothing.
    shouldBlockFn: ({ current, next }) => (current.pathname !== next.pathname || (byPart && partOf(current.search) !== partOf(next.search))) && leaving(),
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
