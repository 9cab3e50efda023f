import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { HomeCard } from './HomeCard.tsx';

const moveBeneficiary = graphql(`mutation MoveBeneficiary($input: MoveBeneficiaryInput!) { moveBeneficiary(input: $input) { __typename ... on Beneficiary { id version } ...Refusal @unmask } }`);
const receiveBeneficiary = graphql(`mutation ReceiveBeneficiary($input: ReceiveBeneficiaryInput!) { receiveBeneficiary(input: $input) { __typename ... on Beneficiary { id version } ...Refusal @unmask } }`);

type Region = { code: string; fullName: string };
type Props = { person: { id: string; version: number; movedTo: Region | null }; onDone: () => void };

/** Records that somebody in no family moves: in the viewer's area at once, beyond it for the other area to receive. */
export function MovePerson({ person, onDone }: Props) {
  const t = useText();
  return <HomeCard mutation={moveBeneficiary} of={person} title={t('ppks.move')} lead={t('ppks.movePersonWhy')} onDone={onDone} />;
}

/** Receives somebody in no family who left another area for the viewer's. */
export function ReceivePerson({ person, onDone }: Props) {
  const t = useText();
  const { movedTo } = person;
  return <HomeCard mutation={receiveBeneficiary} of={person} title={t('ppks.receivePerson')} lead={t('ppks.receivePersonWhy')} arrived={movedTo && { id: movedTo.code, name: movedTo.fullName }} onDone={onDone} />;
}
