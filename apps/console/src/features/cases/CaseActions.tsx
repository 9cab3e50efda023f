import type { CaseStep } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dropdown, DropdownItem } from '../../ui/Dropdown.tsx';

/** What is being done with a case in place of reading it. */
export type Doing = Exclude<CaseStep, 'REPORT'> | 'CORRECT';

/** Steps that lead on, in their order; the first of them that may be taken is the main one. */
const onward: readonly CaseStep[] = ['ASSESS', 'CONFIRM', 'BEGIN_SERVICE', 'TERMINATE'];

type Props = { nextSteps: readonly CaseStep[]; stale: boolean; mayCorrect: boolean; onDo: (doing: Doing) => void };

/** The step that comes next as the main button, the others below one button. */
export function CaseActions({ nextSteps, stale, mayCorrect, onDo }: Props) {
  const t = useText();
  const label = useLabel();
  const steps = nextSteps.filter((step) => step !== 'REPORT') as Exclude<CaseStep, 'REPORT'>[];
  const main = (stale ? steps.find((step) => step === 'REVERIFY') : undefined) ?? onward.flatMap((step) => steps.find((one) => one === step) ?? [])[0];
  const others = steps.filter((step) => step !== main);
  return (
    <>
      {(mayCorrect || others.length > 0) && (
        <Dropdown label={t('forums.otherSteps')} position="bottom-end" trigger={({ onClick }) => <Button onClick={onClick}>{t('forums.otherSteps')} <span aria-hidden="true">▾</span></Button>}>
          {(close) => {
            const take = (doing: Doing) => () => {
              close();
              onDo(doing);
            };
            return (
              <>
                {others.map((step) => <DropdownItem key={step} onClick={take(step)}>{label('CASE_STEP', step)}</DropdownItem>)}
                {mayCorrect && <DropdownItem onClick={take('CORRECT')}>{t('records.correct')}</DropdownItem>}
              </>
            );
          }}
        </Dropdown>
      )}
      {main && <Button weight="main" onClick={() => onDo(main)}>{label('CASE_STEP', main)}</Button>}
    </>
  );
}
