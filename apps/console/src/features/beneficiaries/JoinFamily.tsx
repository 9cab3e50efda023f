import type { FamilyRelation } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { stepChildSpec } from './person-specs.ts';
import { daySpec, useFamilyChange } from './use-family-change.ts';

const joinFamily = graphql(`mutation JoinFamily($input: JoinFamilyInput!) { joinFamily(input: $input) { __typename ... on Beneficiary { id version } ...Refusal @unmask } }`);

/** Records that somebody who is in no family joins one. */
export function JoinFamily({ person: { id, version }, onDone }: { person: { id: string; version: number }; onDone: () => void }) {
  const t = useText();
  const { send, card, suggested } = useFamilyChange(joinFamily, id);
  return (
    <CorrectionCard
      {...card}
      title={t('ppks.join')}
      save={t('ppks.joinNow')}
      specs={[
        { name: 'family', label: 'ppks.family', hint: 'ppks.familyHint', kind: 'family', required: true },
        { name: 'relation', label: 'ppks.relation', kind: 'code', list: 'FAMILY_RELATION', none: 'forms.choose', required: true },
        stepChildSpec, daySpec,
      ]}
      values={{ family: null, relation: '', stepChild: false, happenedOn: '' }}
      suggested={suggested}
      version={version}
      submit={(on, reason, { family, relation, happenedOn, ...rest }) => send({ id, version: on, reason, family: String(family), relation: relation as FamilyRelation, happenedOn: String(happenedOn), ...rest })}
      onDone={onDone}
    />
  );
}
