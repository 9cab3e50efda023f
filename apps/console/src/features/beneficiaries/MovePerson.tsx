import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { addressSpecs, noAddress } from './MoveFamily.tsx';
import { daySpec, useFamilyChange } from './use-family-change.ts';

const moveBeneficiary = graphql(`mutation MoveBeneficiary($input: MoveBeneficiaryInput!) { moveBeneficiary(input: $input) { __typename ... on Beneficiary { id version } ...Refusal @unmask } }`);
const receiveBeneficiary = graphql(`mutation ReceiveBeneficiary($input: ReceiveBeneficiaryInput!) { receiveBeneficiary(input: $input) { __typename ... on Beneficiary { id version } ...Refusal @unmask } }`);

type Region = { code: string; fullName: string };
type Props = { person: { id: string; version: number; movedTo: Region | null }; onDone: () => void };

/** Records that somebody in no family moves: in the viewer's area at once, beyond it for the other area to receive. */
export function MovePerson({ person: { id, version }, onDone }: Props) {
  const t = useText();
  const { send, card, suggested } = useFamilyChange(moveBeneficiary, id);
  return (
    <CorrectionCard
      {...card}
      title={t('ppks.move')}
      lead={t('ppks.movePersonWhy')}
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

/** Receives somebody in no family who left another area for the viewer's. */
export function ReceivePerson({ person: { id, version, movedTo }, onDone }: Props) {
  const t = useText();
  const { send, card, suggested } = useFamilyChange(receiveBeneficiary, id);
  return (
    <CorrectionCard
      {...card}
      title={t('ppks.receivePerson')}
      lead={t('ppks.receivePersonWhy')}
      save={t('ppks.receiveNow')}
      specs={[{ name: 'area', label: 'ppks.village', kind: 'village', required: true }, ...addressSpecs, { ...daySpec, label: 'ppks.receivedOn' }]}
      values={noAddress}
      suggested={{ ...suggested, area: movedTo && { id: movedTo.code, name: movedTo.fullName } }}
      version={version}
      submit={(on, reason, { area, happenedOn, ...rest }) => send({ id, version: on, reason, area: String(area), happenedOn: String(happenedOn), ...rest })}
      onDone={onDone}
    />
  );
}
