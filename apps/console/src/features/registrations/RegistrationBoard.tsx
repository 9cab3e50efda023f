import { Link, getRouteApi } from '@tanstack/react-router';
import type { RegistrationState } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import styles from './registrations.module.css';

const route = getRouteApi('/pendaftaran');

type Column = { state: RegistrationState; total: number; overdue: number };

/** Applications by the step they are in, with how many are overdue; each leads to those below. */
export function RegistrationBoard({ columns }: { columns: readonly Column[] }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { status } = route.useSearch();
  const { text } = useListVisit();
  return (
    <nav aria-label={t('registrations.board')}>
      <ul className={styles.board}>
        {columns.map(({ state, total, overdue }) => {
          const chosen = status?.length === 1 && status[0] === state;
          return (
            <li key={state}>
              <Link to="." search={(search) => ({ ...search, status: (chosen ? undefined : [state]) as never, telat: undefined, setelah: undefined })} state={{ text: text || undefined }} aria-current={chosen || undefined} activeProps={chosen ? {} : { 'aria-current': undefined }}>
                <span>{label('REGISTRATION_STATE', state)}</span>
                <strong>{number(total)}</strong>
                {overdue > 0 ? <StateDot tone="due">{t('registrations.overdueCount', { count: overdue })}</StateDot> : <span className={styles.second}>{t('registrations.noneOverdue')}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
