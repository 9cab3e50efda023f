import { useEffect, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './proposals.module.css';

/** A decision that was just taken and can still be taken back. */
export type Taken = { id: string; version: number; what: string };

const offeredMs = 10_000;

/**
 * Offers for ten seconds to take a decision back. It is sent already: whoever closes the page loses nothing, and taking it back
 * is an entry of its own.
 */
export function UndoNotice({ taken, busy, onUndo, onGone }: { taken: Taken; busy: boolean; onUndo: (taken: Taken) => Promise<string | null>; onGone: () => void }) {
  const t = useText();
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    if (refusal !== null) return;
    const timer = setTimeout(onGone, offeredMs);
    return () => clearTimeout(timer);
  }, [refusal, onGone]);
  const undo = async () => {
    const refused = await onUndo(taken);
    if (refused === null) onGone();
    else setRefusal(refused);
  };
  return (
    <Notice tone={refusal ? 'due' : 'calm'} live>
      <span className={styles.undo}>
        <span>{refusal ?? taken.what}</span>
        {refusal === null && <Button disabled={busy} onClick={() => void undo()}>{t('usulan.undo')}</Button>}
      </span>
    </Notice>
  );
}
