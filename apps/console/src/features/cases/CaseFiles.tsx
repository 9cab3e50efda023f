import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLive } from '../../shell/live.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { toast } from '../../ui/Toast.tsx';
import styles from '../evidence/evidence.module.css';
import { FileLine, FileLines } from '../evidence/FileLine.tsx';
import { KeepFile } from '../evidence/KeepFile.tsx';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import { whyNot } from '../records/why-not.ts';

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

/** Addresses of files hold ten minutes; a page that stays open asks again before. */
const freshMs = 8 * 60_000;

/** The evidence of a case: opened, added while the case is open, withdrawn with why. Of sensitive types it opens with the particulars. */
export function CaseFiles({ id, mayAdd, onReveal }: { id: string; mayAdd: boolean; /** Null for whoever may not. */ onReveal: (() => void) | null }) {
  const t = useText();
  const sends = useCan('file.upload');
  const { data, error, refetch } = useQuery(filesQuery, { variables: { id }, fetchPolicy: 'network-only', pollInterval: freshMs });
  const attach = useSubmit(attachFile);
  const withdraw = useSubmit(withdrawFile);
  const [adding, setAdding] = useState(false);
  const [taking, setTaking] = useState<{ id: string; version: number } | null>(null);
  const reload = () => void refetch();
  useLive('WelfareCase', id, reload, () => {});
  if (error && !data) throw error;
  const files = data?.welfareCase?.files ?? [];
  const sealed = files.some(({ withheld }) => withheld.includes('url'));
  const take = async (reason: string) => {
    const refused = whyNot(await withdraw.submit({ id: taking?.id ?? '', version: taking?.version ?? 0, reason }), t);
    if (refused === null) {
      toast(t('evidence.withdrawn'));
      reload();
    }
    return refused;
  };
  return (
    <Section title={t('evidence.files')}>
      {files.length === 0 ? <p className={styles.lead}>{t('evidence.none')}</p> : (
        <FileLines label={t('evidence.files')}>
          {files.map((file) => (
            <FileLine key={file.id} file={file} sealed={sealed}>
              {file.viewerCan.withdraw && !file.withdrawnAt && <Button weight="quiet" onClick={() => setTaking(file)}>{t('evidence.withdraw')}</Button>}
            </FileLine>
          ))}
        </FileLines>
      )}
      <div className={styles.actions}>
        {mayAdd && sends && <Button onClick={() => setAdding(true)}>{t('evidence.add')}</Button>}
        {sealed && onReveal && <Button onClick={onReveal}>{t('cases.open')}</Button>}
      </div>
      {adding && (
        <KeepFile
          purpose="SIGNED_DOCUMENT" title={t('evidence.add')} why={t('evidence.why')} label={t('evidence.file')} captionHint={t('evidence.captionHint')} busy={attach.busy}
          keep={(given) => attach.submit({ case: id, ...given })} onKept={reload} onClose={() => setAdding(false)}
        />
      )}
      {taking && <TextDialog title={t('evidence.withdraw')} why={t('evidence.withdrawWhy')} label={t('forms.reason')} action={t('evidence.withdraw')} onTake={take} onClose={() => setTaking(null)} />}
    </Section>
  );
}
