import { Link } from '@tanstack/react-router';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { applySteps, type ApplyStep } from './apply-state.ts';
import styles from './registrations.module.css';

const titles: Readonly<Record<ApplyStep, MessageId>> = {
  profil: 'registrations.stepProfile', surat: 'registrations.stepRequired', permohonan: 'registrations.stepLetter', ajukan: 'registrations.stepReview',
};

/** Where one is in an application, and which parts are ready. Each part can be gone to at any time. */
export function ApplySteps({ institution, now, ready }: { institution: string; now: ApplyStep; ready: Readonly<Record<ApplyStep, boolean>> }) {
  const t = useText();
  return (
    <nav aria-label={t('registrations.parts')}>
      <ol className={styles.trail}>
        {applySteps.map((step, index) => (
          <li key={step} data-done={ready[step] || undefined} data-now={step === now || undefined}>
            <Link to="/lembaga/$id/daftar" params={{ id: institution }} search={({ wilayah }) => ({ wilayah, langkah: step })} className={styles.stepTitle} aria-current={step === now ? 'step' : undefined} activeProps={step === now ? {} : { 'aria-current': undefined }}>
              {t('registrations.stepNumbered', { number: index + 1, title: t(titles[step]) })}
            </Link>
            <span className={styles.second}>{t(ready[step] ? 'registrations.partReady' : 'registrations.partOpen')}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
