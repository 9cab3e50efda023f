import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { PillarFacts_PillarFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';

const fragment = graphql(`
  fragment PillarFacts_pillar on Pillar {
    id
    type
    position
    appointer
    decreeNumber
    decreeDate
    validFrom
    validTo
    memberNumber
    employer
    overrideReason
    endReason
    endedOn
    area { code fullName }
    earlierDecrees { number date validTo appointer }
  }
`);

/** The facts of a term as key and value. */
export function PillarFacts({ pillar }: { pillar: FragmentType<PillarFacts_PillarFragment> }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { data, complete } = useFragment({ fragment, from: pillar });
  if (!complete) return null;
  const day = (date: string | null | undefined) => date && shortDate(date);
  const decreeLine = (number: string | null | undefined, date: string | null | undefined) => [number, day(date)].filter(Boolean).join(', ');
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('people.area'), value: data.area.fullName },
          { label: t('pillars.position'), value: data.position === 'COORDINATOR' && label('PILLAR_POSITION', data.position) },
          { label: t('people.decree'), value: decreeLine(data.decreeNumber, data.decreeDate) },
          { label: t('pillars.appointer'), value: data.appointer && label('APPOINTER', data.appointer) },
          { label: t('pillars.validFrom'), value: day(data.validFrom) },
          { label: t('people.validTo'), value: day(data.validTo) },
          { label: t('pillars.endedOn'), value: day(data.endedOn) },
          { label: t('pillars.endReason'), value: data.endReason && label('PILLAR_END_REASON', data.endReason) },
          { label: t('pillars.memberNumber'), value: data.memberNumber },
          { label: t('pillars.employer'), value: data.employer },
          { label: t('pillars.overrideReason'), value: data.overrideReason },
          {
            label: t('pillars.earlierDecrees'),
            value: data.earlierDecrees.length > 0 && data.earlierDecrees.map(({ number, date, validTo }) => <div key={`${number}${date}`}>{[decreeLine(number, date), validTo && t('pillars.until', { date: shortDate(validTo) })].filter(Boolean).join(' · ')}</div>),
          },
        ]}
      />
    </Card>
  );
}
