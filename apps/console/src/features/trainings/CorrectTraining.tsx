import { graphql } from '../../__generated__/gql.ts';
import type { PersonTrainings_TrainingFragment } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';

const correctTraining = graphql(`
  mutation CorrectTraining($input: CorrectTrainingInput!) {
    correctTraining(input: $input) { __typename ... on Training { id ...PersonTrainings_training @unmask } ...Refusal @unmask }
  }
`);

const changesQuery = graphql(`
  query TrainingChanges($id: ID!) {
    record: training(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

const specs: readonly Spec[] = [
  { name: 'title', label: 'trainings.name', required: true },
  { name: 'kind', label: 'trainings.kind', kind: 'code', list: 'TRAINING_KIND', required: true },
  { name: 'organiser', label: 'trainings.organiserText' },
  { name: 'startDate', label: 'trainings.startDate', kind: 'date', required: true },
  { name: 'endDate', label: 'trainings.endDate', kind: 'date', required: true },
  { name: 'hours', label: 'trainings.hours', kind: 'number' },
  { name: 'certificateNumber', label: 'trainings.certificateNumber' },
  { name: 'certificateDate', label: 'trainings.certificateDate', kind: 'date' },
  { name: 'note', label: 'trainings.note', kind: 'long' },
];
const fieldNames: Readonly<Record<string, MessageId>> = Object.fromEntries(specs.map(({ name, label }) => [name, label]));

/** Corrects one person's training, its certificate among the rest. */
export function CorrectTraining({ training, onDone }: { training: PersonTrainings_TrainingFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctTraining);
  const { id, version, title, kind, organiser, startDate, endDate, hours, certificateNumber, certificateDate, note } = training;
  return (
    <CorrectionCard
      title={t('trainings.correct')}
      save={t('trainings.save')}
      specs={specs}
      values={{
        title, kind, organiser: organiser ?? '', startDate, endDate, hours: hours?.toString() ?? '', certificateNumber: certificateNumber ?? '', certificateDate: certificateDate ?? '', note: note ?? '',
      }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={fieldNames}
      onDone={onDone}
    />
  );
}
