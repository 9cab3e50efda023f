import type { TypedDocumentNode } from '@apollo/client';
import { graphql } from '../../__generated__/gql.ts';
import type { MachinePage_ClientFragment } from '../../__generated__/graphql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { changes, machineFields, machineSpecs } from './machine-words.ts';

const correct = graphql(`
  mutation CorrectMachineClient($input: CorrectMachineClientInput!) {
    correctMachineClient(input: $input) { __typename ... on MachineClient { id ...MachinePage_client @unmask } ...Refusal @unmask }
  }
`);
const disable = graphql(`
  mutation DisableMachineClient($input: DisableMachineClientInput!) {
    disableMachineClient(input: $input) { __typename ... on MachineClient { id ...MachinePage_client @unmask } ...Refusal @unmask }
  }
`);
const enable = graphql(`
  mutation EnableMachineClient($input: EnableMachineClientInput!) {
    enableMachineClient(input: $input) { __typename ... on MachineClient { id ...MachinePage_client @unmask } ...Refusal @unmask }
  }
`);

/** What is done with a machine client in place of reading it. */
export type MachineStep = 'CORRECT' | 'DISABLE' | 'ENABLE';

type StepMutation = TypedDocumentNode<{ step: { __typename: 'MachineClient'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = { CORRECT: correct, DISABLE: disable, ENABLE: enable } as unknown as Readonly<Record<MachineStep, StepMutation>>;
const titles = { CORRECT: 'klien.correct', DISABLE: 'klien.disable', ENABLE: 'klien.enable' } as const;

/** Corrects a machine client, lets it in no more, or again: the last two ask for the reason alone. */
export function MachineCard({ step, client, onDone }: { step: MachineStep; client: MachinePage_ClientFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(mutations[step]);
  const { id, version, name, areas, scopes, validTo } = client;
  const correcting = step === 'CORRECT';
  return (
    <CorrectionCard
      title={t(titles[step])}
      lead={step === 'DISABLE' ? t('klien.disableWhat') : undefined}
      save={t(titles[step])}
      specs={correcting ? machineSpecs(t('klien.reveals')) : []}
      values={correcting ? { name, areas: areas.map(({ code, fullName }) => ({ id: code, name: fullName })), scopes: [...scopes], validTo: validTo ?? '' } : {}}
      reasonOnly={!correcting}
      version={version}
      busy={busy}
      submit={(on, reason, given) => submit({ id, version: on, reason: correcting ? reason : reason ?? '', ...given })}
      changesSince={useChangesSince(changes, id)}
      fieldNames={machineFields}
      onDone={onDone}
    />
  );
}
