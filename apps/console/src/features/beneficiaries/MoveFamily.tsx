import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { HomeCard } from './HomeCard.tsx';

const moveFamily = graphql(`mutation MoveFamily($input: MoveFamilyInput!) { moveFamily(input: $input) { __typename ... on Family { id version } ...Refusal @unmask } }`);
const receiveFamily = graphql(`mutation ReceiveFamily($input: ReceiveFamilyInput!) { receiveFamily(input: $input) { __typename ... on Family { id version } ...Refusal @unmask } }`);

type Region = { id: string; name: string; second?: string };
type Props = { family: { id: string; version: number }; onDone: () => void };

/** Records that a family moves: in the viewer's area at once, beyond it for the other area to receive. */
export function MoveFamily({ family, onDone }: Props) {
  const t = useText();
  return <HomeCard mutation={moveFamily} of={family} title={t('ppks.move')} lead={t('ppks.moveWhy')} onDone={onDone} />;
}

/** Receives a family that left another area for the viewer's. `arrived`: the village it was said to go to. */
export function ReceiveFamily({ family, arrived, onDone }: Props & { arrived: Region | null }) {
  const t = useText();
  return <HomeCard mutation={receiveFamily} of={family} title={t('ppks.receive')} lead={t('ppks.receiveWhy')} arrived={arrived} onDone={onDone} />;
}
