import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { InstitutionFacts_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';

const fragment = graphql(`
  fragment InstitutionFacts_institution on Institution {
    id
    kind
    legalForm
    address
    headName
    founded
    area { code fullName }
  }
`);

/** The facts of a welfare institution as key and value. */
export function InstitutionFacts({ institution }: { institution: FragmentType<InstitutionFacts_InstitutionFragment> }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { data, complete } = useFragment({ fragment, from: institution });
  if (!complete) return null;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('offices.kind'), value: label('INSTITUTION_KIND', data.kind) },
          { label: t('offices.legalForm'), value: data.legalForm && label('LEGAL_FORM', data.legalForm) },
          { label: t('offices.area'), value: data.area.fullName },
          { label: t('offices.address'), value: data.address },
          { label: t('offices.headName'), value: data.headName },
          { label: t('offices.founded'), value: data.founded && shortDate(data.founded) },
        ]}
      />
    </Card>
  );
}
