import { useNavigate } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts, Section } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { InstitutionFacts } from '../institutions/InstitutionFacts.tsx';
import { PaperList } from '../institutions/PaperList.tsx';
import type { Applicant, ApplyRule } from './apply-query.ts';
import { paperGaps } from './apply-state.ts';
import type { Registration } from './registration-fragment.ts';
import { submitRegistration } from './registration-mutations.ts';
import { useStep } from './use-step.ts';
import styles from './registrations.module.css';

/** The application as the authority will see it, what still hinders it, and the way to submit it. */
export function ApplyReview({ institution, draft, rule }: { institution: Applicant; draft: Registration; rule: ApplyRule | undefined }) {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const { shortDate } = useFormat();
  const { take, busy, faults } = useStep(submitRegistration, draft);
  const { missing, ended } = paperGaps(institution.papers, rule?.requiredPapers ?? [], today());
  const unscanned = institution.papers.filter(({ id }) => !institution.paperFiles?.some(({ paper }) => paper === id));
  const hindrances = [
    ...(missing.length > 0 ? [t('registrations.papersMissing', { papers: missing.map((kind) => label('PAPER_KIND', kind)).join(', ') })] : []),
    ...(ended.length > 0 ? [t('registrations.papersEndedList', { papers: ended.map(({ kind }) => label('PAPER_KIND', kind)).join(', ') })] : []),
    ...(draft.letterNumber === null ? [t('registrations.letterMissing')] : []),
  ];
  const submit = async () => {
    if (await take({})) return;
    toast(t('registrations.submitted'));
    await navigate({ to: '/pendaftaran/$id', params: { id: draft.id } });
  };
  return (
    <div className={styles.part}>
      {faults[''] && <Notice tone="due" live>{faults['']}</Notice>}
      {hindrances.length > 0 && <Notice tone="due" word={t('registrations.notYet')}><ul className={styles.hindrances}>{hindrances.map((words) => <li key={words}>{words}</li>)}</ul></Notice>}
      {unscanned.length > 0 && <Notice>{t('registrations.unscanned', { papers: unscanned.map(({ kind }) => label('PAPER_KIND', kind)).join(', ') })}</Notice>}
      <Card title={t('registrations.letterTitle')}>
        <Facts
          facts={[
            { label: t('registrations.kind'), value: label('REGISTRATION_KIND', draft.kind) },
            { label: t('registrations.authority'), value: label('REGISTRATION_AUTHORITY', draft.authority) },
            { label: t('registrations.letter'), value: [draft.letterNumber, draft.letterDate && shortDate(draft.letterDate)].filter(Boolean).join(', ') },
            { label: t('registrations.note'), value: draft.note && <span className={styles.text}>{draft.note}</span> },
          ]}
        />
      </Card>
      <Section title={t('institutions.papers')}><PaperList papers={institution.papers} files={institution.paperFiles} /></Section>
      <InstitutionFacts institution={institution} />
      {rule && <p className={styles.second}>{t('registrations.howLong', { papers: rule.papersDays, site: rule.siteDays, decision: rule.decisionDays })}</p>}
      <FormActions><Button weight="main" disabled={busy || hindrances.length > 0} onClick={() => void submit()}>{t('registrations.submit', { authority: label('REGISTRATION_AUTHORITY', draft.authority) })}</Button></FormActions>
    </div>
  );
}
