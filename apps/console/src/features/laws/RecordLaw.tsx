import { useNavigate } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { RecordLegalBasisInput } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import { newLawSpecs } from './law-words.ts';

const recordLaw = graphql(`
  mutation RecordLegalBasis($input: RecordLegalBasisInput!) {
    recordLegalBasis(input: $input) { __typename ... on LegalBasis { id } ...Refusal @unmask }
  }
`);

const nothing = { kind: 'PERDA', number: '', year: '', title: '', status: 'IN_FORCE', issuer: null, validFrom: '', chapters: '', articles: '', replaces: [], implements: [], summary: '' };

/** Records a regulation, with what it replaces and what it carries out. */
export function RecordLaw({ onCancel }: { onCancel: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(recordLaw);
  return (
    <EntryCard
      title={t('regulations.new')}
      save={t('regulations.saveNew')}
      specs={newLawSpecs}
      values={nothing}
      busy={busy}
      submit={(given) => submit(given as Omit<RecordLegalBasisInput, 'idempotencyKey'>)}
      onSaved={(id) => void navigate({ to: '/hukum/$id', params: { id } })}
      onCancel={onCancel}
    />
  );
}
