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
    owner
    workingLevel
    services
    settings
    capacity
    address
    phone
    email
    headName
    founded
    area { code fullName }
  }
`);

/** The profile of a welfare institution as key and value. */
export function InstitutionFacts({ institution }: { institution: FragmentType<InstitutionFacts_InstitutionFragment> }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const { data, complete } = useFragment({ fragment, from: institution });
  if (!complete) return null;
  return (
    <Card title={t('institutions.profile')}>
      <Facts
        facts={[
          { label: t('institutions.kind'), value: label('INSTITUTION_KIND', data.kind) },
          { label: t('institutions.services'), value: data.services.map((code) => label('CARE_SERVICE', code)).join(', ') },
          { label: t('institutions.settings'), value: data.settings.map((code) => label('CARE_SETTING', code)).join(', ') },
          { label: t('institutions.capacity'), value: data.capacity !== null && number(data.capacity) },
          { label: t('institutions.workingLevel'), value: data.workingLevel && label('WORKING_LEVEL', data.workingLevel) },
          { label: t('institutions.owner'), value: data.owner && label('INSTITUTION_OWNER', data.owner) },
          { label: t('institutions.legalForm'), value: data.legalForm && label('LEGAL_FORM', data.legalForm) },
          { label: t('institutions.headName'), value: data.headName },
          { label: t('institutions.area'), value: data.area.fullName },
          { label: t('institutions.address'), value: data.address },
          { label: t('institutions.phone'), value: data.phone },
          { label: t('institutions.email'), value: data.email },
          { label: t('institutions.founded'), value: data.founded && shortDate(data.founded) },
        ]}
      />
    </Card>
  );
}
