import { graphql } from '../../__generated__/gql.ts';
import type { CorrectPillar_PillarFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { pillarFields } from './pillar-words.ts';

graphql(`
  fragment CorrectPillar_pillar on Pillar {
    id
    version
    type
    appointer
    decreeNumber
    decreeDate
    validFrom
    validTo
    memberNumber
    employer
  }
`);

const correctPillar = graphql(`
  mutation CorrectPillar($input: CorrectPillarInput!) {
    correctPillar(input: $input) {
      __typename
      ... on Pillar { id ...CorrectPillar_pillar @unmask }
      ...Refusal @unmask
    }
  }
`);

/** What has changed in a term, for whoever was too late. */
export const pillarChanges = graphql(`
  query PillarChanges($id: ID!) {
    record: pillar(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

const specs: readonly Spec[] = [
  { name: 'appointer', label: 'pillars.appointer', kind: 'code', list: 'APPOINTER' },
  { name: 'decreeNumber', label: 'pillars.decreeNumber' },
  { name: 'decreeDate', label: 'pillars.decreeDate', kind: 'date' },
  { name: 'validFrom', label: 'pillars.validFrom', kind: 'date' },
  { name: 'validTo', label: 'people.validTo', kind: 'date' },
  { name: 'memberNumber', label: 'pillars.memberNumber' },
  { name: 'employer', label: 'pillars.employer', hint: 'pillars.employerHint' },
];

/** Corrects what is recorded of a term of service. */
export function CorrectPillar({ pillar, onDone }: { pillar: CorrectPillar_PillarFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctPillar);
  const { id, version, type, appointer, decreeNumber, decreeDate, validFrom, validTo, memberNumber, employer } = pillar;
  return (
    <CorrectionCard
      title={t('pillars.correct')}
      save={t('pillars.save')}
      specs={specs.filter(({ name }) => name !== 'employer' || type === 'TKS' || employer !== null)}
      values={{ appointer: appointer ?? '', decreeNumber: decreeNumber ?? '', decreeDate: decreeDate ?? '', validFrom: validFrom ?? '', validTo: validTo ?? '', memberNumber: memberNumber ?? '', employer: employer ?? '' }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(pillarChanges, id)}
      fieldNames={pillarFields}
      onDone={onDone}
    />
  );
}
