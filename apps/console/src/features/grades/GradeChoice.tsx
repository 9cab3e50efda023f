import type { KeyboardEvent } from 'react';
import type { GradeLevel, PillarGrade } from '../../__generated__/graphql.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { gradeOfKey, grades } from './grade-words.ts';
import { useGrading } from './use-grading.ts';
import styles from './grades.module.css';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

type Props = {
  pillar: string; name: string; year: number; level: GradeLevel;
  known: { id: string; version: number; grade: PillarGrade; changeable: boolean } | undefined;
};

/**
 * The three grades of a term, saved when one is set. A grade's first letter sets it, the arrows move to the term above or
 * below; each term is one stop of the Tab key.
 */
export function GradeChoice({ pillar, name, year, level, known }: Props) {
  const label = useLabel();
  const { set, said, grade: chosen } = useGrading({ pillar, year, level, known });
  const settled = known !== undefined && !known.changeable;
  const word = (grade: PillarGrade) => label('PILLAR_GRADE', grade);
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const grade = gradeOfKey(event.key, word);
    if (grade && !settled) {
      event.preventDefault();
      // The button that is set is where Tab stops: the focus goes there too.
      event.currentTarget.parentElement?.querySelectorAll('button')[grades.indexOf(grade)]?.focus();
      return set(grade);
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const rows = [...document.querySelectorAll('[data-grade-row]')];
    const at = rows.indexOf(event.currentTarget.closest('[data-grade-row]') ?? rows[0] as Element);
    rows[step(at, rows.length - 1)]?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
  };
  return (
    <>
      <div role="group" aria-label={name} data-grade-row className={styles.choices}>
        {grades.map((grade) => (
          <Button
            key={grade}
            aria-pressed={grade === chosen}
            aria-disabled={settled}
            tabIndex={grade === (chosen ?? grades[0]) ? 0 : -1}
            onKeyDown={press}
            onClick={() => settled || set(grade)}
          >
            {word(grade)}
          </Button>
        ))}
      </div>
      <span role="status" className={styles.said}>{said}</span>
    </>
  );
}
