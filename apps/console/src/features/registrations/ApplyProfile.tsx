import { lazy, Suspense, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { InstitutionFacts } from '../institutions/InstitutionFacts.tsx';
import type { Applicant } from './apply-query.ts';
import { authorityOf, profileGaps } from './apply-state.ts';
import type { Registration } from './registration-fragment.ts';
import { useDraftApplication } from './use-draft-application.ts';
import styles from './registrations.module.css';

const CorrectInstitution = lazy(() => import('../institutions/CorrectInstitution.tsx').then((file) => ({ default: file.CorrectInstitution })));

/** Whether the profile says enough: how far the institution works, which gives who decides, and what they will look for. */
export function ApplyProfile({ institution, draft, onNext }: { institution: Applicant; draft: Registration | undefined; onNext: () => void }) {
  const t = useText();
  const label = useLabel();
  const { needed, advised } = profileGaps(institution);
  const [correcting, setCorrecting] = useState(needed.length > 0 && institution.viewerCan.correct);
  const { keep, busy, faults } = useDraftApplication(institution.id, draft);
  const { workingLevel } = institution;
  return (
    <div className={styles.part}>
      {faults[''] && <Notice tone="due" live>{faults['']}</Notice>}
      {workingLevel
        ? <p>{t('registrations.decidedBecause', { level: label('WORKING_LEVEL', workingLevel), authority: label('REGISTRATION_AUTHORITY', authorityOf(workingLevel)) })}</p>
        : <Notice tone="due">{t('registrations.workingLevelNeeded')}</Notice>}
      {advised.length > 0 && <Notice>{t('registrations.profileAdvised', { fields: advised.map((field) => t(field)).join(', ') })}</Notice>}
      {correcting
        ? <Suspense fallback={<InstitutionFacts institution={institution} />}><CorrectInstitution institution={institution} onDone={() => setCorrecting(false)} /></Suspense>
        : <InstitutionFacts institution={institution} />}
      {!correcting && (
        <FormActions>
          <Button weight="main" disabled={busy || needed.length > 0} onClick={() => void keep().then((kept) => kept && onNext())}>{t('registrations.toPapers')}</Button>
          {institution.viewerCan.correct && <Button onClick={() => setCorrecting(true)}>{t('institutions.correct')}</Button>}
        </FormActions>
      )}
    </div>
  );
}
