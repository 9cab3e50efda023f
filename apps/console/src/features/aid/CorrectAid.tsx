import { graphql } from '../../__generated__/gql.ts';
import type { CorrectAid_ProgrammeFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCaseTypes } from '../cases/use-case-types.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { aidFields, aidSpecs, conditionSpecs, conditionsOf, conditionValues, ontoForm } from './aid-words.ts';

graphql(`
  fragment CorrectAid_programme on Programme {
    id
    version
    name
    description
    ownerLevel
    fundSource
    serviceField
    effortForm
    aidForm
    frequency
    yearFrom
    yearTo
    legalBases { id citation title }
    conditions { desilMin desilMax extremePoor caseTypes minAge maxAge sex areas { code shortName } }
  }
`);

const correctProgramme = graphql(`
  mutation CorrectProgramme($input: CorrectProgrammeInput!) {
    correctProgramme(input: $input) { __typename ... on Programme { id ...AidPage_programme @unmask } ...Refusal @unmask }
  }
`);

const changesQuery = graphql(`
  query AidProgrammeChanges($id: ID!) {
    record: programme(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

type Props = { programme: CorrectAid_ProgrammeFragment; onDone: () => void };

/** Corrects the facts of a programme. */
export function CorrectAid({ programme, onDone }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(correctProgramme);
  const { id, version, name, description, ownerLevel, fundSource, serviceField, effortForm, aidForm, frequency, yearFrom, yearTo, legalBases } = programme;
  return (
    <CorrectionCard
      title={t('bantuan.correct')}
      save={t('bantuan.save')}
      specs={aidSpecs}
      values={{
        name, description: description ?? '', ownerLevel, fundSource, serviceField, effortForm, aidForm, frequency, yearFrom: String(yearFrom), yearTo: yearTo == null ? '' : String(yearTo),
        legalBases: (legalBases ?? []).map((law) => ({ id: law.id, name: law.citation, second: law.title })),
      }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={aidFields}
      onDone={onDone}
    />
  );
}

/** Sets who may have it. Conditions are sent whole, since they hold together. */
export function CorrectConditions({ programme, onDone }: Props) {
  const t = useText();
  const { submit, busy } = useSubmit(correctProgramme);
  const { types, options } = useCaseTypes();
  const changesSince = useChangesSince(changesQuery, programme.id);
  const shown = new Set(types.filter(({ sensitivities }) => sensitivities.length === 0).map(({ code }) => code));
  const { id, version, conditions } = programme;
  const base = { ...conditions, areas: conditions.areas.map(({ code }) => code) };
  // The types are ticked from what is recorded, so the form waits for them.
  if (types.length === 0) return null;
  return (
    <CorrectionCard
      title={t('bantuan.conditions')}
      lead={t('bantuan.conditionsLead')}
      save={t('bantuan.saveConditions')}
      specs={conditionSpecs(options.filter(({ value }) => shown.has(value)))}
      values={conditionValues(conditions)}
      version={version}
      busy={busy}
      submit={async (on, reason, changes) => ontoForm(await submit({ id, version: on, reason, conditions: conditionsOf({ ...base, ...changes }) }), (path) => path[1])}
      changesSince={changesSince}
      fieldNames={aidFields}
      onDone={onDone}
    />
  );
}
