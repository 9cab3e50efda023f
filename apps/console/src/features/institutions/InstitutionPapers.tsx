import { useState } from 'react';
import type { Papers_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { whyNot } from '../records/why-not.ts';
import { StepDialog } from '../reports/StepDialog.tsx';
import { PaperForm } from './PaperForm.tsx';
import { PaperList, type Paper } from './PaperList.tsx';
import { useAttachScan } from './use-attach-scan.ts';
import styles from './institutions.module.css';

const withdrawPaper = graphql(`
  mutation WithdrawPaper($input: WithdrawPaperInput!) {
    withdrawPaper(input: $input) { __typename ... on Institution { id ...Papers_institution @unmask } ...Refusal @unmask }
  }
`);

/** The papers of an institution: file one, attach its scan, open it, take one back that was filed by mistake. */
export function InstitutionPapers({ institution, correct }: { institution: Papers_InstitutionFragment; /** Whether the viewer keeps them. */ correct: boolean }) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(withdrawPaper);
  const [filing, setFiling] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Paper | null>(null);
  const { id, papers, paperFiles } = institution;
  const withdraw = async (paper: Paper, reason: string) => {
    const refused = whyNot(await submit({ institution: id, paper: paper.id, reason }), t);
    if (refused === null) toast(t('institutions.paperWithdrawn'));
    return refused;
  };
  return (
    <Section title={t('institutions.papers')}>
      {papers.length === 0 && !filing && <p className={styles.none}>{t('institutions.noPapers')}</p>}
      <PaperList
        papers={papers}
        files={paperFiles}
        actions={correct ? (paper, scanned) => (
          <>
            {!scanned && <AttachScan institution={id} paper={paper} />}
            <Button weight="quiet" aria-label={t('institutions.withdrawPaperOf', { kind: label('PAPER_KIND', paper.kind) })} onClick={() => setWithdrawing(paper)}>{t('institutions.withdraw')}</Button>
          </>
        ) : undefined}
      />
      {filing
        ? <PaperForm institution={id} papers={papers} onDone={() => setFiling(false)} />
        : correct && <div className={styles.below}><Button onClick={() => setFiling(true)}>{t('institutions.filePaper')}</Button></div>}
      {withdrawing && (
        <StepDialog
          title={t('institutions.withdrawPaper')}
          why={t('institutions.withdrawPaperWhy', { kind: label('PAPER_KIND', withdrawing.kind) })}
          action={t('institutions.withdrawPaper')}
          busy={busy}
          onTake={(reason) => withdraw(withdrawing, reason)}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </Section>
  );
}

/** Takes the scan of one paper, once somebody asks for it. */
export function AttachScan({ institution, paper }: { institution: string; paper: Paper }) {
  const t = useText();
  const label = useLabel();
  const { attach } = useAttachScan(institution);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const name = t('institutions.scanOf', { kind: label('PAPER_KIND', paper.kind) });
  if (!asked) return <Button weight="quiet" aria-label={name} onClick={() => setAsked(true)}>{t('institutions.attachScan')}</Button>;
  return (
    <div className={styles.attach}>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <FileUpload purpose="PAPER" label={name} onReady={(file) => void attach(paper.id, file).then(setRefusal)} />
    </div>
  );
}
