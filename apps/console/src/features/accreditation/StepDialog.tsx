import type { TypedDocumentNode } from '@apollo/client';
import { useState, type ReactNode } from 'react';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';

type Props<Data extends object, Input extends { idempotencyKey: string }> = {
  title: string;
  done: string;
  mutation: TypedDocumentNode<Data, { input: Input }>;
  input: () => Omit<Input, 'idempotencyKey'>;
  children: ReactNode;
  onDone?: (saved: object) => void;
  onClose: () => void;
};

/** Asks for what a step of an accreditation needs, and takes it; what stands against it is said above the fields. */
export function StepDialog<Data extends object, Input extends { idempotencyKey: string }>({ title, done, mutation, input, children, onDone, onClose }: Props<Data, Input>) {
  const t = useText();
  const { submit, busy } = useSubmit(mutation);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async () => {
    const outcome = await submit(input());
    const refused = whyNot(outcome as Parameters<typeof whyNot>[0], t);
    if (refused !== null) return setRefusal(refused);
    toast(done);
    onClose();
    onDone?.(outcome.saved as object);
  };
  return (
    <ActionDialog title={title} action={title} busy={busy} onTake={() => void take()} onClose={onClose}>
      <div className={stackClass}>
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        {children}
      </div>
    </ActionDialog>
  );
}
