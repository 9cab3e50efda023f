import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphErrors } from '../../apollo/errors.ts';
import { longClass, stackClass } from '../../forms/form-classes.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { longestText, readAnnouncement, type Reading } from './announcement-query.ts';
import styles from './PasteAnnouncement.module.css';

type Props = { text: string; onText: (text: string) => void; onRead: (reading: Reading) => void };

/** One large field for what was written of an event somewhere else. */
export function PasteAnnouncement({ text, onText, onRead }: Props) {
  const t = useText();
  const { number } = useFormat();
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const tooLong = text.length > longestText ? t('announcements.tooLong', { count: text.length, limit: longestText }) : undefined;
  const read = async () => {
    setBusy(true);
    setRefused(null);
    try {
      const { data, error } = await client.query({ query: readAnnouncement, variables: { text }, fetchPolicy: 'no-cache' });
      const reading = data?.readAnnouncement;
      if (!reading) return setRefused(graphErrors(error)[0]?.message ?? t('forms.noAnswer'));
      if (reading.refusal) return setRefused(reading.refusal.message);
      onRead(reading);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={stackClass}
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      {refused && <Notice tone="due" live>{t('announcements.notRead', { why: refused })}</Notice>}
      <Field id="announcement" label={t('announcements.field')} hint={t('announcements.hint', { count: number(text.length), limit: number(longestText) })} error={tooLong} required>
        {(input) => (
          <textarea
            {...input}
            rows={16}
            className={`${longClass} ${styles.paper}`}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ target }) => {
              onText(target.value);
              setRefused(null);
            }}
          />
        )}
      </Field>
      <FormActions><Button type="submit" weight="main" disabled={busy || text.trim() === '' || tooLong !== undefined}>{t(busy ? 'announcements.reading' : 'announcements.read')}</Button></FormActions>
    </form>
  );
}
