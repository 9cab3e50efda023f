import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import styles from './Boundaries.module.css';

const check = graphql(`
  mutation CheckBoundaries($input: CheckBoundariesInput!) {
    checkBoundaries(input: $input) {
      ... on BoundarySet { id }
      ...Refusal
    }
  }
`);

/** Takes a file of boundaries; once it is here whole, it is checked, and its set stands first below. */
export function SendBoundaries() {
  const t = useText();
  const client = useApolloClient();
  const { submit } = useSubmit(check);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async (file: string) => {
    const { saved, ...failed } = await submit({ file });
    setProblem(saved ? null : (failed.refusal?.message ?? t('boundaries.notStarted')));
    await client.refetchQueries({ include: ['Boundaries'] });
  };
  return (
    <Card title={t('boundaries.send')}>
      <p className={styles.quiet}>{t('boundaries.sendHint')}</p>
      <FileUpload purpose="BOUNDARIES" label={t('boundaries.send')} onReady={(file) => void begin(file)} />
      {problem && <Notice>{problem}</Notice>}
    </Card>
  );
}
