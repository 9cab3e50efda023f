import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import styles from '../evidence/evidence.module.css';
import { FileLine, FileLines } from '../evidence/FileLine.tsx';
import { freshMs, useKeeping } from '../evidence/use-keeping.tsx';

const papersQuery = graphql(`
  query AidPapers($id: ID!) {
    programme(id: $id) { id papers { id version caption issuedOn url withdrawnAt withdrawnReason viewerCan { withdraw } } }
  }
`);

const attachPaper = graphql(`
  mutation AttachProgrammePaper($input: AttachProgrammePaperInput!) {
    attachProgrammePaper(input: $input) { __typename ... on ProgrammePaper { id } ...Refusal @unmask }
  }
`);

const withdrawPaper = graphql(`
  mutation WithdrawProgrammePaper($input: WithdrawProgrammePaperInput!) {
    withdrawProgrammePaper(input: $input) { __typename ... on ProgrammePaper { id } ...Refusal @unmask }
  }
`);

/** Guidelines and decrees of a programme: opened by everybody, added and withdrawn by whose it is. */
export function AidPapers({ id, mayAdd }: { id: string; mayAdd: boolean }) {
  const t = useText();
  const sends = useCan('file.upload');
  const { data, error, refetch } = useQuery(papersQuery, { variables: { id }, fetchPolicy: 'network-only', pollInterval: freshMs });
  const attach = useSubmit(attachPaper);
  const withdraw = useSubmit(withdrawPaper);
  const { add, take, dialog } = useKeeping({
    purpose: 'SIGNED_DOCUMENT', title: t('bantuan.addPaper'), why: t('bantuan.paperWhy'), label: t('bantuan.paperFile'), captionHint: t('bantuan.paperHint'), busy: attach.busy,
    keep: ({ file, ticket, takenOn, caption }) => attach.submit({ programme: id, file, ticket, issuedOn: takenOn, caption: caption ?? '' }), withdraw: withdraw.submit, onChanged: () => void refetch(),
  });
  if (error && !data) throw error;
  const papers = data?.programme?.papers ?? [];
  if (papers.length === 0 && !mayAdd) return null;
  return (
    <Section title={t('bantuan.papers')}>
      {papers.length === 0 ? <p className={styles.lead}>{t('bantuan.noPapers')}</p> : (
        <FileLines label={t('bantuan.papers')}>
          {papers.map(({ issuedOn, ...paper }) => (
            <FileLine key={paper.id} file={{ ...paper, takenOn: issuedOn, takenBy: null, url: paper.url ?? null, withdrawnAt: paper.withdrawnAt ?? null, withdrawnReason: paper.withdrawnReason ?? null }}>
              {paper.viewerCan.withdraw && !paper.withdrawnAt && <Button weight="quiet" onClick={() => take(paper)}>{t('evidence.withdraw')}</Button>}
            </FileLine>
          ))}
        </FileLines>
      )}
      {mayAdd && sends && <div className={styles.actions}><Button onClick={add}>{t('bantuan.addPaper')}</Button></div>}
      {dialog}
    </Section>
  );
}
