import { useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { shrink } from '../monitoring/shrink.ts';
import styles from './distribution.module.css';

/** One photograph from the phone's camera, made small at once: what it is of, and the way to take it, look at it and take it anew. */
export function PhotoPick({ label, hint, value, onChange }: { label: string; hint: string; value: string | null; onChange: (picture: string | null) => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState(false);
  const take = async (file: File) => {
    setProblem(false);
    try {
      onChange(await shrink(file));
    } catch {
      setProblem(true);
    }
  };
  return (
    <div className={styles.photo}>
      <span className={styles.label}>{label}</span>
      <span className={styles.hint}>{hint}</span>
      {problem && <Notice tone="due" live>{t('monev.photoUnreadable')}</Notice>}
      {value && <img src={value} alt={label} />}
      <div className={styles.pair}>
        <Button aria-label={`${t(value ? 'penyaluran.photoAgain' : 'monev.takePhoto')}: ${label}`} onClick={() => input.current?.click()}>{t(value ? 'penyaluran.photoAgain' : 'monev.takePhoto')}</Button>
        {value && <Button weight="quiet" onClick={() => onChange(null)}>{t('field.discard')}</Button>}
      </div>
      <input
        ref={input} type="file" accept="image/*" capture="environment" hidden aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void take(file);
        }}
      />
    </div>
  );
}
