import { jakartaToUtc, thisMoment } from '@pilar/domain/dates';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecordDataRequestInput } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { RegisterForm } from '../beneficiaries/RegisterForm.tsx';
import { regionChoice } from '../pickers/region-finder.ts';
import type { FormValues, Spec } from '../records/field-specs.ts';
import type { NewDataRequestSearch } from './data-request-search.ts';

const recordDataRequest = graphql(`
  mutation RecordDataRequest($input: RecordDataRequestInput!) {
    recordDataRequest(input: $input) { __typename ... on DataRequest { id } ...Refusal @unmask }
  }
`);

const whatSpecs: readonly Spec[] = [
  { name: 'kind', label: 'permintaan.kind', kind: 'code', list: 'DATA_REQUEST_KIND', required: true },
  { name: 'channel', label: 'permintaan.channel', kind: 'code', list: 'DATA_REQUEST_CHANNEL', required: true },
  { name: 'receivedAt', label: 'permintaan.receivedOn', kind: 'date', required: true },
  { name: 'receivedTime', label: 'permintaan.receivedTime', hint: 'permintaan.clockHint', kind: 'time', required: true },
  { name: 'area', label: 'permintaan.area', hint: 'permintaan.areaHint', kind: 'region', required: true },
  { name: 'asked', label: 'permintaan.asked', hint: 'permintaan.askedHint', kind: 'long', wide: true },
];
const whoseSpecs: readonly Spec[] = [{ name: 'beneficiary', label: 'cases.person', kind: 'beneficiary' }, { name: 'person', label: 'permintaan.person', kind: 'person' }];
const whoSpecs: readonly Spec[] = [
  { name: 'relation', label: 'permintaan.relation', kind: 'code', list: 'DATA_REQUEST_RELATION', required: true },
  { name: 'applicantName', label: 'permintaan.applicant', required: true },
  { name: 'applicantContact', label: 'permintaan.contact', hint: 'permintaan.contactHint' },
];

/** Takes a request down. `about`: whose data it is about, where it was asked for on their page. */
export function RecordRequest({ about: { orang, petugas, akun } }: { about: NewDataRequestSearch }) {
  const t = useText();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const [now] = useState(thisMoment);
  const { submit, busy } = useSubmit(recordDataRequest);
  const known = { ...(orang && { beneficiary: orang }), ...(petugas && { person: petugas }), ...(akun && { account: akun }) };
  const values: FormValues = {
    kind: '', channel: 'DESK', receivedAt: now.date, receivedTime: now.time, area: regionChoice(grant.area), asked: '', beneficiary: null, person: null, relation: 'SELF', applicantName: '', applicantContact: '',
  };
  return (
    <RegisterForm
      parts={[
        { title: t('permintaan.what'), specs: whatSpecs },
        ...(Object.keys(known).length > 0 ? [] : [{ title: t('permintaan.whose'), lead: t('permintaan.whoseWhy'), specs: whoseSpecs }]),
        { title: t('permintaan.who'), lead: t('permintaan.whoWhy'), specs: whoSpecs },
      ]}
      values={values}
      busy={busy}
      save={t('permintaan.save')}
      ways={<Link to="/pelindungan/permintaan" className={buttonClass()}>{t('forms.cancel')}</Link>}
      submit={({ receivedTime, receivedAt, ...given }) => submit({ ...given, ...known, receivedAt: jakartaToUtc(String(receivedAt), String(receivedTime)) } as unknown as Omit<RecordDataRequestInput, 'idempotencyKey'>)}
      onSaved={(id) => {
        toast(t('permintaan.saved'));
        void navigate({ to: '/pelindungan/permintaan/$id', params: { id } });
      }}
      refused={({ message }) => message}
    />
  );
}
