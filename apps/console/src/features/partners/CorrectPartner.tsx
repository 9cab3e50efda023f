import { graphql } from '../../__generated__/gql.ts';
import type { CorrectPartner_PartnerFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { partnerFields, partnerSpecs } from './partner-words.ts';

graphql(`
  fragment CorrectPartner_partner on PartnerOrganisation {
    id
    version
    kind
    name
    households
    members
    volunteers
    lumbung
    contact { name phone email address }
    withheld
  }
`);

const correctPartner = graphql(`
  mutation CorrectPartner($input: CorrectPartnerOrganisationInput!) {
    correctPartnerOrganisation(input: $input) { __typename ... on PartnerOrganisation { id ...PartnerPage_partner @unmask } ...Refusal @unmask }
  }
`);

/** What has changed in a partner, for whoever was too late. */
export const partnerChanges = graphql(`
  query PartnerChanges($id: ID!) {
    record: partnerOrganisation(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

/** Corrects what is recorded of a partner. */
export function CorrectPartner({ partner, onDone }: { partner: CorrectPartner_PartnerFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctPartner);
  const { id, version, kind, name, households, members, volunteers, lumbung, contact, withheld } = partner;
  const text = (value: string | number | null | undefined) => (value == null ? '' : String(value));
  return (
    <CorrectionCard
      title={t('partners.correct')}
      save={t('partners.save')}
      specs={partnerSpecs(kind, !withheld.includes('contact'))}
      values={{
        name, households: text(households), members: text(members), volunteers: text(volunteers), lumbung: lumbung ?? false,
        contactName: text(contact?.name), phone: text(contact?.phone), email: text(contact?.email), address: text(contact?.address),
      }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(partnerChanges, id)}
      fieldNames={partnerFields}
      onDone={onDone}
    />
  );
}
