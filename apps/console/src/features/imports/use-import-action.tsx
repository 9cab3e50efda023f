import type { TypedDocumentNode } from '@apollo/client';
import { useState, type ReactNode } from 'react';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useReload } from './import-query.ts';

type Keyed = { idempotencyKey: string };

/** A step of an import at the press of a button: what the graph refuses is said beneath it, and the page follows what it did. */
export function useImportAction<Data extends object, Input extends Keyed>(mutation: TypedDocumentNode<Data, { input: Input }>, id: string): {
  run: (input: Omit<Input, 'idempotencyKey'>) => Promise<boolean>; busy: boolean; notice: ReactNode;
} {
  const t = useText();
  const reload = useReload(id);
  const { submit, busy } = useSubmit<Data, Input>(mutation);
  const [message, setMessage] = useState<string | null>(null);
  return {
    busy,
    notice: message && <Notice tone="due" live>{message}</Notice>,
    run: async (input) => {
      setMessage(null);
      const outcome = await submit(input);
      // Somebody else may have taken the step meanwhile: then the page shows where the import is now.
      await reload();
      if (outcome.saved) return true;
      setMessage(outcome.refusal?.message ?? t('imports.noAnswer'));
      return false;
    },
  };
}
