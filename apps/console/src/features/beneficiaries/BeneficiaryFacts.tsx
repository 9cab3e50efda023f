import { Link } from '@tanstack/react-router';
import type { BeneficiaryFacts_BeneficiaryFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { AddressLines } from '../records/AddressLines.tsx';
import { NikLine } from './NikLine.tsx';
import { useAge } from './use-age.ts';

graphql(`
  fragment BeneficiaryFacts_beneficiary on Beneficiary {
    id
    fullName
    aliases
    nik
    nikState
    noNikReason
    sex
    birthPlace
    birthDate
    maritalState
    education
    occupation
    phone
    relation
    area { code level shortName fullName }
    addressKtp { text rt rw village { code shortName fullName } }
    addressDomicile { text rt rw village { code shortName fullName } }
    family { id address head { id fullName } }
  }
`);

type Person = BeneficiaryFacts_BeneficiaryFragment;

/** Who a person served is: number masked, birth, and how they may be reached. */
export function BeneficiaryFacts({ person }: { person: Person }) {
  const t = useText();
  const label = useLabel();
  const age = useAge();
  const { shortDate } = useFormat();
  const { nik, nikState, noNikReason, birthPlace, birthDate, sex, maritalState, education, aliases, addressKtp, addressDomicile } = person;
  const years = age(birthDate);
  return (
    <Card title={t('ppks.identity')}>
      <Facts
        facts={[
          { label: t('personal.nik'), value: <NikLine nik={nik} nikState={nikState} noNikReason={noNikReason} /> },
          { label: t('personal.born'), value: [[birthPlace, birthDate && shortDate(birthDate)].filter(Boolean).join(', '), years && `(${years})`].filter(Boolean).join(' ') },
          { label: t('personal.sex'), value: sex && label('SEX', sex) },
          { label: t('ppks.aliases'), value: aliases.length > 0 && aliases.join(', ') },
          { label: t('personal.maritalState'), value: maritalState && label('MARITAL_STATE', maritalState) },
          { label: t('personal.education'), value: education && label('EDUCATION', education) },
          { label: t('ppks.occupation'), value: person.occupation },
          { label: t('personal.phone'), value: person.phone },
          { label: t('personal.addressKtp'), value: addressKtp && <AddressLines address={addressKtp} /> },
          { label: t('personal.addressDomicile'), value: addressDomicile && <AddressLines address={addressDomicile} /> },
        ]}
      />
    </Card>
  );
}

/** The family somebody belongs to, and what they are in it. */
export function FamilyOfPerson({ person: { family, relation } }: { person: Person }) {
  const t = useText();
  const label = useLabel();
  return (
    <Card title={t('ppks.family')}>
      {family
        ? (
          <Facts
            facts={[
              { label: t('ppks.relationShort'), value: relation && label('FAMILY_RELATION', relation) },
              { label: t('ppks.family'), value: <Link to="/ppks/keluarga/$id" params={{ id: family.id }}>{family.head ? t('ppks.familyOf', { name: family.head.fullName }) : t('ppks.noHead')}</Link> },
              { label: t('ppks.address'), value: family.address },
            ]}
          />
        )
        : <p>{t('ppks.inNoFamily')}</p>}
    </Card>
  );
}
