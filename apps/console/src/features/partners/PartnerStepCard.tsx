import type { TypedDocumentNode } from '@apollo/client';
import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { stepSpecs } from '../forums/forum-specs.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { FormValues, Spec, SpecValue } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { partnerChanges } from './CorrectPartner.tsx';
import { contributionSpecs, paperSpecs, partnerFields } from './partner-words.ts';

const paper = graphql(`mutation RecordPartnerPaper($input: RecordPartnerPaperInput!) { recordPartnerPaper(input: $input) { __typename ... on PartnerOrganisation { id ...PartnerPage_partner @unmask } ...Refusal @unmask } }`);
const rest = graphql(`mutation RestPartner($input: RestPartnerOrganisationInput!) { restPartnerOrganisation(input: $input) { __typename ... on PartnerOrganisation { id ...PartnerPage_partner @unmask } ...Refusal @unmask } }`);
const revive = graphql(`mutation RevivePartner($input: RevivePartnerOrganisationInput!) { revivePartnerOrganisation(input: $input) { __typename ... on PartnerOrganisation { id ...PartnerPage_partner @unmask } ...Refusal @unmask } }`);
const end = graphql(`mutation EndPartner($input: EndPartnerOrganisationInput!) { endPartnerOrganisation(input: $input) { __typename ... on PartnerOrganisation { id ...PartnerPage_partner @unmask } ...Refusal @unmask } }`);
const contribute = graphql(`mutation RecordPartnerContribution($input: RecordPartnerContributionInput!) { recordPartnerContribution(input: $input) { __typename ... on PartnerOrganisation { id ...PartnerPage_partner @unmask } ...Refusal @unmask } }`);
const withdraw = graphql(`mutation WithdrawPartnerContribution($input: WithdrawPartnerContributionInput!) { withdrawPartnerContribution(input: $input) { __typename ... on PartnerOrganisation { id ...PartnerPage_partner @unmask } ...Refusal @unmask } }`);

/** What is done with a partner in a small form. */
export type PlainStep = 'RECORD_PAPER' | 'REST' | 'REVIVE' | 'END' | 'CONTRIBUTE' | 'WITHDRAW';
/** Each answers alike: the partner, or why not. What it takes stands in its form. */
type StepMutation = TypedDocumentNode<{ step: { __typename: 'PartnerOrganisation'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = { RECORD_PAPER: paper, REST: rest, REVIVE: revive, END: end, CONTRIBUTE: contribute, WITHDRAW: withdraw } as unknown as Readonly<Record<PlainStep, StepMutation>>;
const specsOf: Readonly<Record<PlainStep, readonly Spec[]>> = { RECORD_PAPER: paperSpecs, REST: stepSpecs, REVIVE: stepSpecs, END: stepSpecs, CONTRIBUTE: contributionSpecs, WITHDRAW: [] };

type Props = { step: PlainStep; partner: { id: string; version: number }; /** What is sent beside what is filled in. */ beside?: Record<string, SpecValue>; title?: string; onDone: () => void };

/** What the next step of a partner asks for. */
export function PartnerStepCard({ step, partner: { id, version }, beside, title, onDone }: Props) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(mutations[step]);
  const specs = specsOf[step];
  const empty: FormValues = Object.fromEntries(specs.map(({ name, kind }) => [name, kind === 'region' || kind === 'planItem' ? null : '']));
  const name = step === 'CONTRIBUTE' ? t('partners.contribute') : step === 'WITHDRAW' ? t('partners.withdraw') : label('PARTNER_STEP', step);
  const suggested: FormValues = step === 'RECORD_PAPER' ? { paper: 'AGREEMENT' } : step === 'WITHDRAW' ? {} : { on: today() };
  return (
    <CorrectionCard
      title={title ?? name}
      save={name}
      specs={specs}
      values={empty}
      suggested={suggested}
      reasonOnly
      version={version}
      busy={busy}
      submit={(on, reason, values) => submit({ id, version: on, reason, ...values, ...beside })}
      changesSince={useChangesSince(partnerChanges, id)}
      fieldNames={partnerFields}
      onDone={onDone}
    />
  );
}
