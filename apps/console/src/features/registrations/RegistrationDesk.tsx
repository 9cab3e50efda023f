import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { MessageId } from '../../i18n/messages.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CheckForm } from './CheckForm.tsx';
import { CheckResults } from './CheckList.tsx';
import { ReasonedSteps } from './ReasonedSteps.tsx';
import { RegistrationTrail } from './RegistrationTrail.tsx';
import type { Registration } from './registration-fragment.ts';
import { waitingStates } from './registration-words.ts';
import styles from './registrations.module.css';

// The form of a decision comes with what finds offices; most steps do without.
const GrantForm = lazy(() => import('./GrantForm.tsx').then((file) => ({ default: file.GrantForm })));

const deskSteps = ['CHECK_PAPERS', 'VERIFY_SITE', 'GRANT'] as const;
type DeskStep = (typeof deskSteps)[number];
const reasonWords: Readonly<Partial<Record<Registration['state'], MessageId>>> = {
  RETURNED: 'registrations.returnedWord', REFUSED: 'registrations.refusedWord', SUSPENDED: 'registrations.suspendedWord', REVOKED: 'registrations.revokedWord', WITHDRAWN: 'registrations.withdrawnWord', DISSOLVED: 'institutions.dissolvedWord',
};
const nothing = () => undefined;

/** One registration at the desk: how far it is, what is to be looked at, and what may be done next. */
export function RegistrationDesk({ registration, onTaken = nothing }: { registration: Registration; onTaken?: () => void }) {
  const t = useText();
  const label = useLabel();
  const { state, stateReason, nextSteps, institution, missingPapers, ownSubmission, papersCheck, siteCheck } = registration;
  const own = ownSubmission && waitingStates.includes(state);
  const offered = own ? undefined : deskSteps.find((step) => nextSteps.includes(step));
  // A form stays while somebody types in it, even when another has taken the step meanwhile.
  const [held, setHeld] = useState<DeskStep | undefined>(offered);
  if (offered !== undefined && offered !== held && held === undefined) setHeld(offered);
  const step = held;
  const stale = step !== undefined && step !== offered;
  const taken = () => {
    setHeld(undefined);
    onTaken();
  };
  const applies = nextSteps.includes('SUBMIT');
  const refuse = <ReasonedSteps registration={registration} steps={['REFUSE']} onTaken={taken} />;
  return (
    <>
      <RegistrationTrail registration={registration} />
      {stateReason && <Notice tone={state === 'RETURNED' ? 'due' : 'calm'} word={t(reasonWords[state] ?? 'registrations.stateReason')}><span className={styles.text}>{stateReason}</span></Notice>}
      {missingPapers.length > 0 && (applies || waitingStates.includes(state)) && <Notice tone="due">{t('registrations.papersMissing', { papers: missingPapers.map((kind) => label('PAPER_KIND', kind)).join(', ') })}</Notice>}
      {own && <Notice>{t('registrations.ownSubmission')}</Notice>}
      {stale && <Notice tone="due" live>{t('registrations.stepGone', { state: label('REGISTRATION_STATE', state) })} <Button weight="quiet" onClick={() => setHeld(offered)}>{t('registrations.closeForm')}</Button></Notice>}
      {step === 'CHECK_PAPERS' && <CheckForm key={step} kind="PAPERS_CHECK" registration={registration} onTaken={taken}>{refuse}</CheckForm>}
      {step === 'VERIFY_SITE' && <CheckForm key={step} kind="SITE_CHECK" registration={registration} onTaken={taken}>{refuse}</CheckForm>}
      {step === 'GRANT' && <Suspense fallback={null}><GrantForm registration={registration} onTaken={taken}><ReasonedSteps registration={registration} steps={['RETURN', 'REFUSE']} onTaken={taken} /></GrantForm></Suspense>}
      <div className={styles.steps}>
        {applies && <Link to="/lembaga/$id/daftar" params={{ id: institution.id }} className={buttonClass('main')}>{t('registrations.goOn')}</Link>}
        <ReasonedSteps registration={registration} steps={['WITHDRAW', 'SUSPEND', 'RESUME', 'REVOKE']} onTaken={onTaken} />
      </div>
      {papersCheck && step !== 'CHECK_PAPERS' && <Found kind="PAPERS_CHECK" title={t('registrations.papersCheck')} checks={papersCheck} />}
      {siteCheck && step !== 'VERIFY_SITE' && <Found kind="SITE_CHECK" title={t('registrations.siteCheck')} checks={siteCheck} />}
      <Returns registration={registration} />
    </>
  );
}

type FoundProps = { kind: 'PAPERS_CHECK' | 'SITE_CHECK'; title: string; checks: Parameters<typeof CheckResults>[0]['checks'] };

/** A checklist that was gone through: folded, unless something was not met. */
function Found({ kind, title, checks }: FoundProps) {
  const t = useText();
  const met = checks.filter((check) => check.met).length;
  return <div className={styles.found}><Details title={title} second={t('registrations.metOf', { met, count: checks.length })} open={met < checks.length}><CheckResults kind={kind} checks={checks} /></Details></div>;
}

function Returns({ registration: { returns } }: { registration: Registration }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  if (returns.length === 0) return null;
  return (
    <Section title={t('registrations.returns')}>
      <ul className={styles.returns}>
        {returns.toReversed().map(({ at, from, reason, by }) => (
          <li key={at}>
            <span className={styles.second}>{[dateTime(at), by?.displayName, t('registrations.returnedFrom', { state: label('REGISTRATION_STATE', from) })].filter(Boolean).join(' · ')}</span>
            <p className={styles.text}>{reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
