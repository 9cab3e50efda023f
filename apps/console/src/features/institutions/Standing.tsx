import { today } from '@pilar/domain/dates';
import type { InstitutionStanding } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { secondLineClass } from '../../ui/Table.tsx';
import { standingTone } from './institution-words.ts';

/** Whether an institution is registered, and until when. */
export function Standing({ standing, until }: { standing: InstitutionStanding; until: string | null }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const dated = standing === 'REGISTERED' || standing === 'EXPIRED' || standing === 'SUSPENDED';
  return (
    <>
      <StateDot tone={standingTone(standing, until, today())}>{label('INSTITUTION_STANDING', standing)}</StateDot>
      {dated && until && <span className={secondLineClass}>{t('institutions.untilDay', { date: shortDate(until) })}</span>}
    </>
  );
}
