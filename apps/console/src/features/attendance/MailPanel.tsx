import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { ParticipantGroupKind } from '../../__generated__/graphql.ts';
import { checkClass, longClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { Choices, Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { codeWords } from './attendance-words.ts';
import styles from './attendance.module.css';
import { isDue, readDraft, type Draft, type Recipient } from './mail-recipients.ts';
import { sendInvitations } from './record.ts';
import { refusalWords } from './refusal-words.ts';

/** The invitation by mail: to whom it goes, who cannot be reached, and what they will read, before it is sent. */
export function MailPanel({ event, onDone }: { event: string; onDone: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const [draft, setDraft] = useState<Draft | null | undefined>(undefined);
  useEffect(() => {
    let left = false;
    readDraft(client, event).then((read) => left || setDraft(read), () => left || setDraft(null));
    return () => { left = true; };
  }, [client, event]);
  return (
    <Card title={t('mail.title')}>
      {draft === undefined && <p role="status" className={styles.quiet}>{t('mail.reading')}</p>}
      {draft === null && <Notice tone="due" live>{t('forms.noAnswer')}</Notice>}
      {draft && <MailForm event={event} draft={draft} onDone={onDone} />}
      {!draft && <FormActions><Button onClick={onDone}>{t('forms.cancel')}</Button></FormActions>}
    </Card>
  );
}

const missing = /\[\[[^\][\n]{1,200}\]\]/g;

function MailForm({ event, draft, onDone }: { event: string; draft: Draft; onDone: () => void }) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(sendInvitations, { keep: false });
  const due = draft.recipients.filter(isDue);
  const groups = [...new Set(due.map(({ group }) => group))];
  const [left, setLeft] = useState<ReadonlySet<ParticipantGroupKind>>(new Set());
  const [subject, setSubject] = useState(draft.subject);
  const [text, setText] = useState(draft.text);
  const [problem, setProblem] = useState<string | null>(null);
  const chosen = due.filter(({ group }) => !left.has(group));
  const reached = chosen.filter(({ addressed }) => addressed);
  const unreached = chosen.filter(({ addressed }) => !addressed);
  const lacking = text.match(missing)?.length ?? 0;
  const send = async () => {
    const outcome = await submit({ event, subject, text, groups: groups.filter((group) => !left.has(group)) });
    if (!outcome.saved) return setProblem(refusalWords(outcome.refusal, t));
    toast(t('mail.queued', { count: reached.length }));
    onDone();
  };
  return (
    <div className={stackClass}>
      <p>{t('mail.why')} {draft.sender && t('mail.from', { sender: draft.sender })}</p>
      {groups.length > 1 && (
        <Choices label={t('mail.groups')}>
          {groups.map((group) => (
            <label key={group} className={checkClass}>
              <input type="checkbox" checked={!left.has(group)} onChange={({ target }) => setLeft(new Set(target.checked ? [...left].filter((other) => other !== group) : [...left, group]))} />
              {label('PARTICIPANT_GROUP', group)} ({due.filter((one) => one.group === group).length})
            </label>
          ))}
        </Choices>
      )}
      <p role="status">{t('mail.reach', { count: chosen.length, with: reached.length, without: unreached.length })}</p>
      {reached.length > 0 && <Details title={t('mail.whom', { count: reached.length })} open={false}><Names of={reached} /></Details>}
      {unreached.length > 0 && (
        <Details title={t('mail.without', { count: unreached.length })} open={false}>
          <p className={styles.quiet}>{t('mail.withoutHint')}</p>
          <Names of={unreached} />
        </Details>
      )}
      <Field id="surel-perihal" label={t('mail.subject')}>{(input) => <input {...input} value={subject} onChange={({ target }) => setSubject(target.value)} maxLength={200} autoComplete="off" />}</Field>
      <Field id="surel-isi" label={t('mail.text')} hint={t('mail.textHint', { name: '{nama}', code: '{kode}' })} error={lacking > 0 ? t('mail.missing', { count: lacking }) : undefined}>
        {(input) => <textarea rows={12} className={longClass} {...input} value={text} onChange={({ target }) => setText(target.value)} maxLength={10_000} />}
      </Field>
      {reached[0] && <Details title={t('mail.preview', { name: reached[0].name })} open={false}><p className={styles.letter}>{personal(text, reached[0])}</p></Details>}
      {problem && <Notice tone="due" live>{problem}</Notice>}
      <FormActions>
        <Button weight="main" disabled={busy || reached.length === 0 || lacking > 0} onClick={() => void send()}>{t('mail.doSend', { count: reached.length })}</Button>
        <Button onClick={onDone}>{t('forms.cancel')}</Button>
      </FormActions>
    </div>
  );
}

function personal(text: string, { name, code }: Recipient): string {
  return text.replaceAll('{nama}', () => name).replaceAll('{kode}', () => codeWords(code));
}

function Names({ of }: { of: readonly Recipient[] }) {
  const label = useLabel();
  return <ul className={styles.candidates}>{of.map(({ name, group, code }) => <li key={code} className={styles.candidate}>{name} <span className={styles.second}>{label('PARTICIPANT_GROUP', group)}</span></li>)}</ul>;
}
