import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useState } from 'react';
import type { PersonTrainings_PersonFragment, PersonTrainings_TrainingFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { CorrectTraining } from './CorrectTraining.tsx';
import { RecordTraining } from './RecordTraining.tsx';
import { WithdrawTraining } from './WithdrawTraining.tsx';
import { trainingColumns } from './training-columns.tsx';

graphql(`
  fragment PersonTrainings_training on Training {
    id
    version
    title
    kind
    organiser
    office { id name }
    startDate
    endDate
    hours
    certificateNumber
    certificateDate
    note
    viewerCan { record }
  }
`);

const fragment = graphql(`
  fragment PersonTrainings_person on Person {
    id
    displayName
    trainings { id ...PersonTrainings_training @unmask }
  }
`);

type Training = PersonTrainings_TrainingFragment;
type Doing = { what: 'record' } | { what: 'correct' | 'withdraw'; training: Training };

/** What a person has been trained in, newest first, and the way to record, correct and withdraw. Left out without the right to read it. */
export function PersonTrainings({ person }: { person: FragmentType<PersonTrainings_PersonFragment> }) {
  const t = useText();
  const records = useCan('training.record');
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, complete } = useFragment({ fragment, fragmentName: 'PersonTrainings_person', from: person });
  if (!complete || !data.trainings) return null;
  const done = () => setDoing(null);
  if (doing?.what === 'record') return <RecordTraining attendees={[{ id: data.id, name: data.displayName }]} onDone={done} />;
  if (doing?.what === 'correct') return <CorrectTraining training={doing.training} onDone={done} />;
  return (
    <Section title={t('trainings.title')}>
      {data.trainings.length === 0 ? <p>{t('trainings.noneOfPerson')}</p> : <Trainings trainings={data.trainings} onDo={setDoing} />}
      {records && <p><Button weight="quiet" onClick={() => setDoing({ what: 'record' })}>{t('trainings.record')}</Button></p>}
      {doing?.what === 'withdraw' && <WithdrawTraining training={doing.training} onClose={done} />}
    </Section>
  );
}

function Trainings({ trainings, onDo }: { trainings: readonly Training[]; onDo: (doing: Doing) => void }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const columns: Column<Training>[] = [
    { key: 'title', head: t('trainings.name'), cell: ({ title, note }) => <>{title}{note && <span className={secondLineClass}>{note}</span>}</>, phone: 'lead' },
    ...trainingColumns<Training>({ t, kind: (code) => label('TRAINING_KIND', code), shortDate }),
    ...(trainings.some(({ viewerCan }) => viewerCan.record) ? [{
      key: 'actions',
      head: t('trainings.actions'),
      cell: (training: Training) => training.viewerCan.record && (
        <>
          <Button weight="quiet" aria-label={t('trainings.correctNamed', { title: training.title })} onClick={() => onDo({ what: 'correct', training })}>{t('records.correct')}</Button>
          <Button weight="quiet" aria-label={t('trainings.withdrawNamed', { title: training.title })} onClick={() => onDo({ what: 'withdraw', training })}>{t('trainings.withdraw')}</Button>
        </>
      ),
      fit: true,
      phone: 'bare' as const,
    }] : []),
  ];
  return <Table label={t('trainings.title')} columns={columns} rows={trainings} rowKey={({ id }) => id} />;
}
