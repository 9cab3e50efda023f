import type { TypedDocumentNode } from '@apollo/client';
import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import type { ServiceCentreStep } from '../../__generated__/graphql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { centreChanges } from './centre-changes.ts';
import { centreFields } from './service-words.ts';

const activate = graphql(`mutation ActivateServiceCentre($input: ActivateServiceCentreInput!) { activateServiceCentre(input: $input) { __typename ... on ServiceCentre { id ...CentrePage_centre @unmask } ...Refusal @unmask } }`);
const rest = graphql(`mutation RestServiceCentre($input: RestServiceCentreInput!) { restServiceCentre(input: $input) { __typename ... on ServiceCentre { id ...CentrePage_centre @unmask } ...Refusal @unmask } }`);
const reactivate = graphql(`mutation ReactivateServiceCentre($input: ReactivateServiceCentreInput!) { reactivateServiceCentre(input: $input) { __typename ... on ServiceCentre { id ...CentrePage_centre @unmask } ...Refusal @unmask } }`);
const close = graphql(`mutation CloseServiceCentre($input: CloseServiceCentreInput!) { closeServiceCentre(input: $input) { __typename ... on ServiceCentre { id ...CentrePage_centre @unmask } ...Refusal @unmask } }`);

export type CentreStep = Exclude<ServiceCentreStep, 'FORM'>;
/** Each answers alike: the centre, or why not. */
type StepMutation = TypedDocumentNode<{ step: { __typename: 'ServiceCentre'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = { ACTIVATE: activate, REST: rest, REACTIVATE: reactivate, CLOSE: close } as unknown as Readonly<Record<CentreStep, StepMutation>>;
const saves = { ACTIVATE: 'services.doActivate', REST: 'services.doRest', REACTIVATE: 'services.doReactivate', CLOSE: 'services.doClose' } as const satisfies Record<CentreStep, MessageId>;
const specs: readonly Spec[] = [{ name: 'on', label: 'services.on', kind: 'date' }];

/** The day and the reason of a step. */
export function CentreStepCard({ step, centre: { id, version }, onDone }: { step: CentreStep; centre: { id: string; version: number }; onDone: () => void }) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(mutations[step]);
  return (
    <CorrectionCard
      title={label('SERVICE_CENTRE_STEP', step)}
      save={t(saves[step])}
      specs={specs}
      values={{ on: '' }}
      suggested={{ on: today() }}
      reasonOnly
      version={version}
      busy={busy}
      submit={(on, reason, values) => submit({ id, version: on, reason, ...values })}
      changesSince={useChangesSince(centreChanges, id)}
      fieldNames={centreFields}
      onDone={onDone}
    />
  );
}
