import { today } from '@pilar/domain/dates';
import { codes } from '@pilar/domain/vocabulary';
import { useState, type ReactNode } from 'react';
import type { PapersCheckItem, SiteCheckItem } from '../../__generated__/graphql.ts';
import { longClass, stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { LeaveGuard } from '../records/LeaveGuard.tsx';
import { CheckList, useItemLabel, type CheckKind } from './CheckList.tsx';
import { checksOf, judge, openAnswers, reasonFrom, type Answer } from './check-answers.ts';
import type { Registration } from './registration-fragment.ts';
import { checkPapers, returnRegistration, verifySite } from './registration-mutations.ts';
import { useStep } from './use-step.ts';
import styles from './registrations.module.css';

type Props = { kind: CheckKind; registration: Registration; onTaken: () => void; /** What else can be done. */ children?: ReactNode };

/** The papers or the visit of an application, item by item: all as it should be, or sent back with what is not. */
export function CheckForm({ kind, registration, onTaken, children }: Props) {
  const t = useText();
  const label = useLabel();
  const itemLabel = useItemLabel(kind);
  const site = kind === 'SITE_CHECK';
  const [answers, setAnswers] = useState(() => openAnswers(codes(kind)));
  const [visitedOn, setVisitedOn] = useState(today());
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const own = (path: string) => path === 'reason' || path === 'visitedOn';
  const checking = useStep(checkPapers, registration, own);
  const visiting = useStep(verifySite, registration, own);
  const returning = useStep(returnRegistration, registration, own);
  const { open, unmet } = judge(answers);
  const sendingBack = asked || unmet.length > 0;
  const reason = typed ?? reasonFrom(answers, itemLabel);
  const busy = checking.busy || visiting.busy || returning.busy;
  const faults = { ...checking.faults, ...visiting.faults, ...returning.faults };
  const answer = (item: string, next: Answer) => {
    setAnswers({ ...answers, [item]: next });
    setErrors({});
  };
  const changed = () => typed !== null || open.length < Object.keys(answers).length;
  const settle = (refused: object | null, done: string) => {
    if (refused) return;
    setAnswers(openAnswers(codes(kind)));
    setTyped(null);
    setAsked(false);
    toast(done);
    onTaken();
  };
  const pass = async () => {
    if (open.length > 0) {
      setErrors(Object.fromEntries(open.map((item) => [item, t('registrations.answerNeeded')])));
      return document.getElementById(`check-${open[0]}`)?.focus();
    }
    if (site) settle(await visiting.take({ visitedOn, checks: checksOf<SiteCheckItem>(answers) }), t('registrations.siteVerified'));
    else settle(await checking.take({ checks: checksOf<PapersCheckItem>(answers) }), t('registrations.papersChecked'));
  };
  const sendBack = async () => {
    if (reason.trim() === '') {
      returning.setFaults({ reason: t('forms.required') });
      return document.getElementById('return-reason')?.focus();
    }
    const found = site ? { site: checksOf<SiteCheckItem>(answers) } : { papers: checksOf<PapersCheckItem>(answers) };
    settle(await returning.take({ reason: reason.trim(), ...found }), t('registrations.returned'));
  };
  return (
    <Card title={t(site ? 'registrations.siteCheck' : 'registrations.papersCheck')}>
      <LeaveGuard changed={changed} />
      <form
        noValidate
        className={stackClass}
        onSubmit={(event) => {
          event.preventDefault();
          void (sendingBack ? sendBack() : pass());
        }}
      >
        {faults[''] && <Notice tone="due" live>{faults['']}</Notice>}
        {site && (
          <Field id="visited-on" label={t('registrations.visitedOn')} error={faults['visitedOn']} required>
            {(input) => <input {...input} type="date" value={visitedOn} max={today()} onChange={(event) => setVisitedOn(event.target.value)} />}
          </Field>
        )}
        <CheckList kind={kind} answers={answers} before={site ? registration.siteCheck : registration.papersCheck} errors={errors} onAnswer={answer} />
        {open.length > 0 && unmet.length === 0 && <div><Button weight="quiet" onClick={() => setAnswers(Object.fromEntries(Object.keys(answers).map((item) => [item, { met: true, note: '' }])))}>{t('registrations.allMet')}</Button></div>}
        {sendingBack && (
          <Field id="return-reason" label={t('registrations.returnReason')} hint={t('registrations.returnHint')} error={faults['reason']} required>
            {(input) => <textarea {...input} rows={3} className={longClass} value={reason} onChange={(event) => setTyped(event.target.value)} />}
          </Field>
        )}
        <FormActions>
          {sendingBack
            ? <Button type="submit" weight="main" disabled={busy}>{t('registrations.sendBack')}</Button>
            : <Button type="submit" weight="main" disabled={busy}>{label('REGISTRATION_STEP', site ? 'VERIFY_SITE' : 'CHECK_PAPERS')}</Button>}
          {!sendingBack && <Button onClick={() => setAsked(true)}>{t('registrations.askReturn')}</Button>}
          {asked && unmet.length === 0 && <Button onClick={() => setAsked(false)}>{t('forms.cancel')}</Button>}
          {children}
        </FormActions>
        {unmet.length > 0 && <p className={styles.second}>{t('registrations.unmetWhy')}</p>}
      </form>
    </Card>
  );
}
