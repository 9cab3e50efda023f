import type { ProfileSpecs_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { institutionFields } from './institution-words.ts';
import { profileSpecs, profileValues } from './profile-specs.ts';

const correctInstitution = graphql(`
  mutation CorrectInstitution($input: CorrectInstitutionInput!) {
    correctInstitution(input: $input) {
      __typename
      ... on Institution { id ...ProfileSpecs_institution @unmask }
      ...Refusal @unmask
    }
  }
`);

const changesQuery = graphql(`
  query InstitutionChanges($id: ID!) {
    record: institution(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Corrects what is recorded of a welfare institution. */
export function CorrectInstitution({ institution, onDone }: { institution: ProfileSpecs_InstitutionFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctInstitution);
  const { id, version } = institution;
  return (
    <CorrectionCard
      title={t('institutions.correct')}
      save={t('institutions.save')}
      specs={profileSpecs}
      values={profileValues(institution)}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={institutionFields}
      onDone={onDone}
    />
  );
}
