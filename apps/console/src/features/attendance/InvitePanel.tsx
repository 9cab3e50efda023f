import { useState } from 'react';
import type { InviteParticipantsInput } from '../../__generated__/graphql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from './attendance.module.css';
import type { Found } from './candidates.ts';
import { namedAlike, sortOut } from './listed-rows.ts';
import { inviteParticipants } from './record.ts';
import { refusalWords } from './refusal-words.ts';
import { SourceForm } from './SourceForm.tsx';
import type { AttendanceRow } from './use-attendance.ts';

const mostAtOnce = 500;

/** Whom to invite: by filter from the registers, from a past event, one by one or by name; shown and counted before it is done. */
export function InvitePanel({ event, listed, onDone }: { event: string; listed: readonly AttendanceRow[]; onDone: () => void }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { submit, busy } = useSubmit(inviteParticipants, { keep: false });
  const [found, setFound] = useState<Found | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const sorted = sortOut(found?.candidates ?? [], listed);
  const { fresh, there, namesakes } = sorted;
  const chosen = fresh.filter(({ key }) => !left.has(key));
  const show = (now: Found) => {
    // Whoever shares a name with somebody on the list is invited only if an officer says that it is another.
    setLeft(new Set(sortOut(now.candidates, listed).namesakes.keys()));
    setProblem(null);
    setFound(now);
  };
  const invite = async () => {
    const alike = namedAlike(fresh, sorted);
    for (let from = 0; from < chosen.length; from += mostAtOnce) {
      const some = chosen.slice(from, from + mostAtOnce).map(({ key, ...one }) => ({ ...one, ...(alike.has(key) && { alsoNamed: true }) }));
      const people = some.flatMap(({ person, name: _name, ...one }) => (person ? [{ person, ...one }] : []));
      const names = some.flatMap(({ person, ...one }) => (person ? [] : [one]));
      const outcome = await submit({ event, people, names } satisfies Omit<InviteParticipantsInput, 'idempotencyKey'>);
      if (!outcome.saved) return setProblem(refusalWords(outcome.refusal, t));
    }
    toast(t('attendance.invited', { count: chosen.length }));
    onDone();
  };
  const alreadyThere = (key: string) => {
    const row = namesakes.get(key);
    return row && t('attendance.namesake', { who: [row.name, label('PARTICIPANT_GROUP', row.group), row.affiliation ?? row.area?.shortName].filter(Boolean).join(', ') });
  };
  return (
    <Card title={t('attendance.invite')}>
      <div className={stackClass}>
        <SourceForm onFound={show} />
        {problem && <Notice tone="due" live>{problem}</Notice>}
        {found && (
          <>
            <p role="status">
              {t('attendance.found', { count: number(found.candidates.length), listed: number(there), chosen: number(chosen.length) })}
              {namesakes.size > 0 && ` ${t('attendance.namesakes', { count: namesakes.size })}`}
              {found.without > 0 && ` ${t('attendance.without', { count: found.without })}`}
            </p>
            {fresh.length > 0 && (
              <ul className={styles.candidates} aria-label={t('attendance.candidates')}>
                {fresh.map(({ key, name, affiliation, group }) => (
                  <li key={key}>
                    <label className={styles.candidate}>
                      <input
                        type="checkbox"
                        checked={!left.has(key)}
                        onChange={({ target }) => setLeft(new Set(target.checked ? [...left].filter((other) => other !== key) : [...left, key]))}
                      />
                      <span>
                        {name} <span className={styles.second}>{[label('PARTICIPANT_GROUP', group), affiliation].filter(Boolean).join(' · ')}</span>
                        {namesakes.has(key) && <span className={styles.clash}>{alreadyThere(key)}</span>}
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
        <FormActions>
          <Button weight="main" disabled={busy || chosen.length === 0} onClick={() => void invite()}>{t('attendance.doInvite', { count: chosen.length })}</Button>
          <Button onClick={onDone}>{t('forms.cancel')}</Button>
        </FormActions>
      </div>
    </Card>
  );
}
