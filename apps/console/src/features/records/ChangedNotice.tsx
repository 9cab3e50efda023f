import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLive } from '../../shell/live.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

const versionQuery = graphql(`
  query RecordVersion($id: ID!, $notice: Boolean!, $action: Boolean!, $question: Boolean!, $accreditation: Boolean!, $event: Boolean!, $institution: Boolean!, $law: Boolean!, $monitoring: Boolean!, $office: Boolean!, $person: Boolean!, $pillar: Boolean!, $registration: Boolean!, $report: Boolean!, $youth: Boolean!, $programme: Boolean!, $forum: Boolean!, $partner: Boolean!, $plan: Boolean!, $planItem: Boolean!, $centre: Boolean!, $serviceDay: Boolean!, $family: Boolean!, $beneficiary: Boolean!, $welfareCase: Boolean!) {
    policyNotice(id: $id) @include(if: $notice) { id version }
    actionItem(id: $id) @include(if: $action) { id version }
    eventQuestion(id: $id) @include(if: $question) { id version }
    accreditation(id: $id) @include(if: $accreditation) { id version }
    event(id: $id) @include(if: $event) { id version }
    institution(id: $id) @include(if: $institution) { id version }
    legalBasis(id: $id) @include(if: $law) { id version }
    monitoring(id: $id) @include(if: $monitoring) { id version }
    office(id: $id) @include(if: $office) { id version }
    person(id: $id) @include(if: $person) { id version }
    pillar(id: $id) @include(if: $pillar) { id version }
    planDocument(id: $id) @include(if: $plan) { id version }
    planItem(id: $id) @include(if: $planItem) { id version }
    registration(id: $id) @include(if: $registration) { id version }
    pillarReport(id: $id) @include(if: $report) { id version }
    youthOrganisation(id: $id) @include(if: $youth) { id version }
    serviceCentre(id: $id) @include(if: $centre) { id version }
    serviceDay(id: $id) @include(if: $serviceDay) { id version }
    workProgramme(id: $id) @include(if: $programme) { id version }
    forum(id: $id) @include(if: $forum) { id version }
    welfareCase(id: $id) @include(if: $welfareCase) { id version }
    partnerOrganisation(id: $id) @include(if: $partner) { id version }
    family(id: $id) @include(if: $family) { id version }
    beneficiary(id: $id) @include(if: $beneficiary) { id version }
  }
`);

type Props = { type: 'PolicyNotice' | 'ActionItem' | 'EventQuestion' | 'Accreditation' | 'Event' | 'Institution' | 'LegalBasis' | 'Monitoring' | 'Office' | 'Person' | 'Pillar' | 'PillarReport' | 'Registration' | 'YouthOrganisation' | 'WorkProgramme' | 'Forum' | 'PartnerOrganisation' | 'PlanDocument' | 'PlanItem' | 'ServiceCentre' | 'ServiceDay' | 'Family' | 'Beneficiary' | 'WelfareCase'; id: string; /** As it is on the screen. */ version: number };

/** Says calmly that somebody else has changed what is on the screen. Nothing moves until the reader asks for it. */
export function ChangedNotice({ type, id, version }: Props) {
  const t = useText();
  const client = useApolloClient();
  const [heard, setHeard] = useState({ id, version });
  const hear = (now: number | null) => setHeard({ id, version: now ?? Number.MAX_SAFE_INTEGER });
  // What changed while nobody listened is asked for past the cache, so that the screen stays as it is.
  const look = async () => {
    const variables = { id, notice: type === 'PolicyNotice', action: type === 'ActionItem', question: type === 'EventQuestion', accreditation: type === 'Accreditation', event: type === 'Event', institution: type === 'Institution', law: type === 'LegalBasis', monitoring: type === 'Monitoring', office: type === 'Office', person: type === 'Person', pillar: type === 'Pillar', registration: type === 'Registration', report: type === 'PillarReport', youth: type === 'YouthOrganisation', programme: type === 'WorkProgramme', forum: type === 'Forum', partner: type === 'PartnerOrganisation', plan: type === 'PlanDocument', planItem: type === 'PlanItem', centre: type === 'ServiceCentre', serviceDay: type === 'ServiceDay', family: type === 'Family', beneficiary: type === 'Beneficiary', welfareCase: type === 'WelfareCase' };
    const { data } = await client.query({ query: versionQuery, variables, fetchPolicy: 'no-cache' });
    const found = Object.values(data ?? {}).find((record) => typeof record === 'object' && record !== null);
    if (found) hear(found.version);
  };
  useLive(type, id, (event) => hear(event.version), () => void look().catch(() => undefined));
  if (heard.id !== id || heard.version <= version) return null;
  return (
    <Notice live>
      {t('records.changed')} <Button weight="quiet" onClick={() => void client.refetchQueries({ include: 'active' })}>{t('records.reload')}</Button>
    </Notice>
  );
}
