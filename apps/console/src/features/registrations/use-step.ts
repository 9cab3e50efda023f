import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { Refusal } from '../../forms/use-submit.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Registration } from './registration-fragment.ts';

type Versioned = { idempotencyKey: string; id: string | number; version: number };
/** What was wrong, by the path of the field; '' for what belongs to none. */
export type Faults = Readonly<Record<string, string>>;

/** The refusal as faults: those that name a field of the form stand there, all others above it. */
export function faultsOf(refusal: Refusal | null, otherwise: string, fields: (path: string) => boolean): Faults {
  if (refusal?.__typename === 'InvalidInput' && refusal.problems.length > 0) {
    const faults: Record<string, string> = {};
    for (const { path, message } of refusal.problems) {
      const name = path.join('.');
      const place = fields(name) ? name : '';
      faults[place] = [faults[place], message].filter(Boolean).join(' ');
    }
    return faults;
  }
  if (refusal?.__typename === 'Duplicate' && refusal.path) {
    const name = refusal.path.join('.');
    if (fields(name)) return { [name]: refusal.message };
  }
  return { '': refusal?.message ?? otherwise };
}

/**
 * Takes a step of a registration. When somebody else has saved meanwhile, what they saved is read, what was typed stays, and
 * pressing again goes on from there.
 */
export function useStep<Data extends object, Input extends Versioned>(mutation: TypedDocumentNode<Data, { input: Input }>, { id, version }: Pick<Registration, 'id' | 'version'>, fields: (path: string) => boolean = () => false) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(mutation);
  const [faults, setFaults] = useState<Faults>({});
  /** Answers whether it is taken. */
  const take = async (input: Omit<Input, keyof Versioned>): Promise<Faults | null> => {
    setFaults({});
    const outcome = await submit({ ...input, id, version } as unknown as Omit<Input, 'idempotencyKey'>);
    if (outcome.saved) return null;
    const { refusal } = outcome;
    if (refusal?.__typename === 'Conflict') await client.refetchQueries({ include: 'active' });
    const found = refusal?.__typename === 'Conflict' ? { '': t('registrations.conflict') } : faultsOf(refusal, ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'), fields);
    setFaults(found);
    return found;
  };
  return { take, busy, faults, setFaults };
}
