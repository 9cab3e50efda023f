import { today } from '@pilar/domain/dates';
import { Link, useNavigate } from '@tanstack/react-router';
import type { RecordComplaintInput } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions, useViewer } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { RegisterForm } from '../beneficiaries/RegisterForm.tsx';
import { regionChoice } from '../pickers/region-finder.ts';
import type { FormValues, Spec } from '../records/field-specs.ts';

const recordComplaint = graphql(`
  mutation RecordComplaint($input: RecordComplaintInput!) {
    recordComplaint(input: $input) { __typename ... on Complaint { id } ...Refusal @unmask }
  }
`);

const officeSpec: Spec = { name: 'complainedOffice', label: 'pengaduan.office', hint: 'pengaduan.officeHint', kind: 'code', list: 'COMPLAINED_OFFICE', required: true };
const receiptSpec: Spec = { name: 'receiptCode', label: 'pengaduan.receiptCode', hint: 'pengaduan.receiptHint' };
const reporterSpecs: readonly Spec[] = [{ name: 'reporterName', label: 'pengaduan.reporterName' }, { name: 'reporterContact', label: 'pengaduan.reporterContact', hint: 'pengaduan.contactHint' }];
const aboutSpecs: readonly Spec[] = [{ name: 'family', label: 'ppks.family', kind: 'family' }, { name: 'beneficiary', label: 'cases.person', kind: 'beneficiary' }];

/** Takes a complaint down at the desk. `about`: whom it is about, where it was asked for on their page. */
export function RecordComplaint({ about }: { about: { family?: string | undefined; beneficiary?: string | undefined } }) {
  const t = useText();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const channels = useOptions('COMPLAINT_CHANNEL').filter(({ value }) => value !== 'PUBLIC_PAGE');
  const { submit, busy } = useSubmit(recordComplaint);
  const whatSpecs: readonly Spec[] = [
    { name: 'channel', label: 'pengaduan.channel', kind: 'option', options: channels, required: true },
    { name: 'category', label: 'pengaduan.category', kind: 'code', list: 'COMPLAINT_CATEGORY', required: true },
  ];
  const whereSpecs: readonly Spec[] = [
    { name: 'area', label: 'pengaduan.area', hint: 'pengaduan.areaHint', kind: 'region', required: true },
    { name: 'receivedOn', label: 'pengaduan.received', kind: 'date', required: true },
    { name: 'text', label: 'pengaduan.text', hint: 'pengaduan.textHint', kind: 'long', required: true, wide: true },
  ];
  const values: FormValues = {
    channel: 'DESK', category: '', complainedOffice: '', area: grant.area.level === 'PROVINCE' ? null : regionChoice(grant.area), receivedOn: today(), text: '', receiptCode: '', reporterName: '', reporterContact: '', family: null, beneficiary: null,
  };
  const known = about.family ?? about.beneficiary;
  return (
    <RegisterForm
      parts={({ category }) => [
        { title: t('pengaduan.what'), specs: [...whatSpecs, ...(category === 'CONDUCT' ? [officeSpec] : category === 'AID_CLAIM_AFTER_ENUMERATION' ? [receiptSpec] : []), ...whereSpecs], ...(category === 'AID_CLAIM_AFTER_ENUMERATION' && { lead: t('ppks.noPromise') }) },
        { title: t('pengaduan.reporter'), lead: t('pengaduan.reporterWhy'), specs: reporterSpecs },
        ...(known ? [] : [{ title: t('pengaduan.about'), specs: aboutSpecs, seldom: true }]),
      ]}
      values={values}
      busy={busy}
      save={t('pengaduan.save')}
      ways={<Link to="/pengaduan-warga" className={buttonClass()}>{t('forms.cancel')}</Link>}
      submit={(given) => submit({ ...given, ...(about.family && { family: about.family }), ...(about.beneficiary && { beneficiary: about.beneficiary }) } as unknown as Omit<RecordComplaintInput, 'idempotencyKey'>)}
      onSaved={(id) => {
        toast(t('pengaduan.saved'));
        void navigate({ to: '/pengaduan-warga/$id', params: { id } });
      }}
      refused={({ message }) => message}
    />
  );
}
