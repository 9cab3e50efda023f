import type { ForumStep } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { OtherSteps } from '../records/OtherSteps.tsx';

/** What is being done with a forum in place of reading it. */
export type Doing = Exclude<ForumStep, 'FORM'> | 'CORRECT' | 'ADD_MEMBERS';

type Props = { nextSteps: readonly ForumStep[]; /** Whether its board is in office beyond the notice: then no new one is due. */ boarded: boolean; mayRecord: boolean; dissolved: boolean; onDo: (doing: Doing) => void };

/** The step that mostly comes next as the main button, members beside it, the others below one button. */
export function ForumActions({ nextSteps, boarded, mayRecord, dissolved, onDo }: Props) {
  const t = useText();
  const label = useLabel();
  const steps = nextSteps.filter((step) => step !== 'FORM') as Exclude<ForumStep, 'FORM'>[];
  const main = steps.find((step) => step === 'REVIVE') ?? (boarded ? undefined : steps.find((step) => step === 'INSTALL_BOARD'));
  const others = steps.filter((step) => step !== main);
  return (
    <>
      {main && <Button weight="main" onClick={() => onDo(main)}>{label('FORUM_STEP', main)}</Button>}
      {mayRecord && !dissolved && <Button onClick={() => onDo('ADD_MEMBERS')}>{t('forums.addMembers')}</Button>}
      <OtherSteps<Doing> steps={[...others.map((step) => ({ doing: step, title: label('FORUM_STEP', step) })), ...(mayRecord ? [{ doing: 'CORRECT' as const, title: t('forums.correct') }] : [])]} onDo={onDo} />
    </>
  );
}
