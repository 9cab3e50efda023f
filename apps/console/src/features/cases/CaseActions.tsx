import type { CaseStep } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { OtherSteps } from '../records/OtherSteps.tsx';

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
      <OtherSteps<Doing> steps={[...others.map((step) => ({ doing: step, title: label('CASE_STEP', step) })), ...(mayCorrect ? [{ doing: 'CORRECT' as const, title: t('records.correct') }] : [])]} onDo={onDo} />
      {main && <Button weight="main" onClick={() => onDo(main)}>{label('CASE_STEP', main)}</Button>}
    </>
  );
}
