import { useState, type ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { toast } from '../../ui/Toast.tsx';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import { whyNot, type Outcome } from '../records/why-not.ts';
import { KeepFile } from './KeepFile.tsx';

/** Addresses of files hold ten minutes; a page that stays open asks again before. */
export const freshMs = 8 * 60_000;

type File = { id: string; version: number };
type Keeping = Omit<Parameters<typeof KeepFile>[0], 'onKept' | 'onClose'> & {
  withdraw: (input: File & { reason: string }) => Promise<Outcome>;
  /** The list is read anew. */
  onChanged: () => void;
};

/** Adding files to a record and withdrawing them with why: what opens either, and the dialog that is open. */
export function useKeeping({ withdraw, onChanged, ...adding }: Keeping): { add: () => void; take: (file: File) => void; dialog: ReactNode } {
  const t = useText();
  const [asked, setAsked] = useState<'ADD' | File | null>(null);
  const close = () => setAsked(null);
  const dialog = asked === 'ADD' ? <KeepFile {...adding} onKept={onChanged} onClose={close} /> : asked && (
    <TextDialog
      title={t('evidence.withdraw')}
      why={t('evidence.withdrawWhy')}
      label={t('forms.reason')}
      action={t('evidence.withdraw')}
      onTake={async (reason) => whyNot(await withdraw({ id: asked.id, version: asked.version, reason }), t)}
      onDone={() => {
        toast(t('evidence.withdrawn'));
        onChanged();
      }}
      onClose={close}
    />
  );
  return { add: () => setAsked('ADD'), take: setAsked, dialog };
}
