import { authorityOf } from '@pilar/domain/data-request-authority';
import { useState } from 'react';
import type { DataRequestProof, DataRequestRefusal } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel, useOptions } from '../../shell/session-context.tsx';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import styles from '../monitoring/monitoring.module.css';
import { useTaking } from '../records/use-taking.tsx';
import { whyNot } from '../records/why-not.ts';
import type { RequestShown } from './RequestBody.tsx';

const identifyDataRequest = graphql(`mutation IdentifyDataRequest($input: IdentifyDataRequestInput!) { identifyDataRequest(input: $input) { __typename ... on DataRequest { id ...RequestBody_request @unmask } ...Refusal @unmask } }`);
const answerDataRequest = graphql(`mutation AnswerDataRequest($input: AnswerDataRequestInput!) { answerDataRequest(input: $input) { __typename ... on DataRequest { id ...RequestBody_request @unmask } ...Refusal @unmask } }`);
const refuseDataRequest = graphql(`mutation RefuseDataRequest($input: RefuseDataRequestInput!) { refuseDataRequest(input: $input) { __typename ... on DataRequest { id ...RequestBody_request @unmask } ...Refusal @unmask } }`);

const startDataCopy = graphql(`mutation StartDataCopy($input: StartDataCopyInput!) { startDataCopy(input: $input) { __typename ... on Job { id state } ...Refusal @unmask } }`);

/** What can be done next with a request. */
export function RequestSteps({ request }: { request: RequestShown }) {
  const t = useText();
  const { id, version, nextSteps } = request;
  const [asked, setAsked] = useState<'identify' | 'answer' | 'refuse' | null>(null);
  const [answer, refuse, copy] = [useSubmit(answerDataRequest), useSubmit(refuseDataRequest), useSubmit(startDataCopy)];
  const gathering = useTaking(() => toast(t('permintaan.copyStarted')));
  const [refusal, setRefusal] = useState<DataRequestRefusal>('NOT_IDENTIFIED');
  const refusals = useOptions('DATA_REQUEST_REFUSAL');
  const done = () => setAsked(null);
  return (
    <>
      {gathering.error}
      <div className={styles.steps}>
        {nextSteps.includes('IDENTIFY') && <Button weight="main" onClick={() => setAsked('identify')}>{t('permintaan.doIdentify')}</Button>}
        {nextSteps.includes('ANSWER') && <Button weight="main" onClick={() => setAsked('answer')}>{t('permintaan.doAnswer')}</Button>}
        {nextSteps.includes('COPY') && <Button disabled={copy.busy} onClick={() => void gathering.take(copy.submit({ request: id }))}>{t('permintaan.doCopy')}</Button>}
        {nextSteps.includes('REFUSE') && <Button weight="quiet" onClick={() => setAsked('refuse')}>{t('permintaan.doRefuse')}</Button>}
      </div>
      {asked === 'identify' && <IdentifyDialog request={request} onClose={done} />}
      {asked === 'answer' && (
        <TextDialog
          title={t('permintaan.doAnswer')} why={t('permintaan.answerWhy')} label={t('permintaan.answer')} action={t('permintaan.saveAnswer')} onClose={done}
          onTake={async (text) => whyNot(await answer.submit({ id, version, answer: text }), t)} onDone={() => toast(t('permintaan.answered'))}
        />
      )}
      {asked === 'refuse' && (
        <TextDialog
          title={t('permintaan.doRefuse')} why={t('permintaan.refuseWhy')} label={t('permintaan.answer')} action={t('permintaan.doRefuse')} onClose={done}
          onTake={async (text) => whyNot(await refuse.submit({ id, version, refusal, answer: text }), t)} onDone={() => toast(t('permintaan.refused'))}
        >
          <Field id="refusal" label={t('permintaan.refusal')} required>{(input) => <select {...input} value={refusal} onChange={({ target }) => setRefusal(target.value as DataRequestRefusal)}>{refusals.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}</Field>
        </TextDialog>
      )}
    </>
  );
}

/** Asks what showed who asks and, for another, whether the paper was looked at that gives the right to. */
function IdentifyDialog({ request: { id, version, relation }, onClose }: { request: RequestShown; onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const proofs = useOptions('DATA_REQUEST_PROOF');
  const { submit, busy } = useSubmit(identifyDataRequest);
  const [proof, setProof] = useState<DataRequestProof>('IDENTITY_CARD');
  const [looked, setLooked] = useState(false);
  const { error, take } = useTaking(() => {
    toast(t('permintaan.identifiedNow'));
    onClose();
  });
  const authority = authorityOf[relation];
  const send = () => take(authority !== null && !looked ? t('permintaan.authorityFirst', { paper: label('DATA_REQUEST_AUTHORITY', authority) }) : submit({ id, version, proof, authority }));
  return (
    <ActionDialog title={t('permintaan.doIdentify')} action={t('permintaan.doIdentify')} busy={busy} onTake={() => void send()} onClose={onClose}>
      <p>{t('permintaan.identifyWhy')}</p>
      {error}
      <Field id="proof" label={t('permintaan.proof')} required>{(input) => <select {...input} value={proof} onChange={({ target }) => setProof(target.value as DataRequestProof)}>{proofs.map(({ value, label: words }) => <option key={value} value={value}>{words}</option>)}</select>}</Field>
      {authority && (
        <ul className={styles.ticks}>
          <li><label><input type="checkbox" checked={looked} onChange={({ target }) => setLooked(target.checked)} />{t('permintaan.looked', { paper: label('DATA_REQUEST_AUTHORITY', authority) })}</label></li>
        </ul>
      )}
    </ActionDialog>
  );
}
