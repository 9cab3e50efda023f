import { graphql } from '../../__generated__/gql.ts';
import type { CorrectCentre_CentreFragment } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { centreChanges } from './centre-changes.ts';
import { centreFields } from './service-words.ts';

graphql(`
  fragment CorrectCentre_centre on ServiceCentre {
    id
    version
    name
    address
    phone
    office { id name area { code fullName } }
    decreeNumber
    decreeDate
    decreeIssuer
  }
`);

const correctCentre = graphql(`
  mutation CorrectServiceCentre($input: CorrectServiceCentreInput!) {
    correctServiceCentre(input: $input) { __typename ... on ServiceCentre { id ...CentrePage_centre @unmask } ...Refusal @unmask }
  }
`);

/** What is recorded of a Puskesos beside its officers, hours and steps. */
export const centreSpecs: readonly Spec[] = [
  { name: 'name', label: 'services.name', required: true },
  { name: 'address', label: 'services.address' },
  { name: 'phone', label: 'services.phone' },
  { name: 'office', label: 'services.office', kind: 'office', hint: 'services.officeHint' },
  { name: 'decreeNumber', label: 'services.decreeNumber' },
  { name: 'decreeDate', label: 'services.decreeDate', kind: 'date' },
  { name: 'decreeIssuer', label: 'services.decreeIssuer' },
];

/** Corrects what is recorded of a Puskesos. */
export function CorrectCentre({ centre, onDone }: { centre: CorrectCentre_CentreFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctCentre);
  const { id, version, name, address, phone, office, decreeNumber, decreeDate, decreeIssuer } = centre;
  return (
    <CorrectionCard
      title={t('services.correct')}
      save={t('services.save')}
      specs={centreSpecs}
      values={{
        name, address: address ?? '', phone: phone ?? '', office: office ? { id: office.id, name: office.name, second: office.area.fullName } : null,
        decreeNumber: decreeNumber ?? '', decreeDate: decreeDate ?? '', decreeIssuer: decreeIssuer ?? '',
      }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(centreChanges, id)}
      fieldNames={centreFields}
      onDone={onDone}
    />
  );
}
