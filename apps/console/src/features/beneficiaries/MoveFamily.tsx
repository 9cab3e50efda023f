import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { daySpec, useFamilyChange } from './use-family-change.ts';

const moveFamily = graphql(`mutation MoveFamily($input: MoveFamilyInput!) { moveFamily(input: $input) { __typename ... on Family { id version } ...Refusal @unmask } }`);
const receiveFamily = graphql(`mutation ReceiveFamily($input: ReceiveFamilyInput!) { receiveFamily(input: $input) { __typename ... on Family { id version } ...Refusal @unmask } }`);

/** Where somebody lives from now on. */
export const addressSpecs: readonly Spec[] = [{ name: 'address', label: 'ppks.newAddress' }, { name: 'rt', label: 'ppks.rt' }, { name: 'rw', label: 'ppks.rw' }];
export const noAddress = { happenedOn: '', area: null, address: '', rt: '', rw: '' };

type Region = { id: string; name: string; second?: string };
type Props = { family: { id: string; version: number }; onDone: () => void };

/** Records that a family moves: in the viewer's area at once, beyond it for the other area to receive. */
export function MoveFamily({ family: { id, version }, onDone }: Props) {
  const t = useText();
  const { send, card, suggested } = useFamilyChange(moveFamily, id);
  return (
    <CorrectionCard
      {...card}
      title={t('ppks.move')}
      lead={t('ppks.moveWhy')}
      save={t('ppks.moveNow')}
      specs={[{ name: 'area', label: 'ppks.movedTo', hint: 'ppks.movedToHint', kind: 'place', required: true }, ...addressSpecs, daySpec]}
      values={noAddress}
      suggested={suggested}
      version={version}
      submit={(on, reason, { area, happenedOn, ...rest }) => send({ id, version: on, reason, area: String(area), happenedOn: String(happenedOn), ...rest })}
      onDone={onDone}
    />
  );
}

/** Receives a family that left another area for the viewer's. `arrived`: the village it was said to go to. */
export function ReceiveFamily({ family: { id, version }, arrived, onDone }: Props & { arrived: Region | null }) {
  const t = useText();
  const { send, card, suggested } = useFamilyChange(receiveFamily, id);
  return (
    <CorrectionCard
      {...card}
      title={t('ppks.receive')}
      lead={t('ppks.receiveWhy')}
      save={t('ppks.receiveNow')}
      specs={[{ name: 'area', label: 'ppks.village', kind: 'village', required: true }, ...addressSpecs, { ...daySpec, label: 'ppks.receivedOn' }]}
      values={noAddress}
      suggested={{ ...suggested, area: arrived }}
      version={version}
      submit={(on, reason, { area, happenedOn, ...rest }) => send({ id, version: on, reason, area: String(area), happenedOn: String(happenedOn), ...rest })}
      onDone={onDone}
    />
  );
}
