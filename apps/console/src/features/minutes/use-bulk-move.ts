import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import { moveActionItem, type ActionItemShown } from './action-item-fragment.ts';

/** Finishes ticked items one after the other, each with the version on the screen, and tells why one was refused. */
export function useBulkMove() {
  const t = useText();
  const client = useApolloClient();
  const one = useSubmit(moveActionItem);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());

  async function finish(items: readonly ActionItemShown[], remark: string | null): Promise<void> {
    const reasons = new Map<string, string>();
    for (const [at, { id, version }] of items.entries()) {
      setProgress({ done: at, total: items.length });
      const why = whyNot(await one.submit({ id, version, state: 'DONE', remark }), t);
      if (why !== null) reasons.set(id, why);
    }
    setProgress(null);
    setRefused(reasons);
    if (reasons.size < items.length) toast(t('minutes.finished', { count: items.length - reasons.size }));
    await client.refetchQueries({ include: 'active' });
  }

  return { finish, progress, refused };
}
