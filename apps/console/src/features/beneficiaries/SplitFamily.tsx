import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import type { Member } from './FamilyMembers.tsx';
import { ontoMembers, relationSpecs, relationValues, takeRelations } from './relations.ts';
import { stepChildSpec } from './person-specs.ts';
import { daySpec, useFamilyChange } from './use-family-change.ts';

const splitFamily = graphql(`mutation SplitFamily($input: SplitFamilyInput!) { splitFamily(input: $input) { __typename ... on Family { id version } ...Refusal @unmask } }`);

const addressSpecs: readonly Spec[] = [
  { name: 'cardNumber', label: 'ppks.newCard', hint: 'ppks.newCardHint' },
  { name: 'area', label: 'ppks.newVillage', hint: 'ppks.sameIfEmpty', kind: 'village' },
  { name: 'address', label: 'ppks.newAddress', hint: 'ppks.sameIfEmpty' },
  { name: 'rt', label: 'ppks.rt' },
  { name: 'rw', label: 'ppks.rw' },
];

type Props = { family: { id: string; version: number }; members: readonly Member[]; onDone: () => void };

/** Makes a new family of some members (pecah KK): who gets a relation to the new head goes along, the head stays. */
export function SplitFamily({ family: { id, version }, members, onDone }: Props) {
  const t = useText();
  const { send, card, suggested } = useFamilyChange(splitFamily, id);
  const others = members.filter(({ relation }) => relation !== 'KEPALA_KELUARGA');
  return (
    <CorrectionCard
      {...card}
      title={t('ppks.split')}
      lead={t('ppks.splitWhy')}
      save={t('ppks.splitNow')}
      specs={[daySpec, ...relationSpecs(others, 'ppks.stays'), stepChildSpec, ...addressSpecs]}
      values={{ happenedOn: '', ...relationValues(others, { open: true }), stepChild: false, cardNumber: '', area: null, address: '', rt: '', rw: '' }}
      suggested={suggested}
      version={version}
      submit={async (on, reason, changes) => {
        const { relations, rest: { happenedOn, ...rest } } = takeRelations(changes);
        return ontoMembers(await send({ id, version: on, reason, happenedOn: String(happenedOn), members: relations, ...rest }), relations, others);
      }}
      onDone={onDone}
    />
  );
}
