import type { PartnerFacts_PartnerFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { TermEnd } from '../records/TermEnd.tsx';

graphql(`
  fragment PartnerFacts_partner on PartnerOrganisation {
    kind
    state
    paper
    paperNumber
    paperDate
    validFrom
    validTo
    households
    members
    volunteers
    lumbung
    contact { name phone email address }
    withheld
    area { code fullName }
  }
`);

/** The facts of a partner as key and value, and how it is reached where that may be read. */
export function PartnerFacts({ partner }: { partner: PartnerFacts_PartnerFragment }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const { paper, paperDate, contact, lumbung, validTo } = partner;
  const count = (value: number | null | undefined) => (value == null ? null : number(value));
  return (
    <>
      <Card title={t('events.facts')}>
        <Facts
          facts={[
            { label: t('partners.kind'), value: label('PARTNER_KIND', partner.kind) },
            { label: t('partners.area'), value: partner.area.fullName },
            { label: t('partners.households'), value: count(partner.households) },
            { label: t('partners.members'), value: count(partner.members) },
            { label: t('partners.volunteers'), value: count(partner.volunteers) },
            { label: t('partners.lumbung'), value: lumbung != null && t(lumbung ? 'partners.hasLumbung' : 'partners.noLumbung') },
            { label: t('partners.paper'), value: paper && [label('PARTNER_PAPER', paper), partner.paperNumber, paperDate && shortDate(paperDate)].filter(Boolean).join(', ') },
            { label: t('partners.validTo'), value: paper && (validTo ? <TermEnd on={validTo} open={partner.state !== 'ENDED'} /> : t('partners.noEnd')) },
          ]}
        />
      </Card>
      <Card title={t('partners.contact')}>
        {partner.withheld.includes('contact') ? <p>{t(partner.kind === 'KELUARGA_PIONER' ? 'partners.familyWithheld' : 'partners.contactWithheld')}</p> : (
          <Facts
            facts={[
              { label: t('partners.contactName'), value: contact?.name },
              { label: t('partners.phone'), value: contact?.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a> },
              { label: t('partners.email'), value: contact?.email && <a href={`mailto:${contact.email}`}>{contact.email}</a> },
              { label: t('partners.address'), value: contact?.address },
            ]}
          />
        )}
        {contact && !contact.name && !contact.phone && !contact.email && !contact.address && <p>{t('partners.noContact')}</p>}
      </Card>
    </>
  );
}
