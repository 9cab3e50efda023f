import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { FormValues, Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import type { Doing } from './CaseActions.tsx';
import { caseFields } from './case-words.ts';
import { caseChanges } from './CorrectCase.tsx';

const assess = graphql(`mutation AssessCase($input: AssessCaseInput!) { assessCase(input: $input) { __typename ... on WelfareCase { id ...CasePage_case @unmask } ...Refusal @unmask } }`);
const confirm = graphql(`mutation ConfirmCase($input: ConfirmCaseInput!) { confirmCase(input: $input) { __typename ... on WelfareCase { id ...CasePage_case @unmask } ...Refusal @unmask } }`);
const begin = graphql(`mutation BeginCaseService($input: BeginCaseServiceInput!) { beginCaseService(input: $input) { __typename ... on WelfareCase { id ...CasePage_case @unmask } ...Refusal @unmask } }`);
const terminate = graphql(`mutation TerminateCase($input: TerminateCaseInput!) { terminateCase(input: $input) { __typename ... on WelfareCase { id ...CasePage_case @unmask } ...Refusal @unmask } }`);
const reject = graphql(`mutation RejectCase($input: RejectCaseInput!) { rejectCase(input: $input) { __typename ... on WelfareCase { id ...CasePage_case @unmask } ...Refusal @unmask } }`);
const transfer = graphql(`mutation TransferCase($input: TransferCaseInput!) { transferCase(input: $input) { __typename ... on WelfareCase { id ...CasePage_case @unmask } ...Refusal @unmask } }`);
const reverify = graphql(`mutation ReverifyCase($input: ReverifyCaseInput!) { reverifyCase(input: $input) { __typename ... on WelfareCase { id ...CasePage_case @unmask } ...Refusal @unmask } }`);
const withdraw = graphql(`mutation WithdrawCase($input: WithdrawCaseInput!) { withdrawCase(input: $input) { __typename ... on WelfareCase { id ...CasePage_case @unmask } ...Refusal @unmask } }`);

type Step = Exclude<Doing, 'CORRECT'>;
/** Each answers alike: the case, or why not. What it takes stands in its form. */
type StepMutation = TypedDocumentNode<{ step: { __typename: 'WelfareCase'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = { ASSESS: assess, CONFIRM: confirm, BEGIN_SERVICE: begin, TERMINATE: terminate, REJECT: reject, TRANSFER: transfer, REVERIFY: reverify, WITHDRAW: withdraw } as unknown as Readonly<Record<Step, StepMutation>>;

const day: Spec = { name: 'happenedOn', label: 'cases.happenedOn', kind: 'date', required: true };
const specsOf: Readonly<Record<Step, readonly Spec[]>> = {
  ASSESS: [
    day,
    { name: 'handlingLevel', label: 'cases.handlingLevel', hint: 'cases.handlingHint', kind: 'code', list: 'HANDLING_LEVEL', required: true },
    { name: 'evidence', label: 'cases.evidence', hint: 'cases.keepsWhenEmpty', kind: 'long', wide: true },
    { name: 'needs', label: 'cases.needs', hint: 'cases.keepsWhenEmpty', kind: 'long', wide: true },
  ],
  CONFIRM: [day],
  BEGIN_SERVICE: [day],
  TERMINATE: [day, { name: 'outcome', label: 'cases.outcome', kind: 'code', list: 'CASE_OUTCOME', required: true, none: 'forms.choose' }],
  REJECT: [day, { name: 'rejection', label: 'cases.rejection', kind: 'code', list: 'CASE_REJECTION', required: true, none: 'forms.choose' }],
  TRANSFER: [day, { name: 'transferredTo', label: 'cases.transferredTo', hint: 'cases.transferHint', required: true, wide: true }],
  REVERIFY: [day],
  WITHDRAW: [],
};
const leads: Readonly<Record<Step, MessageId>> = {
  ASSESS: 'cases.assessWhy', CONFIRM: 'cases.confirmWhy', BEGIN_SERVICE: 'cases.beginWhy', TERMINATE: 'cases.terminateWhy', REJECT: 'cases.rejectWhy', TRANSFER: 'cases.transferWhy', REVERIFY: 'cases.reverifyWhy', WITHDRAW: 'cases.withdrawWhy',
};

/** What the next step of a case asks for. */
export function CaseStepCard({ step, case: { id, version, handlingLevel }, onDone }: { step: Step; case: { id: string; version: number; handlingLevel: string | null }; onDone: () => void }) {
  const t = useText();
  const label = useLabel();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(mutations[step]);
  const specs = specsOf[step];
  const values: FormValues = { ...Object.fromEntries(specs.map(({ name }) => [name, ''])), ...(step === 'ASSESS' ? { handlingLevel } : {}) };
  return (
    <CorrectionCard
      title={label('CASE_STEP', step)}
      lead={t(leads[step])}
      save={label('CASE_STEP', step)}
      specs={specs}
      values={values}
      suggested={step === 'WITHDRAW' ? {} : { happenedOn: today() }}
      reasonOnly
      version={version}
      busy={busy}
      submit={async (on, reason, changes) => {
        const outcome = await submit({ id, version: on, reason, ...changes });
        // The person's page and the recap tell of it too.
        if (outcome.saved) client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'recap' });
        return outcome;
      }}
      changesSince={useChangesSince(caseChanges, id)}
      fieldNames={caseFields}
      onDone={onDone}
    />
  );
}
