import type { FamilyRelation } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { headFirst, type Member } from './FamilyMembers.tsx';
import { headAfter, oneHead, ontoMembers, relationSpecs, relationValues, takeRelations } from './relations.ts';
import { stepChildSpec } from './person-specs.ts';
import { daySpec, useFamilyChange } from './use-family-change.ts';

const changeFamilyHead = graphql(`mutation ChangeFamilyHead($input: ChangeFamilyHeadInput!) { changeFamilyHead(input: $input) { __typename ... on Family { id version } ...Refusal @unmask } }`);

type Props = { family: { id: string; version: number }; members: readonly Member[]; onDone: () => void };

/** Gives a family another head: each member's relation is set anew, and exactly one is head. */
export function ChangeHead({ family: { id, version }, members, onDone }: Props) {
  const t = useText();
  const { send, card, suggested } = useFamilyChange(changeFamilyHead, id);
  const rows = headFirst(members);
  const former = members.find(({ relation }) => relation === 'KEPALA_KELUARGA');
  return (
    <CorrectionCard
      {...card}
      title={t('ppks.newHead')}
      lead={t('ppks.newHeadWhy')}
      save={t('ppks.newHeadNow')}
      specs={[daySpec, ...relationSpecs(rows), stepChildSpec]}
      values={{ happenedOn: '', ...relationValues(rows), stepChild: false }}
      suggested={suggested}
      version={version}
      submit={async (on, reason, changes) => {
        const { relations, rest: { happenedOn, ...rest } } = takeRelations(changes);
        const head = headAfter(members, relations);
        if (head === null || head === former?.id) return oneHead(rows, t('ppks.oneHead'));
        const formerHeadRelation = relations.find(({ beneficiary }) => beneficiary === former?.id)?.relation as FamilyRelation | undefined;
        const others = relations.filter(({ beneficiary }) => beneficiary !== head && beneficiary !== former?.id);
        return ontoMembers(await send({ id, version: on, reason, happenedOn: String(happenedOn), head, formerHeadRelation, relations: others, ...rest }), others, rows);
      }}
      onDone={onDone}
    />
  );
}
