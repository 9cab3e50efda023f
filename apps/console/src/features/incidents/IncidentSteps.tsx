import { jakartaToUtc, localDay, thisMoment, today } from '@pilar/domain/dates';
import { useState } from 'react';
import type { NoticeTo } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { longClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import styles from '../monitoring/monitoring.module.css';
import { useTaking } from '../records/use-taking.tsx';
import { whyNot } from '../records/why-not.ts';
import type { IncidentShown } from './IncidentBody.tsx';
import { stepWords } from './incident-words.ts';

const assessIncident = graphql(`mutation AssessIncident($input: AssessIncidentInput!) { assessIncident(input: $input) { __typename ... on Incident { id ...IncidentBody_incident @unmask } ...Refusal @unmask } }`);
const findAffected = graphql(`mutation FindAffected($input: FindAffectedInput!) { findAffected(input: $input) { __typename ... on Incident { id ...IncidentBody_incident @unmask } ...Refusal @unmask } }`);
const recordNotice = graphql(`mutation RecordNotice($input: RecordNoticeInput!) { recordNotice(input: $input) { __typename ... on Incident { id ...IncidentBody_incident @unmask } ...Refusal @unmask } }`);
const closeIncident = graphql(`mutation CloseIncident($input: CloseIncidentInput!) { closeIncident(input: $input) { __typename ... on Incident { id ...IncidentBody_incident @unmask } ...Refusal @unmask } }`);
const dismissIncident = graphql(`mutation DismissIncident($input: DismissIncidentInput!) { dismissIncident(input: $input) { __typename ... on Incident { id ...IncidentBody_incident @unmask } ...Refusal @unmask } }`);

type Step = IncidentShown['nextSteps'][number];

/** What can be done next with an incident, as it stands and for whoever looks at it. */
export function IncidentSteps({ incident }: { incident: IncidentShown }) {
  const t = useText();
  const { id, version, nextSteps } = incident;
  const [asked, setAsked] = useState<Step | null>(null);
  const [close, dismiss] = [useSubmit(closeIncident), useSubmit(dismissIncident)];
  const done = () => setAsked(null);
  const [first] = nextSteps;
  const button = (step: Step) => nextSteps.includes(step) && <Button key={step} weight={step === first ? 'main' : undefined} onClick={() => setAsked(step)}>{t(stepWords[step])}</Button>;
  if (nextSteps.length === 0) return null;
  return (
    <>
      <div className={styles.steps}>{nextSteps.map(button)}</div>
      {asked === 'ASSESS' && <AssessDialog incident={incident} onClose={done} />}
      {asked === 'FIND' && <FindDialog incident={incident} onClose={done} />}
      {(asked === 'TELL_AUTHORITY' || asked === 'TELL_SUBJECTS' || asked === 'TELL_PUBLIC') && <TellDialog incident={incident} to={asked.slice(5) as NoticeTo} onClose={done} />}
      {asked === 'CLOSE' && (
        <TextDialog
          title={t('insiden.doClose')} why={t('insiden.closeWhy')} label={t('insiden.reason')} action={t('insiden.doClose')} onClose={done}
          onTake={async (reason) => whyNot(await close.submit({ id, version, reason }), t)} onDone={() => toast(t('insiden.closed'))}
        />
      )}
      {asked === 'DISMISS' && (
        <TextDialog
          title={t('insiden.doDismiss')} why={t('insiden.dismissWhy')} label={t('insiden.reason')} action={t('insiden.doDismiss')} onClose={done}
          onTake={async (reason) => whyNot(await dismiss.submit({ id, version, reason }), t)} onDone={() => toast(t('insiden.dismissed'))}
        />
      )}
    </>
  );
}

type DialogProps = { incident: IncidentShown; onClose: () => void };

function AssessDialog({ incident: { id, version, consequence, handling }, onClose }: DialogProps) {
  const t = useText();
  const [given, setGiven] = useState({ consequence: consequence ?? '', handling: handling ?? '' });
  const { submit, busy } = useSubmit(assessIncident);
  const { error, take } = useTaking(onClose);
  return (
    <ActionDialog title={t('insiden.doAssess')} action={t('insiden.save')} busy={busy} onTake={() => void take(submit({ id, version, ...given }))} onClose={onClose}>
      {error}
      <Field id="incident-consequence" label={t('insiden.consequence')} hint={t('insiden.consequenceHint')} required>
        {(input) => <textarea {...input} rows={3} className={longClass} value={given.consequence} onChange={({ target }) => setGiven({ ...given, consequence: target.value })} />}
      </Field>
      <Field id="incident-handling" label={t('insiden.handling')} hint={t('insiden.handlingHint')} required>
        {(input) => <textarea {...input} rows={3} className={longClass} value={given.handling} onChange={({ target }) => setGiven({ ...given, handling: target.value })} />}
      </Field>
    </ActionDialog>
  );
}

function FindDialog({ incident: { id, version, alert, noticedAt, happenedFrom }, onClose }: DialogProps) {
  const t = useText();
  const [given, setGiven] = useState({ account: alert?.accountId ?? '', from: localDay(happenedFrom ?? noticedAt), to: localDay(noticedAt) });
  const { submit, busy } = useSubmit(findAffected);
  const { error, take } = useTaking(onClose);
  const send = () => take(given.from === '' || given.to === '' ? t('insiden.spanNeeded')
    : submit({ id, version, account: given.account, from: jakartaToUtc(given.from, '00:00'), to: jakartaToUtc(given.to, '23:59') }));
  return (
    <ActionDialog title={t('insiden.doFind')} action={t('insiden.find')} busy={busy} onTake={() => void send()} onClose={onClose}>
      <p>{t('insiden.findWhy')}</p>
      {error}
      <Field id="incident-account" label={t('insiden.account')} hint={alert ? alert.accountName : t('insiden.accountHint')} required>
        {(input) => <input {...input} autoComplete="off" maxLength={100} value={given.account} onChange={({ target }) => setGiven({ ...given, account: target.value })} />}
      </Field>
      <Field id="incident-from" label={t('insiden.from')} required>{(input) => <input {...input} type="date" value={given.from} max={today()} onChange={({ target }) => setGiven({ ...given, from: target.value })} />}</Field>
      <Field id="incident-to" label={t('insiden.to')} required>{(input) => <input {...input} type="date" value={given.to} max={today()} onChange={({ target }) => setGiven({ ...given, to: target.value })} />}</Field>
    </ActionDialog>
  );
}

function TellDialog({ incident: { id, version, deadline, lateReason: said }, to, onClose }: DialogProps & { to: NoticeTo }) {
  const t = useText();
  const [given, setGiven] = useState(() => ({ ...thisMoment(), how: '', lateReason: '' }));
  const { submit, busy } = useSubmit(recordNotice);
  const { error, take } = useTaking(onClose);
  const whole = given.date !== '' && given.time !== '';
  const at = whole ? jakartaToUtc(given.date, given.time) : '';
  const late = whole && to !== 'PUBLIC' && at > deadline && said === null;
  const send = () => take(whole ? submit({ id, version, to, at, how: given.how, ...(late && given.lateReason !== '' && { lateReason: given.lateReason }) }) : t('insiden.momentNeeded'));
  return (
    <ActionDialog title={t(stepWords[`TELL_${to}`])} action={t('insiden.save')} busy={busy} onTake={() => void send()} onClose={onClose}>
      {error}
      <Field id="incident-on" label={t('insiden.toldOn')} required>{(input) => <input {...input} type="date" value={given.date} max={today()} onChange={({ target }) => setGiven({ ...given, date: target.value })} />}</Field>
      <Field id="incident-time" label={t('insiden.time')} required>{(input) => <input {...input} type="time" value={given.time} onChange={({ target }) => setGiven({ ...given, time: target.value })} />}</Field>
      <Field id="incident-how" label={t('insiden.how')} hint={t('insiden.howHint')} required>{(input) => <input {...input} autoComplete="off" maxLength={500} value={given.how} onChange={({ target }) => setGiven({ ...given, how: target.value })} />}</Field>
      {late && <Field id="incident-late" label={t('insiden.lateReason')} required>{(input) => <textarea {...input} rows={2} className={longClass} value={given.lateReason} onChange={({ target }) => setGiven({ ...given, lateReason: target.value })} />}</Field>}
    </ActionDialog>
  );
}
