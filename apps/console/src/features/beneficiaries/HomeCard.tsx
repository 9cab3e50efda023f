import type { TypedDocumentNode } from '@apollo/client';
import type { MoveFamilyInput } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { daySpec, useFamilyChange } from './use-family-change.ts';

const addressSpecs: readonly Spec[] = [{ name: 'address', label: 'ppks.newAddress' }, { name: 'rt', label: 'ppks.rt' }, { name: 'rw', label: 'ppks.rw' }];
const noAddress = { happenedOn: '', area: null, address: '', rt: '', rw: '' };

type Words = { save: MessageId; specs: readonly Spec[] };
/** Of whoever leaves: where to, which may be anywhere. */
const moves: Words = { save: 'ppks.moveNow', specs: [{ name: 'area', label: 'ppks.movedTo', hint: 'ppks.movedToHint', kind: 'place', required: true }, ...addressSpecs, daySpec] };
/** Of whoever arrives: in which village of the viewer's area. */
const arrives: Words = { save: 'ppks.receiveNow', specs: [{ name: 'area', label: 'ppks.village', kind: 'village', required: true }, ...addressSpecs, { ...daySpec, label: 'ppks.receivedOn' }] };

type Region = { id: string; name: string; second?: string };
type Props = {
  mutation: TypedDocumentNode<object, { input: MoveFamilyInput }>;
  of: { id: string; version: number };
  title: string;
  lead: string;
  /** Of whoever arrives: the village they were said to go to, where it is known. Left out of whoever moves. */
  arrived?: Region | null;
  onDone: () => void;
};

/** The form of where a family or a person lives from now on, moved or received. */
export function HomeCard({ mutation, of: { id, version }, title, lead, arrived, onDone }: Props) {
  const t = useText();
  const { send, card, suggested } = useFamilyChange(mutation, id);
  const { save, specs } = arrived === undefined ? moves : arrives;
  return (
    <CorrectionCard
      {...card}
      title={title}
      lead={lead}
      save={t(save)}
      specs={specs}
      values={noAddress}
      suggested={arrived === undefined ? suggested : { ...suggested, area: arrived }}
      version={version}
      submit={(on, reason, { area, happenedOn, ...rest }) => send({ id, version: on, reason, area: String(area), happenedOn: String(happenedOn), ...rest })}
      onDone={onDone}
    />
  );
}
