import { graphql } from '../../__generated__/gql.ts';
import type { CorrectYouth_YouthFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { youthFields } from './youth-words.ts';

graphql(`
  fragment CorrectYouth_youth on YouthOrganisation {
    id
    version
    name
    secretariat
    chair { id displayName area { code fullName } }
    chairName
    membersMale
    membersFemale
  }
`);

const correctYouth = graphql(`
  mutation CorrectYouthOrganisation($input: CorrectYouthOrganisationInput!) {
    correctYouthOrganisation(input: $input) { __typename ... on YouthOrganisation { id ...YouthPage_youth @unmask } ...Refusal @unmask }
  }
`);

/** What has changed in a Karang Taruna, for whoever was too late. */
export const youthChanges = graphql(`
  query YouthChanges($id: ID!) {
    record: youthOrganisation(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** What is recorded of a Karang Taruna beside its boards and steps. */
export const youthSpecs: readonly Spec[] = [
  { name: 'name', label: 'youth.name', required: true },
  { name: 'secretariat', label: 'youth.secretariat' },
  { name: 'chair', label: 'youth.chair', kind: 'person', hint: 'youth.chairHint' },
  { name: 'chairName', label: 'youth.chairName' },
  { name: 'membersMale', label: 'youth.membersMale', kind: 'number' },
  { name: 'membersFemale', label: 'youth.membersFemale', kind: 'number' },
];

/** Corrects what is recorded of a Karang Taruna. */
export function CorrectYouth({ organisation, onDone }: { organisation: CorrectYouth_YouthFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctYouth);
  const { id, version, name, secretariat, chair, chairName, membersMale, membersFemale } = organisation;
  const text = (value: string | number | null | undefined) => (value == null ? '' : String(value));
  return (
    <CorrectionCard
      title={t('youth.correct')}
      save={t('youth.save')}
      specs={youthSpecs}
      values={{
        name, secretariat: text(secretariat), chair: chair ? { id: chair.id, name: chair.displayName, second: chair.area.fullName } : null, chairName: chair ? '' : text(chairName),
        membersMale: text(membersMale), membersFemale: text(membersFemale),
      }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(youthChanges, id)}
      fieldNames={youthFields}
      onDone={onDone}
    />
  );
}
