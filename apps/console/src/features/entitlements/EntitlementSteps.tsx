import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from '../monitoring/monitoring.module.css';
import { whyNot } from '../records/why-not.ts';
import type { EntitlementShown } from './EntitlementBody.tsx';
import { stepWords, type StepTaken } from './entitlement-words.ts';
import { StepDialog, type Said } from './StepDialog.tsx';

const assess = graphql(`mutation AssessEntitlement($input: AssessEntitlementInput!) { assessEntitlement(input: $input) { __typename ... on Entitlement { id ...EntitlementBody_entitlement @unmask } ...Refusal @unmask } }`);
const approve = graphql(`mutation ApproveEntitlement($input: ApproveEntitlementInput!) { approveEntitlement(input: $input) { __typename ... on Entitlement { id ...EntitlementBody_entitlement @unmask } ...Refusal @unmask } }`);
const activate = graphql(`mutation ActivateEntitlement($input: ActivateEntitlementInput!) { activateEntitlement(input: $input) { __typename ... on Entitlement { id ...EntitlementBody_entitlement @unmask } ...Refusal @unmask } }`);
const suspend = graphql(`mutation SuspendEntitlement($input: SuspendEntitlementInput!) { suspendEntitlement(input: $input) { __typename ... on Entitlement { id ...EntitlementBody_entitlement @unmask } ...Refusal @unmask } }`);
const resume = graphql(`mutation ResumeEntitlement($input: ResumeEntitlementInput!) { resumeEntitlement(input: $input) { __typename ... on Entitlement { id ...EntitlementBody_entitlement @unmask } ...Refusal @unmask } }`);
const graduate = graphql(`mutation GraduateEntitlement($input: GraduateEntitlementInput!) { graduateEntitlement(input: $input) { __typename ... on Entitlement { id ...EntitlementBody_entitlement @unmask } ...Refusal @unmask } }`);
const terminate = graphql(`mutation TerminateEntitlement($input: TerminateEntitlementInput!) { terminateEntitlement(input: $input) { __typename ... on Entitlement { id ...EntitlementBody_entitlement @unmask } ...Refusal @unmask } }`);

/** Steps that mostly come next. */
const main: readonly StepTaken[] = ['ASSESS', 'APPROVE', 'ACTIVATE', 'RESUME'];
const isTaken = (step: string): step is StepTaken => step in stepWords;

/** What can be done next with an entitlement, as it stands and for whoever looks at it. */
export function EntitlementSteps({ entitlement: { id, version, nextSteps } }: { entitlement: EntitlementShown }) {
  const t = useText();
  const label = useLabel();
  const [assessing, approving, activating, suspending, resuming, graduating, terminating] = [useSubmit(assess), useSubmit(approve), useSubmit(activate), useSubmit(suspend), useSubmit(resume), useSubmit(graduate), useSubmit(terminate)];
  const [asked, setAsked] = useState<StepTaken | null>(null);
  const send = (step: StepTaken, { why = 'OTHER', decreeNumber = '', decreeOn = '', note, happenedOn }: Said) => {
    const input = { id, version, note, happenedOn };
    if (step === 'ASSESS') return assessing.submit(input);
    if (step === 'APPROVE') return approving.submit({ ...input, decreeNumber, decreeOn });
    if (step === 'ACTIVATE') return activating.submit(input);
    if (step === 'RESUME') return resuming.submit(input);
    return (step === 'SUSPEND' ? suspending : step === 'GRADUATE' ? graduating : terminating).submit({ ...input, why });
  };
  const take = async (step: StepTaken, said: Said): Promise<string | null> => {
    const refused = whyNot(await send(step, said), t);
    if (refused === null) toast(t('hak.taken', { step: label('ENTITLEMENT_STEP', step) }));
    return refused;
  };
  return (
    <>
      <div className={styles.steps}>
        {nextSteps.filter(isTaken).map((step) => (
          <Button key={step} weight={main.includes(step) || nextSteps.length === 1 ? 'main' : undefined} onClick={() => setAsked(step)}>{label('ENTITLEMENT_STEP', step)}</Button>
        ))}
      </div>
      {asked && (
        <StepDialog
          step={asked} title={label('ENTITLEMENT_STEP', asked)} action={label('ENTITLEMENT_STEP', asked)} onTake={(said) => take(asked, said)} onClose={() => setAsked(null)}
          busy={[assessing, approving, activating, suspending, resuming, graduating, terminating].some(({ busy }) => busy)}
        />
      )}
    </>
  );
}
