import { today } from '@pilar/domain/dates';
import type { RegistrationState } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { StateDot } from '../../ui/StateDot.tsx';
import { daysLeftWords } from '../institutions/days-left.ts';
import type { Registration } from './registration-fragment.ts';
import styles from './registrations.module.css';

/** How many of the four steps a state has behind it. */
const behind: Readonly<Partial<Record<RegistrationState, number>>> = {
  DRAFT: 0, RETURNED: 0, SUBMITTED: 1, DOCS_CHECKED: 2, FIELD_VERIFIED: 3, REGISTERED: 4, EXPIRED: 4, SUSPENDED: 4, REVOKED: 4,
};

/** The steps of a registration: which are done, when and by whom, which is next and by when. */
export function RegistrationTrail({ registration }: { registration: Registration }) {
  const t = useText();
  const { shortDate, dateTime } = useFormat();
  const { state, submittedAt, submittedBy, papersCheckedAt, papersCheckedBy, visitedOn, siteVerifiedBy, grantedOn, decidedBy, dueOn, overdue } = registration;
  // Of one that was given up or refused, what was recorded on the way.
  const done = behind[state] ?? [submittedAt, papersCheckedAt, visitedOn].filter(Boolean).length;
  const underWay = behind[state] !== undefined && done < 4;
  const words = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join(' · ');
  const steps = [
    { title: t('registrations.stepSubmit'), second: words(submittedAt && dateTime(submittedAt), submittedBy?.displayName) },
    { title: t('registrations.stepPapers'), second: words(papersCheckedAt && dateTime(papersCheckedAt), papersCheckedBy?.displayName) },
    { title: t('registrations.stepSite'), second: words(visitedOn && shortDate(visitedOn), siteVerifiedBy?.displayName) },
    { title: t('registrations.stepDecision'), second: words(grantedOn && shortDate(grantedOn), decidedBy?.displayName) },
  ];
  return (
    <ol className={styles.trail} aria-label={t('registrations.steps')}>
      {steps.map(({ title, second }, index) => {
        const now = underWay && index === done;
        return (
          <li key={title} data-done={index < done || undefined} aria-current={now ? 'step' : undefined}>
            <span className={styles.stepTitle}>{title}</span>
            {index < done && <span className={styles.second}>{second || t('registrations.stepDone')}</span>}
            {now && dueOn && <StateDot tone={overdue ? 'due' : 'soon'}>{t('registrations.dueLine', { date: shortDate(dueOn), left: daysLeftWords(dueOn, today(), t) })}</StateDot>}
            {now && !dueOn && <span className={styles.second}>{t('registrations.atApplicant')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
