import type { PlanGap } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { gapTones } from './plan-words.ts';

/** What an item lacks in the alignment of plans, or that it lacks nothing. */
export function Gaps({ gaps }: { gaps: readonly PlanGap[] }) {
  const t = useText();
  const label = useLabel();
  if (gaps.length === 0) return <StateDot tone="done">{t('plans.aligned')}</StateDot>;
  return gaps.map((gap) => <div key={gap}><StateDot tone={gapTones[gap]}>{label('PLAN_GAP', gap)}</StateDot></div>);
}
