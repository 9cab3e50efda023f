import { useEffect, useRef, useState } from 'react';
import { endingsOf, sizeText, uploadRules } from '@pilar/domain/files';
import { PhotoConsent } from '../../__generated__/graphql.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { isCode } from '../../routes/search-params.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import zone from '../files/FileUpload.module.css';
import { useDrop } from '../files/use-drop.ts';
import { SentPhoto } from './SentPhoto.tsx';
import styles from './photos.module.css';

/** What holds for the photographs that are chosen together. */
export type Words = { consent: PhotoConsent; credit: string | null };
type Chosen = { key: string; file: File; words: Words; ended: boolean };

/** Sends photographs, several at once: one after the other, so that a bad line carries at least the first. */
export function SendPhotos({ event, onSent, onDone }: { event: string; onSent: () => void; onDone: () => void }) {
  const t = useText();
  const language = useLanguage();
  const consents = useOptions('PHOTO_CONSENT');
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [consent, setConsent] = useState('');
  const [credit, setCredit] = useState('');
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const [kept, setKept] = useState(0);
  const take = (files: readonly File[]) => {
    if (!isCode(PhotoConsent, consent)) return setAsked(true);
    const words = { consent, credit: credit.trim() || null };
    setChosen((before) => [...before, ...files.map((file) => ({ key: crypto.randomUUID(), file, words, ended: false }))]);
  };
  const over = useDrop(area, take);
  const end = (key: string) => setChosen((before) => before.map((one) => (one.key === key ? { ...one, ended: true } : one)));
  const drop = (key: string) => setChosen((before) => before.filter((one) => one.key !== key));
  const turn = chosen.find(({ ended }) => !ended)?.key;
  const choose = () => {
    if (isCode(PhotoConsent, consent)) input.current?.click();
    else setAsked(true);
  };
  return (
    <Card title={t('photos.add')}>
      <div className={styles.fields}>
        <Field id="photo-consent" label={t('photos.consent')} hint={t('photos.consentHint')} error={asked && !consent ? t('photos.consentFirst') : undefined} required>
          {(field) => (
            <select {...field} ref={first} value={consent} onChange={({ target }) => setConsent(target.value)}>
              <option value="">{t('forms.choose')}</option>
              {consents.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
            </select>
          )}
        </Field>
        <Field id="photo-credit" label={t('photos.credit')}>
          {(field) => <input {...field} value={credit} maxLength={200} autoComplete="off" onChange={({ target }) => setCredit(target.value)} />}
        </Field>
        <div ref={area} className={[zone.zone, over && zone.over].filter(Boolean).join(' ')} role="group" aria-label={t('photos.choose')}>
          <div className={zone.choose}>
            <Button weight="main" aria-describedby="photo-limits" onClick={choose}>{t('photos.choose')}</Button>
            <p id="photo-limits" className={zone.hint}>{t('photos.limits', { endings: endingsOf('IMAGE').join(' '), max: sizeText(uploadRules.IMAGE.maxBytes, language) })}</p>
          </div>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            accept={endingsOf('IMAGE').join(',')}
            onChange={({ target }) => {
              take([...(target.files ?? [])]);
              target.value = '';
            }}
          />
        </div>
        {kept > 0 && <p role="status">{t('photos.attached', { count: kept })}</p>}
        {chosen.length > 0 && (
          <ul className={styles.queue}>
            {chosen.map(({ key, file, words, ended }) => (
              <li key={key}>
                <SentPhoto event={event} file={file} words={words} turn={key === turn || ended} onEnd={() => end(key)} onDrop={() => drop(key)} onKept={() => { drop(key); setKept((count) => count + 1); onSent(); }} />
              </li>
            ))}
          </ul>
        )}
        <FormActions><Button onClick={onDone}>{t('photos.close')}</Button></FormActions>
      </div>
    </Card>
  );
}
