import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { programmeFields } from './programme-words.ts';

const adoptProgramme = graphql(`
  mutation AdoptWorkProgramme($input: AdoptWorkProgrammeInput!) {
    adoptWorkProgramme(input: $input) { __typename ... on WorkProgramme { id ...ProgrammePage_programme @unmask } ...Refusal @unmask }
  }
`);

const programmeChanges = graphql(`
  query ProgrammeChanges($id: ID!) {
    record: workProgramme(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

const specs: readonly Spec[] = [
  { name: 'adoptedBy', label: 'programmes.adoptedBy', hint: 'programmes.adoptedByHint', required: true },
  { name: 'adoptedOn', label: 'programmes.adoptedOn', kind: 'date' },
];

/** How a programme was adopted. */
export function AdoptProgramme({ programme: { id, version }, onDone }: { programme: { id: string; version: number }; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(adoptProgramme);
  return (
    <CorrectionCard
      title={t('programmes.adopt')}
      save={t('programmes.doAdopt')}
      specs={specs}
      values={{ adoptedBy: '', adoptedOn: '' }}
      suggested={{ adoptedOn: today() }}
      version={version}
      busy={busy}
      submit={(on, reason, values) => submit({ id, version: on, reason, ...values } as never)}
      changesSince={useChangesSince(programmeChanges, id)}
      fieldNames={programmeFields}
      onDone={onDone}
    />
  );
}
