import { useState } from 'react';
import type { ComplaintCategory, ComplaintRejection, ComplainedOffice } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import styles from '../monitoring/monitoring.module.css';
import { whyNot, type Outcome } from '../records/why-not.ts';
import type { ComplaintShown } from './ComplaintBody.tsx';
import { ReferDialog } from './ReferDialog.tsx';
import { triageComplaint } from './use-bulk-triage.ts';

const takeUpComplaint = graphql(`mutation TakeUpComplaint($input: TakeUpComplaintInput!) { takeUpComplaint(input: $input) { __typename ... on Complaint { id ...ComplaintBody_complaint @unmask } ...Refusal @unmask } }`);
const releaseComplaint = graphql(`mutation ReleaseComplaint($input: ReleaseComplaintInput!) { releaseComplaint(input: $input) { __typename ... on Complaint { id ...ComplaintBody_complaint @unmask } ...Refusal @unmask } }`);
const escalateComplaint = graphql(`mutation EscalateComplaint($input: EscalateComplaintInput!) { escalateComplaint(input: $input) { __typename ... on Complaint { id ...ComplaintBody_complaint @unmask } ...Refusal @unmask } }`);
const resolveComplaint = graphql(`mutation ResolveComplaint($input: ResolveComplaintInput!) { resolveComplaint(input: $input) { __typename ... on Complaint { id ...ComplaintBody_complaint @unmask } ...Refusal @unmask } }`);
const closeComplaint = graphql(`mutation CloseComplaint($input: CloseComplaintInput!) { closeComplaint(input: $input) { __typename ... on Complaint { id ...ComplaintBody_complaint @unmask } ...Refusal @unmask } }`);
const rejectComplaint = graphql(`mutation RejectComplaint($input: RejectComplaintInput!) { rejectComplaint(input: $input) { __typename ... on Complaint { id ...ComplaintBody_complaint @unmask } ...Refusal @unmask } }`);

type Asked = 'triage' | 'refer' | 'escalate' | 'resolve' | 'reject';

