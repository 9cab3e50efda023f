import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { FormValues, Spec } from '../records/field-specs.ts';
import type { Member } from './FamilyMembers.tsx';
import { headAfter, oneHead, ontoMembers, relationSpecs, relationValues, takeRelations } from './relations.ts';
import { daySpec, useFamilyChange } from './use-family-change.ts';

const recordDeath = graphql(`mutation RecordDeath($input: RecordDeathInput!) { recordDeath(input: $input) { __typename ... on Beneficiary { id version } ...Refusal @unmask } }`);
const leaveFamily = graphql(`mutation LeaveFamily($input: LeaveFamilyInput!) { leaveFamily(input: $input) { __typename ... on Beneficiary { id version } ...Refusal @unmask } }`);

const words = {
  DEATH: { title: 'ppks.death', lead: 'ppks.deathWhy', save: 'ppks.deathNow', day: 'ppks.diedOn' },
  LEAVE: { title: 'ppks.leave', lead: 'ppks.leaveWhy', save: 'ppks.leaveNow', day: 'ppks.happenedOn' },
} as const;

/** The version is that of whoever is chosen, until the graph tells of a newer one. */
const unread = 0;

type Props = {
  what: keyof typeof words;
  /** Of the family; somebody without one is alone. */
  members: readonly Member[];
  /** Whom it is about, where that is known. */
  who?: string;
  /** Family whose history tells what came between. */
  family: string | null;
  onDone: () => void;
};

/** Records that a member has died or left. A head who leaves others behind is followed: their relations are set anew. */
export function MemberGone({ what, members, who, family, onDone }: Props) {
  const t = useText();
  const { send: sendDeath, card, suggested } = useFamilyChange(recordDeath, family ?? who ?? '');
  const { send: sendLeave, card: leaving } = useFamilyChange(leaveFamily, family ?? who ?? '');
  const { title, lead, save, day } = words[what];
  const chosen = (values: FormValues) => members.find(({ id }) => id === (who ?? values['who']));
  const behind = (gone: Member | undefined) => (gone?.relation === 'KEPALA_KELUARGA' ? members.filter(({ id }) => id !== gone.id) : []);
  const whoSpecs: Spec[] = who === undefined ? [{ name: 'who', label: 'ppks.who', kind: 'option', options: members.map(({ id, fullName }) => ({ value: id, label: fullName })), required: true }] : [];
  return (
    <CorrectionCard
      {...card}
      busy={card.busy || leaving.busy}
      title={t(title)}
      lead={t(lead)}
      save={t(save)}
      specs={(values) => [...whoSpecs, { ...daySpec, label: day }, ...relationSpecs(behind(chosen(values)))]}
      values={{ who: '', happenedOn: '', ...relationValues(members) }}
      suggested={suggested}
      version={unread}
      submit={async (on, reason, changes) => {
        const { relations, rest: { happenedOn } } = takeRelations(changes);
        const gone = chosen({ who: String(changes['who'] ?? '') });
        if (!gone) throw new Error('Nobody was chosen');
        const others = behind(gone);
        const newHead = others.length > 0 ? headAfter(others, relations) : undefined;
        if (newHead === null) return oneHead(others, t('ppks.oneHead'));
        const rest = relations.filter(({ beneficiary }) => beneficiary !== newHead && others.some(({ id }) => id === beneficiary));
        const input = { id: gone.id, version: on === unread ? gone.version : on, reason, happenedOn: String(happenedOn), newHead, ...(rest.length > 0 ? { relations: rest } : {}) };
        return ontoMembers(what === 'DEATH' ? await sendDeath(input) : await sendLeave(input), rest, others);
      }}
      onDone={onDone}
    />
  );
}
