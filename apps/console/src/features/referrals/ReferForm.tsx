import { today } from '@pilar/domain/dates';
import type { CareService, CareSetting, ReferCaseInput } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import { referSpecs } from './referral-words.ts';

const refer = graphql(`mutation ReferCase($input: ReferCaseInput!) { referCase(input: $input) { __typename ... on Referral { id } ...Refusal @unmask } }`);

const fields = new Set(referSpecs.map(({ name }) => name));

/** The field of the form that a path of the input stands in. */
function fieldOf([first = '', second = '']: readonly string[]): string {
  return first === 'consent' && second ? `consent${second.charAt(0).toUpperCase()}${second.slice(1)}` : first;
}

type Given = Omit<ReferCaseInput, 'idempotencyKey' | 'case' | 'institution' | 'service' | 'setting' | 'consent'> & {
  consentBy: NonNullable<ReferCaseInput['consent']>['by']; consentName: string; consentForm: NonNullable<ReferCaseInput['consent']>['form']; consentOn: string; consentDocument?: string;
};

type Props = { case: string; institution: { id: string; name: string }; service: CareService; setting: CareSetting; onSent: (id: string) => void; onCancel: () => void };

/** Refers a case to the chosen institution: who agreed, what is shared, and the letter. */
export function ReferForm({ case: of, institution, service, setting, onSent, onCancel }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(refer);
  return (
    <EntryCard
      title={t('rujukan.formTitle', { name: institution.name })}
      save={t('rujukan.send')}
      specs={referSpecs}
      values={{ consentBy: '', consentName: '', consentForm: '', consentOn: today(), consentDocument: '', share: ['AGE', 'SEX'], papers: '', letterNumber: '', sentOn: today() }}
      busy={busy}
      submit={async (given) => {
        // What is required has been checked against the fields' own rules.
        const { consentBy, consentName, consentForm, consentOn, consentDocument, share = [], ...rest } = given as unknown as Given;
        const outcome = await submit({ case: of, institution: institution.id, service, setting, share, ...rest, consent: { by: consentBy, name: consentName, form: consentForm, on: consentOn, document: consentDocument } });
        if (outcome.refusal?.__typename !== 'InvalidInput') return outcome;
        const problems = outcome.refusal.problems.map(({ path, ...problem }) => ({ ...problem, path: [fieldOf(path)] }));
        // Nobody would see what is wrong with case or institution at a field that is not there.
        if (problems.some(({ path: [name = ''] }) => !fields.has(name))) return { saved: null, refusal: null, message: problems.map(({ message }) => message).join('; ') };
        return { saved: null, refusal: { ...outcome.refusal, problems } };
      }}
      onSaved={onSent}
      onCancel={onCancel}
    />
  );
}
