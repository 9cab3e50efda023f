import { localDay } from '@pilar/domain/dates';
import type { FamilyPage_FamilyFragment } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { useTypeName } from '../cases/case-words.ts';
import type { Milestone } from '../records/Milestones.tsx';

type Family = Pick<FamilyPage_FamilyFragment, 'createdAt' | 'signsOn' | 'cases' | 'proposals'>;

/** What is known of a family beside its changes, by day: its registration, the visit for the signs, cases found and proposals begun. */
export function useFamilyDays(): (family: Family) => Milestone[] {
  const t = useText();
  const label = useLabel();
  const typeName = useTypeName();
  return ({ createdAt, signsOn, cases, proposals }) => [
    ...(proposals ?? []).map(({ createdAt: begun, kind, state, beneficiary }) => ({ on: localDay(begun), title: t('familyPage.proposed', { kind: label('PROPOSAL_KIND', kind) }), note: [beneficiary?.fullName, label('PROPOSAL_STATE', state)].filter(Boolean).join(', ') })),
    ...(cases ?? []).map(({ foundOn, type, state }) => ({ on: foundOn, title: t('familyPage.caseFound', { type: typeName(type) }), note: state && label('CASE_STATE', state) })),
    ...(signsOn ? [{ on: signsOn, title: t('familyPage.signsVisited') }] : []),
    { on: localDay(createdAt), title: t('familyPage.registered') },
  ];
}
