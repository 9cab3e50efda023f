import type { PartnerStep } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { OtherSteps } from '../records/OtherSteps.tsx';
import type { PlainStep } from './PartnerStepCard.tsx';

/** What is being done with a partner in place of reading it. */
export type Doing = Exclude<PlainStep, 'WITHDRAW'> | 'CORRECT';

type Props = { nextSteps: readonly PartnerStep[]; /** Whether decree or agreement hold beyond the notice: then no new one is due. */ papered: boolean; mayContribute: boolean; mayRecord: boolean; onDo: (doing: Doing) => void };

/** The step that mostly comes next as the main button, the others below one button. */
export function PartnerActions({ nextSteps, papered, mayContribute, mayRecord, onDo }: Props) {
  const t = useText();
  const label = useLabel();
  const steps = nextSteps.filter((step) => step !== 'REGISTER') as Exclude<PartnerStep, 'REGISTER'>[];
  const main = steps.find((step) => step === 'REVIVE') ?? (papered ? undefined : steps.find((step) => step === 'RECORD_PAPER'));
  const others = steps.filter((step) => step !== main);
  return (
    <>
      {main && <Button weight={mayContribute ? undefined : 'main'} onClick={() => onDo(main)}>{label('PARTNER_STEP', main)}</Button>}
      {mayContribute && <Button weight="main" onClick={() => onDo('CONTRIBUTE')}>{t('partners.contribute')}</Button>}
      <OtherSteps<Doing> steps={[...others.map((step) => ({ doing: step, title: label('PARTNER_STEP', step) })), ...(mayRecord ? [{ doing: 'CORRECT' as const, title: t('partners.correct') }] : [])]} onDo={onDo} />
    </>
  );
}
