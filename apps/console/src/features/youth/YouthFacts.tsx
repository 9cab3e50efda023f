import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { YouthFacts_YouthFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';

const fragment = graphql(`
  fragment YouthFacts_youth on YouthOrganisation {
    id
    level
    secretariat
    chair { id }
    chairName
    decreeNumber
    decreeDate
    decreeSigner
    termFrom
    termTo
    membersMale
    membersFemale
    classification
    classifiedOn
    lastActiveOn
    area { code fullName }
  }
`);

/** The facts of a Karang Taruna as key and value. */
export function YouthFacts({ organisation }: { organisation: FragmentType<YouthFacts_YouthFragment> }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const { data, complete } = useFragment({ fragment, from: organisation });
  if (!complete) return null;
  const day = (date: string | null | undefined) => date && shortDate(date);
  const { chair, chairName, membersMale, membersFemale, termFrom, termTo } = data;
  const members = membersMale == null && membersFemale == null ? null : t('youth.membersOf', { male: number(membersMale ?? 0), female: number(membersFemale ?? 0) });
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('youth.area'), value: data.area.fullName },
          { label: t('youth.level'), value: data.level !== 'VILLAGE' && label('YOUTH_LEVEL', data.level) },
          { label: t('youth.secretariat'), value: data.secretariat },
          { label: t('youth.chair'), value: chair ? <Link to="/orang/$id" params={{ id: chair.id }}>{chairName}</Link> : chairName },
          { label: t('youth.decree'), value: [data.decreeNumber, day(data.decreeDate), data.decreeSigner].filter(Boolean).join(', ') },
          { label: t('youth.term'), value: termFrom && termTo && `${shortDate(termFrom)} – ${shortDate(termTo)}` },
          { label: t('youth.members'), value: members },
          { label: t('youth.classification'), value: data.classification && [label('YOUTH_CLASSIFICATION', data.classification), day(data.classifiedOn)].filter(Boolean).join(', ') },
          { label: t('youth.lastActiveOn'), value: shortDate(data.lastActiveOn) },
        ]}
      />
    </Card>
  );
}
