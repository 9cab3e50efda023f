import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { correctRegistration } from './registration-mutations.ts';
import type { Registration } from './registration-fragment.ts';
import { faultsOf, type Faults } from './use-step.ts';

const applyForRegistration = graphql(`
  mutation ApplyForRegistration($input: ApplyForRegistrationInput!) {
    applyForRegistration(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask }
  }
`);

export type Letter = { letterNumber: string | null; letterDate: string | null; note: string | null };
const fields: readonly string[] = ['letterNumber', 'letterDate', 'note'];

/** Begins the draft of an application or corrects it. It stands in the graph, so that leaving the page loses nothing. */
export function useDraftApplication(institution: string, draft: Pick<Registration, 'id' | 'version'> | undefined) {
  const t = useText();
  const client = useApolloClient();
  const applying = useSubmit(applyForRegistration);
  const correcting = useSubmit(correctRegistration);
  const [faults, setFaults] = useState<Faults>({});
  /** Answers whether it stands. */
  const keep = async (letter?: Letter): Promise<boolean> => {
    setFaults({});
    if (draft && !letter) return true;
    const outcome = draft ? await correcting.submit({ id: draft.id, version: draft.version, ...letter }) : await applying.submit({ institution, ...letter });
    const { refusal } = outcome;
    // Also where another has begun or changed it meanwhile: what they saved is then read, and what was typed stays.
    if (outcome.saved || refusal?.__typename === 'Conflict' || refusal?.__typename === 'Duplicate') await client.refetchQueries({ include: 'active' });
    if (outcome.saved) return true;
    setFaults(refusal?.__typename === 'Conflict' || refusal?.__typename === 'Duplicate'
      ? { '': t('registrations.conflict') }
      : faultsOf(refusal, ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'), (path) => fields.includes(path)));
    return false;
  };
  return { keep, busy: applying.busy || correcting.busy, faults };
}