/** What can be done next with a complaint, as it stands and for whoever looks at it. */
export function ComplaintSteps({ complaint }: { complaint: ComplaintShown }) {
  const t = useText();
  const { id, version, nextSteps } = complaint;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [takeUp, release, escalate, resolve, close, reject] = [useSubmit(takeUpComplaint), useSubmit(releaseComplaint), useSubmit(escalateComplaint), useSubmit(resolveComplaint), useSubmit(closeComplaint), useSubmit(rejectComplaint)];
  const [rejection, setRejection] = useState<ComplaintRejection>('NOT_OURS');
  const rejections = useOptions('COMPLAINT_REJECTION');
  const may = (step: ComplaintShown['nextSteps'][number]) => nextSteps.includes(step);
  const take = async (step: Promise<Outcome>, done: MessageId) => {
    const refused = whyNot(await step, t);
    setRefusal(refused);
    if (refused === null) toast(t(done));
  };
  const done = () => setAsked(null);
  const answers = may('RESOLVE') && complaint.mine;
  return (
    <>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={styles.steps}>
        {may('TRIAGE') && <Button weight={complaint.state === 'RECEIVED' ? 'main' : undefined} onClick={() => setAsked('triage')}>{t('pengaduan.doTriage')}</Button>}
        {may('TAKE_UP') && <Button weight="main" disabled={takeUp.busy} onClick={() => void take(takeUp.submit({ id, version }), 'pengaduan.takenUp')}>{t('pengaduan.doTakeUp')}</Button>}
        {may('RESOLVE') && <Button weight={answers ? 'main' : undefined} onClick={() => setAsked('resolve')}>{t('pengaduan.doResolve')}</Button>}
        {may('CLOSE') && <Button weight="main" disabled={close.busy} onClick={() => void take(close.submit({ id, version }), 'pengaduan.closed')}>{t('pengaduan.doClose')}</Button>}
        {may('REFER') && <Button onClick={() => setAsked('refer')}>{t('pengaduan.doRefer')}</Button>}
        {may('RELEASE') && <Button disabled={release.busy} onClick={() => void take(release.submit({ id, version }), 'pengaduan.released')}>{t('pengaduan.doRelease')}</Button>}
        {may('ESCALATE') && <Button weight="quiet" onClick={() => setAsked('escalate')}>{t('pengaduan.doEscalate')}</Button>}
        {may('REJECT') && <Button weight="quiet" onClick={() => setAsked('reject')}>{t('pengaduan.doReject')}</Button>}
      </div>
      {asked === 'triage' && <TriageDialog complaint={complaint} onClose={done} />}
      {asked === 'refer' && <ReferDialog complaint={complaint} onClose={done} />}
      {asked === 'escalate' && (
        <TextDialog
          title={t('pengaduan.doEscalate')} why={t('pengaduan.escalateWhy')} label={t('pengaduan.reason')} action={t('pengaduan.doEscalate')} onClose={done}
          onTake={async (reason) => whyNot(await escalate.submit({ id, version, reason }), t)} onDone={() => toast(t('pengaduan.handedUp'))}
        />
      )}
      {asked === 'resolve' && (
        <TextDialog
          title={t('pengaduan.doResolve')} why={t(complaint.category === 'AID_CLAIM_AFTER_ENUMERATION' ? 'pengaduan.resolveClaimWhy' : 'pengaduan.resolveWhy')} label={t('pengaduan.answer')} action={t('pengaduan.sendAnswer')} onClose={done}
          onTake={async (answer) => whyNot(await resolve.submit({ id, version, answer }), t)} onDone={() => toast(t('pengaduan.answered'))}
        />
      )}
      {asked === 'reject' && (
        <TextDialog
          title={t('pengaduan.doReject')} why={t('pengaduan.rejectWhy')} label={t('pengaduan.answer')} action={t('pengaduan.doReject')} onClose={done}
          onTake={async (answer) => whyNot(await reject.submit({ id, version, rejection, answer }), t)} onDone={() => toast(t('pengaduan.rejected'))}
        >
          <Field id="rejection" label={t('pengaduan.rejection')} required>{(input) => <select {...input} value={rejection} onChange={({ target }) => setRejection(target.value as ComplaintRejection)}>{rejections.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}</Field>
        </TextDialog>
      )}
    </>
  );
}

/** What a complaint is about, after it was looked through. */
function TriageDialog({ complaint: { id, version, category: before, complainedOffice }, onClose }: { complaint: ComplaintShown; onClose: () => void }) {
  const t = useText();
  const { submit } = useSubmit(triageComplaint);
  const [categories, offices] = [useOptions('COMPLAINT_CATEGORY'), useOptions('COMPLAINED_OFFICE')];
  const [category, setCategory] = useState<ComplaintCategory>(before);
  const [office, setOffice] = useState<ComplainedOffice | ''>(complainedOffice ?? '');
  const conduct = category === 'CONDUCT';
  return (
    <TextDialog
      title={t('pengaduan.doTriage')} why={t('pengaduan.triageWhy')} label={t('pengaduan.note')} action={t('pengaduan.doTriage')} optional onClose={onClose}
      onTake={async (note) => whyNot(await submit({ id, version, category, complainedOffice: conduct && office !== '' ? office : null, note: note || null }), t)} onDone={() => toast(t('pengaduan.triaged'))}
    >
      <Field id="triage-category" label={t('pengaduan.category')} required>{(input) => <select {...input} value={category} onChange={({ target }) => setCategory(target.value as ComplaintCategory)}>{categories.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}</Field>
      {conduct && <Field id="triage-office" label={t('pengaduan.office')} required>{(input) => <select {...input} value={office} onChange={({ target }) => setOffice(target.value as ComplainedOffice)}><option value="">{t('forms.choose')}</option>{offices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}</Field>}
    </TextDialog>
  );
}
