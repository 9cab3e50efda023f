import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { PillarGrades_PillarFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { adviceTones, gradeTones } from './grade-words.ts';
import styles from './grades.module.css';

const fragment = graphql(`
  fragment PillarGrades_pillar on Pillar {
    id
    type
    state
    extensionAdvice
    grades { id year level grade gradedOn byName note }
  }
`);

type Grade = NonNullable<PillarGrades_PillarFragment['grades']>[number];

/** The yearly grades of a term by level, and what the last one advises on its extension. Left out without the right to read them. */
export function PillarGrades({ pillar }: { pillar: FragmentType<PillarGrades_PillarFragment> }) {
  const t = useText();
  const label = useLabel();
  const word = usePillarWord();
  const { shortDate } = useFormat();
  const { data, complete } = useFragment({ fragment, from: pillar });
  if (!complete || !data.grades || data.grades.length === 0) return null;
  const { extensionAdvice: advice } = data;
  const columns: Column<Grade>[] = [
    { key: 'year', head: t('grades.year'), cell: ({ year }) => year, fit: true, phone: 'lead' },
    { key: 'level', head: t('grades.level'), cell: ({ level }) => label('GRADE_LEVEL', level), phone: 'bare' },
    { key: 'grade', head: t('grades.grade'), cell: ({ grade, note }) => <><StateDot tone={gradeTones[grade]}>{label('PILLAR_GRADE', grade)}</StateDot>{note && <span className={secondLineClass}>{note}</span>}</>, phone: 'bare' },
    { key: 'by', head: t('grades.by'), cell: ({ byName, gradedOn }) => <>{byName}<span className={secondLineClass}>{shortDate(gradedOn)}</span></> },
  ];
  return (
    <Section title={t('grades.of', { type: word(data.type) })}>
      {advice && data.state === 'ACTIVE' && <p className={styles.advice}>{t('grades.advice')} <StateDot tone={adviceTones[advice]}>{label('EXTENSION_ADVICE', advice)}</StateDot></p>}
      <Table label={t('grades.of', { type: word(data.type) })} columns={columns} rows={data.grades} rowKey={({ id }) => id} dense />
    </Section>
  );
}
