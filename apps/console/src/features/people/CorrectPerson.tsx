import { graphql } from '../../__generated__/gql.ts';
import type { CorrectPerson_PersonFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { regionChoice } from '../pickers/region-finder.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { personFields } from './people-words.ts';
import { nameSpecs } from './person-specs.ts';

graphql(`
  fragment CorrectPerson_person on Person {
    id
    version
    fullName
    displayName
    titlesBefore
    titlesAfter
    aliases
    official
    area { code shortName fullName }
  }
`);

const correctPerson = graphql(`
  mutation CorrectPerson($input: CorrectPersonInput!) {
    correctPerson(input: $input) {
      __typename
      ... on Person { id ...CorrectPerson_person @unmask }
      ...Refusal @unmask
    }
  }
`);

const changesQuery = graphql(`
  query PersonChanges($id: ID!) {
    record: person(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Corrects a person's name, titles, other spellings and area. */
export function CorrectPerson({ person, onDone }: { person: CorrectPerson_PersonFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctPerson);
  const { id, version, titlesBefore, fullName, titlesAfter, aliases, area, official } = person;
  return (
    <CorrectionCard
      title={t('people.correct')}
      save={t('people.save')}
      specs={nameSpecs}
      values={{ titlesBefore: titlesBefore ?? '', fullName, titlesAfter: titlesAfter ?? '', aliases: aliases.join('\n'), area: regionChoice(area), official }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={personFields}
      onDone={onDone}
    />
  );
}
