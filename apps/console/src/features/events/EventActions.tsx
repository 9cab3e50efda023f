import { today } from '@pilar/domain/dates';
import type { EventStep } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dropdown, DropdownItem } from '../../ui/Dropdown.tsx';
import { mainStep } from './event-steps.ts';

/** What is being done with an event in place of reading it. */
export type Doing = EventStep | 'COPY';

type Props = { date: string; nextSteps: readonly EventStep[]; onStep: (doing: Doing) => void };

/** The step that mostly comes next as the main button, the others below one button. */
export function EventActions({ date, nextSteps, onStep }: Props) {
  const t = useText();
  const label = useLabel();
  const mayPlan = useCan('event.record');
  const main = mainStep(nextSteps, date, today());
  const others = nextSteps.filter((step) => step !== main);
  return (
    <>
      {main && <Button weight="main" onClick={() => onStep(main)}>{label('EVENT_STEP', main)}</Button>}
      {(mayPlan || others.length > 0) && (
        <Dropdown label={t('steps.others')} position="bottom-end" trigger={(opens) => <Button {...opens}>{t('steps.others')} <span aria-hidden="true">▾</span></Button>}>
          {(close) => {
            const take = (doing: Doing) => () => {
              close();
              onStep(doing);
            };
            return (
              <>
                {others.map((step) => <DropdownItem key={step} onClick={take(step)}>{label('EVENT_STEP', step)}</DropdownItem>)}
                {mayPlan && <DropdownItem onClick={take('COPY')}>{t('plan.copy')}</DropdownItem>}
              </>
            );
          }}
        </Dropdown>
      )}
    </>
  );
}
