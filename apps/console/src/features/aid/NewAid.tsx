import { today } from '@pilar/domain/dates';
import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { RegisterProgrammeInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import { newAidSpecs } from './aid-words.ts';

const registerProgramme = graphql(`
  mutation RegisterProgramme($input: RegisterProgrammeInput!) {
    registerProgramme(input: $input) { __typename ... on Programme { id } ...Refusal @unmask }
  }
`);

/** Registers a programme; amounts, conditions, plans and budget follow on its page. */
export function NewAid() {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(registerProgramme);
  return (
    <EntryCard
      title={t('bantuan.facts')}
      save={t('bantuan.saveNew')}
      specs={newAidSpecs}
      values={{ code: '', name: '', target: 'FAMILY', ownerLevel: '', fundSource: '', serviceField: '', effortForm: 'PENUNJANG', aidForm: '', frequency: '', yearFrom: today().slice(0, 4), yearTo: '', description: '', legalBases: [] }}
      busy={busy}
      submit={(given) => submit(given as Omit<RegisterProgrammeInput, 'idempotencyKey'>)}
      onSaved={(id) => void navigate({ to: '/program-bantuan/$id', params: { id } })}
      onCancel={() => void navigate({ to: '/program-bantuan' })}
    />
  );
}
