import { Link } from '@tanstack/react-router';
import type { ServiceFacts_CentreFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Card, Facts } from '../../ui/Card.tsx';

graphql(`
  fragment ServiceFacts_centre on ServiceCentre {
    address
    phone
    office { id name }
    decreeNumber
    decreeDate
    decreeIssuer
    lastLogOn
    area { code fullName }
  }
`);

/** The facts of a Puskesos as key and value. */
export function ServiceFacts({ centre }: { centre: ServiceFacts_CentreFragment }) {
  const t = useText();
  const { shortDate } = useFormat();
  const { address, phone, office, decreeNumber, decreeDate, decreeIssuer, lastLogOn, area } = centre;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('services.area'), value: area.fullName },
          { label: t('services.address'), value: address },
          { label: t('services.phone'), value: phone },
          { label: t('services.decree'), value: [decreeNumber, decreeDate && shortDate(decreeDate), decreeIssuer].filter(Boolean).join(', ') },
          { label: t('services.office'), value: office && <Link to="/kantor/$id" params={{ id: office.id }}>{office.name}</Link> },
          { label: t('services.lastLog'), value: lastLogOn ? shortDate(lastLogOn) : t('services.neverLogged') },
        ]}
      />
    </Card>
  );
}
