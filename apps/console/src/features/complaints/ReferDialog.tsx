import { covers } from '@pilar/domain/region-code';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import { whyNot } from '../records/why-not.ts';
import type { ComplaintShown } from './ComplaintBody.tsx';

const referComplaint = graphql(`mutation ReferComplaint($input: ReferComplaintInput!) { referComplaint(input: $input) { __typename ... on Complaint { id ...ComplaintBody_complaint @unmask } ...Refusal @unmask } }`);

/** Refers a complaint to the office of another level of its region, or to a body outside. */
export function ReferDialog({ complaint: { id, version, area, handledBy }, onClose }: { complaint: ComplaintShown; onClose: () => void }) {
  const t = useText();
  const { grant } = useViewer();
  const { submit } = useSubmit(referComplaint);
  const offices = area.path.filter(({ code, level }) => ['PROVINCE', 'REGENCY', 'DISTRICT'].includes(level) && code !== handledBy.code && covers(grant.area.code, code));
  const [to, setTo] = useState('');
  const [body, setBody] = useState('');
  return (
    <TextDialog
      title={t('pengaduan.doRefer')} why={t('pengaduan.referWhy')} label={t('pengaduan.note')} action={t('pengaduan.doRefer')} optional onClose={onClose}
      onTake={async (note) => whyNot(await submit({ id, version, note: note || null, ...(to === '' ? { body: body.trim() || null } : { region: to }) }), t)} onDone={() => toast(t('pengaduan.referred'))}
    >
      <Field id="refer-to" label={t('pengaduan.referTo')} required>{(input) => <select {...input} value={to} onChange={({ target }) => setTo(target.value)}><option value="">{t('pengaduan.outside')}</option>{offices.map(({ code, fullName }) => <option key={code} value={code}>{fullName}</option>)}</select>}</Field>
      {to === '' && <Field id="refer-body" label={t('pengaduan.referredTo')} hint={t('pengaduan.bodyHint')} required>{(input) => <input {...input} maxLength={200} value={body} onChange={({ target }) => setBody(target.value)} />}</Field>}
    </TextDialog>
  );
}
