import { today } from '@pilar/domain/dates';
import type { ReactNode } from 'react';
import type { Papers_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { daysLeftWords } from './days-left.ts';
import { paperStates, type PaperState } from './paper-state.ts';
import styles from './institutions.module.css';

graphql(`
  fragment Papers_institution on Institution {
    id
    version
    papers { id kind number date issuer validTo ended }
    paperFiles { paper file { id name url } }
  }
`);

export type Paper = Papers_InstitutionFragment['papers'][number];
type Files = Papers_InstitutionFragment['paperFiles'];

type Props = { papers: readonly Paper[]; files: Files; /** What can be done with one. */ actions?: (paper: Paper, scanned: boolean) => ReactNode };

/** Papers of an institution: what each is, whether it is in force, and its scan. */
export function PaperList({ papers, files, actions }: Props) {
  const states = paperStates(papers, today());
  return (
    <ul className={styles.papers}>
      {papers.map((paper) => {
        const scan = files?.find((file) => file.paper === paper.id)?.file;
        return (
          <li key={paper.id}>
            <PaperWords paper={paper} state={states.get(paper.id) ?? 'HOLDS'} />
            <div className={styles.paperActions}>
              {scan && <Scan {...scan} />}
              {actions?.(paper, scan !== undefined)}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function PaperWords({ paper: { kind, number, date, issuer, validTo }, state }: { paper: Paper; state: PaperState }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  return (
    <div className={styles.paperWords}>
      <strong className={styles.paperName}>{label('PAPER_KIND', kind)}</strong>
      <span className={styles.second}>{[number, date && shortDate(date), issuer].filter(Boolean).join(' · ')}</span>
      {state === 'FOLLOWED' && <span className={styles.second}>{t('institutions.paperFollowed')}</span>}
      {validTo && state === 'HOLDS' && <span className={styles.second}>{t('institutions.untilDay', { date: shortDate(validTo) })}</span>}
      {validTo && state === 'ENDED' && <StateDot tone="due">{t('institutions.paperEnded', { date: shortDate(validTo) })}</StateDot>}
      {validTo && state === 'ENDING' && <StateDot tone="soon">{t('institutions.paperEnding', { date: shortDate(validTo), left: daysLeftWords(validTo, today(), t) })}</StateDot>}
    </div>
  );
}

function Scan({ name, url }: { name: string; url: string | null }) {
  const t = useText();
  return url ? <a href={url} target="_blank" rel="noreferrer" className={styles.scan}>{t('institutions.openScan', { name })}</a> : <span className={styles.second}>{name}</span>;
}
