import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { GradeLevel, GradingTable_PillarFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { GradeChoice } from './GradeChoice.tsx';
import { awayIn, gradeTones } from './grade-words.ts';

const fragment = graphql(`
  fragment GradingTable_pillar on Pillar {
    id
    validFrom
    validTo
    person { id displayName }
    area { code level shortName fullName parent { code shortName } }
    grades { id ...Grading_grade @unmask }
  }
`);

type Row = GradingTable_PillarFragment;
type Props = { pillars: FragmentType<Row>[]; year: number; /** The level that is given here; none where the viewer only reads. */ level: GradeLevel | undefined };

const levels = ['REGENCY', 'PROVINCE', 'CENTRE'] as const satisfies GradeLevel[];

/** Terms with their grades of a year: the viewer's level to be set, the others to be read. */
export function GradingTable({ pillars, year, level }: Props) {
  const t = useText();
  const label = useLabel();
  const { data } = useFragment({ fragment, fragmentName: 'GradingTable_pillar', from: pillars });
  const rows = data.filter((row) => row !== null) as Row[];
  const given = ({ grades }: Row, of: GradeLevel) => grades?.find((one) => one.year === year && one.level === of);
  const read = (of: GradeLevel): Column<Row> => ({
    key: of,
    head: label('GRADE_LEVEL', of),
    cell: (row) => {
      const grade = given(row, of);
      return grade ? <StateDot tone={gradeTones[grade.grade]}>{label('PILLAR_GRADE', grade.grade)}</StateDot> : null;
    },
    fit: true,
  });
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t('people.name'),
      cell: ({ person, area }) => (
        <>
          {person ? <Link to="/orang/$id" params={{ id: person.id }}>{person.displayName}</Link> : '–'}
          <span className={secondLineClass}>{areaWords(area)}</span>
        </>
      ),
      phone: 'lead',
    },
    ...levels.filter((of) => of !== level).map(read),
    ...(level ? [{
      key: 'choice',
      head: t('grades.give', { level: label('GRADE_LEVEL', level) }),
      cell: (row: Row) => {
        const away = awayIn(year, row);
        if (away) return t(away === 'before' ? 'grades.notBegun' : 'grades.ended');
        return <GradeChoice key={`${year}-${level}`} pillar={row.id} name={row.person?.displayName ?? areaWords(row.area)} year={year} level={level} known={given(row, level)} />;
      },
      phone: 'bare' as const,
    }] : []),
  ];
  return <Table label={t('grades.tableLabel', { year })} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
