import { useMemo, useSyncExternalStore } from 'react';
import { useViewer } from '../shell/session-context.tsx';
import { outboxOf, type Outbox, type OutboxView } from './outbox.ts';

/** The viewer's outbox, and what it holds now. */
export function useOutbox(): { outbox: Outbox; view: OutboxView } {
  const { account, grant } = useViewer();
  const outbox = useMemo(() => outboxOf({ account: account?.id ?? '', grant: grant.id }), [account?.id, grant.id]);
  return { outbox, view: useSyncExternalStore(outbox.subscribe, () => outbox.view) };
}
