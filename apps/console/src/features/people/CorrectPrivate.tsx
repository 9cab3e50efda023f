import { graphql } from '../../__generated__/gql.ts';
import type { PersonPrivate_PersonFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { regionChoice } from '../pickers/region-finder.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { FormValues, Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { personFields } from './people-words.ts';
import { addressSpecs, fieldOf, privateSpecs, withAddresses } from './person-specs.ts';

const correctPrivate = graphql(`
  mutation CorrectPrivate($input: CorrectPersonInput!) {
    correctPerson(input: $input) {
      __typename
      ... on Person { id caveats { ...CaveatNotices_caveat @unmask } ...PersonPrivate_person @unmask }
      ...Refusal @unmask
    }
  }
`);

const changesQuery = graphql(`
  query PrivateChanges($id: ID!) {
    record: person(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

type Person = PersonPrivate_PersonFragment;

/** A number that is recorded is not shown, so it is typed anew or left as it is; a wrong one can be removed. */
function specsFor({ nik, familyCardNumber }: Person): readonly Spec[] {
  return [...privateSpecs, ...addressSpecs].flatMap((spec): Spec[] => {
    if (spec.name === 'nik' && nik) return [{ ...spec, hint: 'personal.nikNow' }, { name: 'dropNik', label: 'personal.dropNik', kind: 'check' }];
    if (spec.name === 'familyCardNumber' && familyCardNumber) return [{ ...spec, hint: 'personal.familyCardNow' }];
    return [spec];
  });
}

function valuesOf(person: Person): FormValues {
  const texts = ['noNikReason', 'birthPlace', 'birthDate', 'sex', 'maritalState', 'education', 'phone', 'email'] as const;
  const address = (name: 'addressKtp' | 'addressDomicile') => {
    const { text, rt, rw, village } = person[name] ?? {};
    return [[`${name}_text`, text ?? ''], [`${name}_rt`, rt ?? ''], [`${name}_rw`, rw ?? ''], [`${name}_village`, village ? regionChoice(village) : null]] as const;
  };
  return { nik: '', dropNik: false, nikReason: '', familyCardNumber: '', ...Object.fromEntries([...texts.map((name) => [name, person[name] ?? ''] as const), ...address('addressKtp'), ...address('addressDomicile')]) };
}

/** Corrects personal data in their place. */
export function CorrectPrivate({ person, onDone }: { person: Person; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctPrivate);
  const { id, version } = person;
  const values = valuesOf(person);
  return (
    <CorrectionCard
      title={t('personal.correctPrivate')}
      save={t('personal.savePrivate')}
      specs={specsFor(person)}
      values={values}
      version={version}
      busy={busy}
      submit={async (on, reason, { dropNik, ...changes }) => {
        const outcome = await submit({ id, version: on, reason, ...(dropNik ? { nik: null } : {}), ...withAddresses(changes, values) });
        if (outcome.refusal?.__typename !== 'InvalidInput') return outcome;
        return { saved: null, refusal: { ...outcome.refusal, problems: outcome.refusal.problems.map((problem) => ({ ...problem, path: [fieldOf(problem.path)] })) } };
      }}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={personFields}
      onDone={onDone}
    />
  );
}
