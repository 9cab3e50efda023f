import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { TrainingTable_TrainingFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { trainingColumns } from './training-columns.tsx';

const fragment = graphql(`
  fragment TrainingTable_training on Training {
    id
    title
    kind
    organiser
    office { id name }
    startDate
    endDate
    hours
    certificateNumber
    certificateDate
    person { id displayName }
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = TrainingTable_TrainingFragment;

/** Trainings as a table: who, what, by whom, when. */
export function TrainingTable({ trainings }: { trainings: FragmentType<Row>[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: trainings });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'person',
      head: t('people.name'),
      cell: ({ person, area }) => (
        <>
          {person ? <Link to="/orang/$id" params={{ id: person.id }}>{person.displayName}</Link> : '–'}
          <span className={secondLineClass}>{areaWords(area)}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'title', head: t('trainings.name'), cell: ({ title }) => title, phone: 'bare' },
    ...trainingColumns<Row>({ t, kind: (code) => label('TRAINING_KIND', code), shortDate }),
  ];
  return <Table label={t('trainings.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
