import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLive } from '../../shell/live.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import styles from '../evidence/evidence.module.css';
import { FileLine, FileLines } from '../evidence/FileLine.tsx';
import { freshMs, useKeeping } from '../evidence/use-keeping.tsx';

const filesQuery = graphql(`
  query CaseFiles($id: ID!) {
    welfareCase(id: $id) { id files { id version caption takenBy takenOn url withheld withdrawnAt withdrawnReason viewerCan { withdraw } } }
  }
`);

const attachFile = graphql(`
  mutation AttachCaseFile($input: AttachCaseFileInput!) {
    attachCaseFile(input: $input) { __typename ... on CaseFile { id } ...Refusal @unmask }
  }
`);

const withdrawFile = graphql(`
  mutation WithdrawCaseFile($input: WithdrawCaseFileInput!) {
    withdrawCaseFile(input: $input) { __typename ... on CaseFile { id } ...Refusal @unmask }
  }
`);

/** The evidence of a case: opened, added while the case is open, withdrawn with why. Of sensitive types it opens with the particulars. */
export function CaseFiles({ id, mayAdd, onReveal }: { id: string; mayAdd: boolean; /** Null for whoever may not. */ onReveal: (() => void) | null }) {
  const t = useText();
  const sends = useCan('file.upload');
  const { data, error, refetch } = useQuery(filesQuery, { variables: { id }, fetchPolicy: 'network-only', pollInterval: freshMs });
  const attach = useSubmit(attachFile);
  const withdraw = useSubmit(withdrawFile);
  const reload = () => void refetch();
  useLive('WelfareCase', id, reload, () => {});
  const { add, take, dialog } = useKeeping({
    purpose: 'SIGNED_DOCUMENT', title: t('evidence.add'), why: t('evidence.why'), label: t('evidence.file'), captionHint: t('evidence.captionHint'), busy: attach.busy,
    keep: (given) => attach.submit({ case: id, ...given }), withdraw: withdraw.submit, onChanged: reload,
  });
  if (error && !data) throw error;
  const files = data?.welfareCase?.files ?? [];
  const sealed = files.some(({ withheld }) => withheld.includes('url'));
  return (
    <Section title={t('evidence.files')}>
      {files.length === 0 ? <p className={styles.lead}>{t('evidence.none')}</p> : (
        <FileLines label={t('evidence.files')}>
          {files.map((file) => (
            <FileLine key={file.id} file={file} sealed={sealed}>
              {file.viewerCan.withdraw && !file.withdrawnAt && <Button weight="quiet" onClick={() => take(file)}>{t('evidence.withdraw')}</Button>}
            </FileLine>
          ))}
        </FileLines>
      )}
      <div className={styles.actions}>
        {mayAdd && sends && <Button onClick={add}>{t('evidence.add')}</Button>}
        {sealed && onReveal && <Button onClick={onReveal}>{t('cases.open')}</Button>}
      </div>
      {dialog}
    </Section>
  );
}
