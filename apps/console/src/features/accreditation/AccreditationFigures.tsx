import { useSuspenseQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { useArea } from '../../shell/use-area.ts';
import styles from '../monitoring/monitoring.module.css';

const boardQuery = graphql(`
  query AccreditationBoard($area: RegionCode) {
    accreditationBoard(area: $area) { states { state count } grades { grade count } within30 within90 }
  }
`);

/** The board of accreditation: by step and by grade, and what ends soon; each figure leads to its list. */
export function AccreditationFigures() {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { chosen } = useArea();
  const { data, error } = useSuspenseQuery(boardQuery, { variables: { area: chosen }, fetchPolicy: 'cache-and-network' });
  const board = data?.accreditationBoard;
  if (!board) throw error ?? new Error('The graph gave no board');
  return (
    <>
      <ol className={styles.figures} aria-label={t('accr.bySteps')}>
        {board.states.map(({ state, count }) => (
          <li key={state} className={styles.figure}>
            <Link to="/akreditasi" search={({ wilayah }) => ({ wilayah, status: [state] })}><span>{label('ACCREDITATION_STATE', state)}</span><strong>{number(count)}</strong></Link>
          </li>
        ))}
      </ol>
      <p className={styles.figuresLine}>
        {board.within90 === 0 ? t('accr.noneEnding') : <Link className={styles.due} to="/akreditasi" search={({ wilayah }) => ({ wilayah, berakhir: 90 })}>{t('accr.ending', { soon: board.within30, later: board.within90 })}</Link>}
        {board.grades.map(({ grade, count }) => <span key={grade}>{' · '}<Link to="/akreditasi" search={({ wilayah }) => ({ wilayah, status: ['GRADED'], peringkat: grade })}>{t('accr.ofGrade', { grade, count })}</Link></span>)}
      </p>
    </>
  );
}
