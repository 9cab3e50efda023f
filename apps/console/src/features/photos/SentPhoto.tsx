import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { refusalWords } from '../attendance/refusal-words.ts';
import { UploadProgress } from '../files/FileUpload.tsx';
import { useUpload } from '../files/use-upload.ts';
import { attachPhoto, ticketQuery } from './photo-operations.ts';
import type { Words } from './SendPhotos.tsx';
import styles from './photos.module.css';

type Props = {
  event: string; file: File; words: Words;
  /** Whether it may be sent now. */
  turn: boolean;
  /** It was not taken; the next may be sent. */
  onEnd: () => void;
  onDrop: () => void;
  onKept: () => void;
};

/** One photograph on its way: sent when it is its turn, then attached to the event; refused with the reason. */
export function SentPhoto({ event, file, words, turn, onEnd, onDrop, onKept }: Props) {
  const t = useText();
  const client = useApolloClient();
  const { submit } = useSubmit(attachPhoto);
  const [problem, setProblem] = useState<string | null>(null);
  const begun = useRef(false);
  const attach = async (id: string) => {
    setProblem(null);
    const ticket = await client.query({ query: ticketQuery, variables: { id }, fetchPolicy: 'network-only' }).then(({ data }) => data?.file?.attachTicket ?? '', () => null);
    const outcome = ticket === null ? null : await submit({ event, file: id, ticket, ...words });
    if (outcome?.saved) return onKept();
    setProblem(refusalWords(outcome?.refusal ?? null, t));
    onEnd();
  };
  const [sent, setSent] = useState<string | null>(null);
  const { state, start, reset } = useUpload('IMAGE', (id) => {
    setSent(id);
    void attach(id);
  });
  const begin = useEffectEvent(() => {
    if (begun.current) return;
    begun.current = true;
    start(file);
  });
  useEffect(() => {
    if (turn) begin();
  }, [turn]);
  const ended = useEffectEvent(onEnd);
  useEffect(() => {
    if (state.kind === 'refused') ended();
  }, [state.kind]);
  if (state.kind === 'idle') return <p className={styles.second}>{file.name} · {t('photos.waiting')}</p>;
  return (
    <>
      {problem === null && <UploadProgress state={state} onCancel={() => { reset(); onDrop(); }} />}
      {problem !== null && <Notice tone="due" live word={file.name}>{problem} {sent && <Button weight="quiet" onClick={() => void attach(sent)}>{t('files.again')}</Button>}</Notice>}
    </>
  );
}
