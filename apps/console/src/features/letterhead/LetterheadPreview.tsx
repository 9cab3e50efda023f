import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import { inputOf, type LetterheadValues } from './letterhead-values.ts';
import styles from './Letterhead.module.css';

const previewQuery = graphql(`
  query LetterheadPreview($input: LetterheadSampleInput!) {
    letterheadPreview(input: $input)
  }
`);

/** Milliseconds without a keystroke until the sample is made anew. */
const quiet = 600;

/** A sample page with the letterhead as it is typed, made by the program that makes the papers. */
export function LetterheadPreview() {
  const t = useText();
  const client = useApolloClient();
  const values = useWatch<LetterheadValues>() as LetterheadValues;
  const { signatories, ...head } = inputOf(values);
  const asked = JSON.stringify({ ...head, signatory: signatories[0] ?? null });
  const [page, setPage] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void client.query({ query: previewQuery, variables: { input: JSON.parse(asked) as never }, fetchPolicy: 'no-cache' }).then(
        ({ data }) => {
          if (!current) return;
          setFailed(!data?.letterheadPreview);
          if (data?.letterheadPreview) setPage(`data:image/svg+xml,${encodeURIComponent(data.letterheadPreview)}`);
        },
        () => current && setFailed(true),
      );
    }, quiet);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, asked]);
  return (
    <figure className={styles.preview}>
      <figcaption>{t('letterhead.preview')}</figcaption>
      {failed && <Notice>{t('letterhead.noPreview')}</Notice>}
      {page && <img className={styles.page} src={page} alt={t('letterhead.previewAlt')} />}
    </figure>
  );
}
