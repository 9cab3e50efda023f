import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { centreChanges } from './centre-changes.ts';
import { centreFields } from './service-words.ts';

const appointOfficer = graphql(`
  mutation AppointServiceOfficer($input: AppointServiceOfficerInput!) {
    appointServiceOfficer(input: $input) { __typename ... on ServiceCentre { id ...CentrePage_centre @unmask } ...Refusal @unmask }
  }
`);

const endOfficer = graphql(`
  mutation EndServiceOfficer($input: EndServiceOfficerInput!) {
    endServiceOfficer(input: $input) { __typename ... on ServiceCentre { id ...CentrePage_centre @unmask } ...Refusal @unmask }
  }
`);

const appointSpecs: readonly Spec[] = [
  { name: 'person', label: 'services.person', kind: 'person', required: true },
  { name: 'function', label: 'services.function', kind: 'code', list: 'SERVICE_FUNCTION', required: true, hint: 'services.functionHint' },
  { name: 'decreeNumber', label: 'services.officerDecree', hint: 'services.officerDecreeHint' },
  { name: 'validFrom', label: 'services.validFrom', kind: 'date', required: true },
  { name: 'validTo', label: 'services.validTo', kind: 'date' },
];
const endSpecs: readonly Spec[] = [{ name: 'on', label: 'services.validTo', kind: 'date', required: true }];
type Centre = { id: string; version: number };

/** Adds an officer. */
export function AppointOfficer({ centre: { id, version }, onDone }: { centre: Centre; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(appointOfficer);
  return (
    <CorrectionCard
      title={t('services.appoint')}
      save={t('services.saveOfficer')}
      specs={appointSpecs}
      values={{ person: null, function: '', decreeNumber: '', validFrom: '', validTo: '' }}
      suggested={{ function: 'FRONT_OFFICE', validFrom: today() }}
      version={version}
      busy={busy}
      submit={(on, reason, values) => submit({ id, version: on, reason, ...values } as unknown as Parameters<typeof submit>[0])}
      changesSince={useChangesSince(centreChanges, id)}
      fieldNames={centreFields}
      onDone={onDone}
    />
  );
}

/** Ends somebody's service. */
export function EndOfficer({ centre: { id, version }, officer, onDone }: { centre: Centre; officer: { id: string; name?: string | null }; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(endOfficer);
  return (
    <CorrectionCard
      title={t('services.endOfficerOf', { name: officer.name ?? t('services.elsewhere') })}
      save={t('services.doEnd')}
      specs={endSpecs}
      values={{ on: '' }}
      suggested={{ on: today() }}
      version={version}
      busy={busy}
      submit={(on, reason, values) => submit({ id, version: on, officer: officer.id, reason, ...values })}
      changesSince={useChangesSince(centreChanges, id)}
      fieldNames={centreFields}
      onDone={onDone}
    />
  );
}
