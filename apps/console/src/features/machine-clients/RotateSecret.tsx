import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import type { MachinePage_ClientFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { changes, machineFields } from './machine-words.ts';

// Not kept in the cache: the answer holds the secret itself.
const rotate = graphql(`
  mutation RotateMachineSecret($input: RotateMachineSecretInput!) {
    rotateMachineSecret(input: $input) { __typename ... on MachineClient { id secret } ...Refusal @unmask }
  }
`);

type Props = { client: MachinePage_ClientFragment; onSecret: (secret: string) => void; onDone: () => void };

/** Gives a machine client its first secret or a new one; for a new one it asks how long the one before goes on. */
export function RotateSecret({ client: { id, version, secretChangedAt }, onSecret, onDone }: Props) {
  const t = useText();
  const apollo = useApolloClient();
  const { submit, busy } = useSubmit(rotate, { keep: false });
  const first = !secretChangedAt;
  const specs: Spec[] = first ? [] : [{ name: 'overlapDays', label: 'klien.overlap', kind: 'number', hint: 'klien.overlapHint', required: true }];
  const give = async (on: number, reason: string | null, given: object) => {
    const outcome = await submit({ id, version: on, overlapDays: 7, reason, ...given });
    const secret = outcome.saved?.__typename === 'MachineClient' ? outcome.saved.secret : null;
    if (secret) {
      onSecret(secret);
      await apollo.refetchQueries({ include: ['MachineClient'] });
    }
    return outcome;
  };
  return (
    <CorrectionCard
      title={t(first ? 'klien.makeSecret' : 'klien.rotate')}
      lead={t('klien.rotateWhat')}
      save={t(first ? 'klien.makeSecret' : 'klien.rotate')}
      specs={specs}
      values={first ? {} : { overlapDays: '7' }}
      reasonOnly
      version={version}
      busy={busy}
      submit={give}
      changesSince={useChangesSince(changes, id)}
      fieldNames={machineFields}
      onDone={onDone}
    />
  );
}
