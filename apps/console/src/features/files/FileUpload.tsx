import { useId, useRef } from 'react';
import { endingsOf, sizeText, uploadRules, type UploadPurpose } from '@pilar/domain/files';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './FileUpload.module.css';
import { useDrop } from './use-drop.ts';
import { useUpload, type UploadState } from './use-upload.ts';

type Props = {
  /** What the file is for; decides what may be in it and how large it may be. */
  purpose: UploadPurpose;
  /** Endings offered in the file chooser; by default all that the purpose allows. */
  accept?: readonly string[];
  /** What to choose, such as "Berkas daftar pejabat"; for those who cannot see what stands around it. */
  label?: string;
  /** Gets the file's id once it is whole and found good. */
  onReady: (fileId: string) => void;
};

/** Sends one file: chosen or dropped, with its progress, going on by itself after a lost line, refused with the reason. */
export function FileUpload({ purpose, accept = endingsOf(purpose), label, onReady }: Props) {
  const t = useText();
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const zone = useRef<HTMLDivElement>(null);
  const { state, start, reset } = useUpload(purpose, onReady);
  const choosing = state.kind !== 'sending';
  const over = useDrop(zone, choosing ? ([file]) => file && start(file) : null);

  return (
    <div ref={zone} className={[styles.zone, over && styles.over].filter(Boolean).join(' ')} role="group" aria-label={label ?? t('files.label')}>
      <UploadProgress state={state} onCancel={reset} />
      {choosing && (
        <div className={styles.choose}>
          <Button weight={state.kind === 'idle' ? 'main' : 'plain'} aria-describedby={hint} onClick={() => input.current?.click()}>
            {state.kind === 'idle' ? t('files.choose') : t('files.chooseOther')}
          </Button>
          <p id={hint} className={styles.hint}>
            {t('files.orDrop')} {t('files.limits', { endings: accept.join(' '), max: sizeText(uploadRules[purpose].maxBytes, language) })}
          </p>
          <input
            ref={input}
            type="file"
            className={styles.input}
            tabIndex={-1}
            aria-hidden
            accept={accept.join(',')}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) start(file);
              // The same file may be chosen again, once it was put right.
              event.target.value = '';
            }}
          />
        </div>
      )}
    </div>
  );
}

/** How far a file has come, or why it was not taken. */
export function UploadProgress({ state, onCancel }: { state: UploadState; onCancel: () => void }) {
  const t = useText();
  const language = useLanguage();
  if (state.kind === 'idle') return null;
  if (state.kind === 'ready') return <p role="status" className={styles.line}>{t('files.ready', { name: state.name })}</p>;
  if (state.kind === 'refused') {
    return (
      <Notice tone="due" live word={state.name}>
        {state.message}
        {state.again && <> <Button weight="quiet" onClick={state.again}>{t('files.again')}</Button></>}
      </Notice>
    );
  }
  const { name, size, sent, waiting } = state;
  const words = waiting ? t('files.waiting') : sent < size ? t('files.sending', { sent: sizeText(sent, language), size: sizeText(size, language) }) : t('files.checking');
  return (
    <div className={styles.sending}>
      <p className={styles.line}><strong className={styles.name}>{name}</strong> <span aria-hidden>{words}</span></p>
      <progress className={styles.bar} value={sent} max={size} aria-label={t('files.progress', { name })} />
      {/* Read out at its turns only, not at every byte. */}
      <p role="status" className={styles.spoken}>{waiting || sent >= size ? words : t('files.underWay')}</p>
      <Button onClick={onCancel}>{t('files.cancel')}</Button>
    </div>
  );
}
