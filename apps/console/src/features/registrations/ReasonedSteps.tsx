import { useState } from 'react';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { StepDialog } from '../reports/StepDialog.tsx';
import type { Registration } from './registration-fragment.ts';
import { reasonedMutations, type ReasonedStep } from './registration-mutations.ts';
import { useStep } from './use-step.ts';

const whys: Readonly<Record<ReasonedStep, MessageId>> = {
  REFUSE: 'registrations.refuseWhy', SUSPEND: 'registrations.suspendWhy', RESUME: 'registrations.resumeWhy', REVOKE: 'registrations.revokeWhy',
  WITHDRAW: 'registrations.withdrawWhy', RETURN: 'registrations.returnHint',
};

type Props = { registration: Registration; /** Those that are offered here, if they may follow. */ steps: readonly ReasonedStep[]; onTaken: () => void };

/** Steps that need a reason: a button each, which asks for it. */
export function ReasonedSteps({ registration, steps, onTaken }: Props) {
  const label = useLabel();
  const [asked, setAsked] = useState<ReasonedStep | null>(null);
  return (
    <>
      {steps.filter((step) => registration.nextSteps.includes(step)).map((step) => <Button key={step} onClick={() => setAsked(step)}>{label('REGISTRATION_STEP', step)}…</Button>)}
      {asked && <Reasoned key={asked} step={asked} registration={registration} onTaken={onTaken} onClose={() => setAsked(null)} />}
    </>
  );
}

function Reasoned({ step, registration, onTaken, onClose }: { step: ReasonedStep; registration: Registration; onTaken: () => void; onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const { take, busy } = useStep(reasonedMutations[step], registration);
  const words = label('REGISTRATION_STEP', step);
  const send = async (reason: string) => {
    const faults = await take({ reason });
    if (faults) return Object.values(faults).join(' ');
    toast(t('registrations.stepTaken', { step: words }));
    onTaken();
    return null;
  };
  return <StepDialog title={words} why={t(whys[step])} action={words} busy={busy} onTake={send} onClose={onClose} />;
}
