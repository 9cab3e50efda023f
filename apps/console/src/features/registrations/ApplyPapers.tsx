import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import type { PaperKind } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { AttachScan } from '../institutions/InstitutionPapers.tsx';
import { PaperForm } from '../institutions/PaperForm.tsx';
import { PaperList } from '../institutions/PaperList.tsx';
import type { Applicant } from './apply-query.ts';
import { paperGaps } from './apply-state.ts';
import styles from './registrations.module.css';

/** The papers that an application needs: filed and in force. What is missing is filed on the spot. */
export function ApplyPapers({ institution, required, onNext }: { institution: Applicant; required: readonly PaperKind[]; onNext: () => void }) {
  const t = useText();
  const label = useLabel();
  const [filing, setFiling] = useState<PaperKind | 'ANY' | null>(null);
  const { id, papers, paperFiles, viewerCan } = institution;
  const { missing, ended } = paperGaps(papers, required, today());
  const wanted = [...missing, ...ended.map(({ kind }) => kind)] as PaperKind[];
  // A paper that is filed leaves the list before its form is done: by then the next one may be open, and stays.
  const form = filing && <PaperForm key={filing} institution={id} papers={papers} kind={filing === 'ANY' ? undefined : filing} onDone={() => setFiling((now) => (now === filing ? null : now))} />;
  return (
    <div className={styles.part}>
      {wanted.length === 0 ? <p>{t('registrations.papersReady')}</p> : (
        <Section title={t('registrations.papersWanted', { count: wanted.length })}>
          <ul className={styles.wanted}>
            {wanted.map((kind) => (
              <li key={kind}>
                <div className={styles.wantedRow}>
                  <span><strong>{label('PAPER_KIND', kind)}</strong><span className={styles.second}>{t(missing.includes(kind) ? 'registrations.paperMissing' : 'registrations.paperEnded')}</span></span>
                  {viewerCan.correct && filing !== kind && <Button aria-label={t('institutions.filePaperOf', { kind: label('PAPER_KIND', kind) })} onClick={() => setFiling(kind)}>{t('institutions.filePaper')}</Button>}
                </div>
                {filing === kind && form}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {papers.length > 0 && <Section title={t('registrations.papersFiled')}><PaperList papers={papers} files={paperFiles} actions={viewerCan.correct ? (paper, scanned) => !scanned && <AttachScan institution={id} paper={paper} /> : undefined} /></Section>}
      {filing === 'ANY' && form}
      <FormActions>
        <Button weight="main" onClick={onNext}>{t('registrations.toLetter')}</Button>
        {viewerCan.correct && filing !== 'ANY' && <Button onClick={() => setFiling('ANY')}>{t('registrations.fileOther')}</Button>}
      </FormActions>
    </div>
  );
}
