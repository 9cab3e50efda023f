import type { TypedDocumentNode } from '@apollo/client';
import { today } from '@pilar/domain/dates';
import { Suspense, lazy, useState } from 'react';
import type { ReferralPage_ReferralFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import { StepDialog } from '../reports/StepDialog.tsx';
import styles from '../reports/reports.module.css';
import { doingSpecs, doingTitles, type Doing } from './referral-words.ts';

const accept = graphql(`mutation AcceptReferral($input: AcceptReferralInput!) { acceptReferral(input: $input) { __typename ... on Referral { id ...ReferralPage_referral @unmask } ...Refusal @unmask } }`);
const reject = graphql(`mutation RejectReferral($input: RejectReferralInput!) { rejectReferral(input: $input) { __typename ... on Referral { id ...ReferralPage_referral @unmask } ...Refusal @unmask } }`);
const withdraw = graphql(`mutation WithdrawReferral($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { __typename ... on Referral { id ...ReferralPage_referral @unmask } ...Refusal @unmask } }`);
const arrive = graphql(`mutation RecordReferralArrival($input: RecordReferralArrivalInput!) { recordReferralArrival(input: $input) { __typename ... on Referral { id ...ReferralPage_referral @unmask } ...Refusal @unmask } }`);
const leave = graphql(`mutation RecordReferralDeparture($input: RecordReferralDepartureInput!) { recordReferralDeparture(input: $input) { __typename ... on Referral { id ...ReferralPage_referral @unmask } ...Refusal @unmask } }`);
const endConsent = graphql(`mutation WithdrawReferralConsent($input: WithdrawReferralConsentInput!) { withdrawReferralConsent(input: $input) { __typename ... on Referral { id ...ReferralPage_referral @unmask } ...Refusal @unmask } }`);
const letter = graphql(`mutation NumberReferralLetter($input: NumberReferralLetterInput!) { numberReferralLetter(input: $input) { __typename ... on Referral { id ...ReferralPage_referral @unmask } ...Refusal @unmask } }`);

/** Each answers alike: the referral, or why not. What it takes stands in its form. */
type StepMutation = TypedDocumentNode<{ step: { __typename: 'Referral'; id: string } | Refusal }, { input: { idempotencyKey: string } }>;
const mutations = { REJECT: reject, ARRIVE: arrive, LEAVE: leave, LETTER: letter, CONSENT: endConsent } as unknown as Readonly<Record<Doing, StepMutation>>;

// A form comes with what checks its input; a reader need not wait for that.
const EntryCard = lazy(() => import('../records/EntryCard.tsx').then((file) => ({ default: file.EntryCard })));

/** What can be done with a referral as it stands: answered, withdrawn, arrived, left; its letter numbered. */
export function ReferralSteps({ referral: { id, version, nextSteps, mayEndConsent, consentEndedOn, viewerCan } }: { referral: Pick<ReferralPage_ReferralFragment, 'id' | 'version' | 'nextSteps' | 'mayEndConsent' | 'consentEndedOn' | 'viewerCan'> }) {
  const t = useText();
  const accepting = useSubmit(accept);
  const withdrawing = useSubmit(withdraw);
  const [doing, setDoing] = useState<Doing | 'WITHDRAW' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async () => {
    const why = whyNot(await accepting.submit({ id, version }), t);
    setRefusal(why);
    if (why === null) toast(t('rujukan.done'));
  };
  if (doing !== null && doing !== 'WITHDRAW') return <Suspense fallback={null}><StepForm key={doing} doing={doing} id={id} version={version} onDone={() => setDoing(null)} /></Suspense>;
  return (
    <>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={styles.steps}>
        {nextSteps.includes('ACCEPT') && <Button weight="main" disabled={accepting.busy} onClick={() => void take()}>{t('rujukan.accept')}</Button>}
        {nextSteps.includes('REJECT') && <Button onClick={() => setDoing('REJECT')}>{t('rujukan.reject')}</Button>}
        {nextSteps.includes('ARRIVE') && <Button weight="main" onClick={() => setDoing('ARRIVE')}>{t('rujukan.arrive')}</Button>}
        {nextSteps.includes('LEAVE') && <Button weight="main" onClick={() => setDoing('LEAVE')}>{t('rujukan.leave')}</Button>}
        {nextSteps.includes('WITHDRAW') && <Button onClick={() => setDoing('WITHDRAW')}>{t('rujukan.withdraw')}</Button>}
        {mayEndConsent && <Button weight="quiet" onClick={() => setDoing('CONSENT')}>{t('rujukan.endConsent')}</Button>}
        {viewerCan.letter && consentEndedOn === null && nextSteps.length > 0 && <Button weight="quiet" onClick={() => setDoing('LETTER')}>{t('rujukan.setNumber')}</Button>}
      </div>
      {doing === 'WITHDRAW' && (
        <StepDialog
          title={t('rujukan.withdraw')} why={t('rujukan.withdrawWhy')} action={t('rujukan.withdraw')} busy={withdrawing.busy}
          onTake={async (reason) => whyNot(await withdrawing.submit({ id, version, reason }), t)} onClose={() => setDoing(null)}
        />
      )}
    </>
  );
}

function StepForm({ doing, id, version, onDone }: { doing: Doing; id: string; version: number; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(mutations[doing]);
  const specs = doingSpecs[doing];
  return (
    <EntryCard
      title={t(doingTitles[doing])}
      save={t(doingTitles[doing])}
      specs={specs}
      values={Object.fromEntries(specs.map(({ name }) => [name, name === 'on' ? today() : '']))}
      busy={busy}
      submit={(given) => submit({ id, version, ...given })}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}
