import type { BeneficiaryFacts_BeneficiaryFragment, CorrectBeneficiaryInput } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { addressSpecs, fieldOf, withAddresses } from '../people/person-specs.ts';
import { regionChoice } from '../pickers/region-finder.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { FormValues, Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { beneficiaryFields } from './beneficiary-words.ts';
import { identitySpecs, moreSpecs, relationSpec, stepChildSpec } from './person-specs.ts';

const correctBeneficiary = graphql(`
  mutation CorrectBeneficiary($input: CorrectBeneficiaryInput!) {
    correctBeneficiary(input: $input) {
      __typename
      ... on Beneficiary { id ...BeneficiaryPage_beneficiary @unmask }
      ...Refusal @unmask
    }
  }
`);

const changesQuery = graphql(`
  query BeneficiaryChanges($id: ID!) {
    record: beneficiary(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

type Person = BeneficiaryFacts_BeneficiaryFragment & { version: number };

/** A number that is recorded is not shown, so it is typed anew or left as it is; a wrong one can be removed. The village of a member is the family's. */
function specsFor({ nik, family }: Person): readonly Spec[] {
  const identity = identitySpecs.flatMap((spec): Spec[] => (spec.name === 'nik' && nik ? [{ ...spec, hint: 'personal.nikNow' }, { name: 'dropNik', label: 'personal.dropNik', kind: 'check' }] : [spec]));
  const place: Spec[] = family ? [relationSpec, stepChildSpec] : [{ name: 'area', label: 'ppks.village', kind: 'village', required: true }];
  return [...identity, ...place, ...moreSpecs.map((spec) => (spec.name === 'motherName' ? { ...spec, hint: 'ppks.motherNameNow' as const } : spec)), ...addressSpecs];
}

function valuesOf(person: Person): FormValues {
  const texts = ['fullName', 'noNikReason', 'birthPlace', 'birthDate', 'sex', 'maritalState', 'education', 'occupation', 'phone', 'relation'] as const;
  const address = (name: 'addressKtp' | 'addressDomicile') => {
    const { text, rt, rw, village } = person[name] ?? {};
    return [[`${name}_text`, text ?? ''], [`${name}_rt`, rt ?? ''], [`${name}_rw`, rw ?? ''], [`${name}_village`, village ? regionChoice(village) : null]] as const;
  };
  return {
    nik: '', dropNik: false, nikReason: '', motherName: '', stepChild: false, aliases: person.aliases.join('\n'), area: regionChoice(person.area),
    ...Object.fromEntries([...texts.map((name) => [name, person[name] ?? ''] as const), ...address('addressKtp'), ...address('addressDomicile')]),
  };
}

/** Corrects what is recorded of a person served. */
export function CorrectBeneficiary({ person, onDone }: { person: Person; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctBeneficiary);
  const { id, version } = person;
  const values = valuesOf(person);
  return (
    <CorrectionCard
      title={t('ppks.correctPerson')}
      save={t('ppks.savePerson')}
      specs={specsFor(person)}
      values={values}
      version={version}
      busy={busy}
      submit={async (on, reason, { dropNik, ...changes }) => {
        const outcome = await submit({ id, version: on, reason, ...(dropNik ? { nik: null } : {}), ...withAddresses(changes, values) } as Omit<CorrectBeneficiaryInput, 'idempotencyKey'>);
        if (outcome.refusal?.__typename !== 'InvalidInput') return outcome;
        return { saved: null, refusal: { ...outcome.refusal, problems: outcome.refusal.problems.map((problem) => ({ ...problem, path: [fieldOf(problem.path)] })) } };
      }}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={beneficiaryFields}
      onDone={onDone}
    />
  );
}
