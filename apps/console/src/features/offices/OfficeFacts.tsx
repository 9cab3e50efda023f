import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { OfficeFacts_OfficeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';

const fragment = graphql(`
  fragment OfficeFacts_office on Office {
    id
    shortName
    kind
    level
    address
    area { code fullName }
    parent { id name }
  }
`);

/** The facts of an office as key and value. */
export function OfficeFacts({ office }: { office: FragmentType<OfficeFacts_OfficeFragment> }) {
  const t = useText();
  const label = useLabel();
  const { data, complete } = useFragment({ fragment, from: office });
  if (!complete) return null;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('offices.shortName'), value: data.shortName },
          { label: t('offices.kind'), value: label('OFFICE_KIND', data.kind) },
          { label: t('offices.level'), value: label('OFFICE_LEVEL', data.level) },
          { label: t('offices.area'), value: data.area.fullName },
          { label: t('offices.parent'), value: data.parent && <RecordLink to={`/kantor/${data.parent.id}`}>{data.parent.name}</RecordLink> },
          { label: t('offices.address'), value: data.address },
        ]}
      />
    </Card>
  );
}
