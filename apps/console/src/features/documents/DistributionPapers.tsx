import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { distributionPapers } from './document-search.ts';
import { PaperLinks } from './PaperLinks.tsx';
import styles from './PaperLinks.module.css';

const query = graphql(`
  query DistributionPapers($id: ID!) {
    distributionBatch(id: $id) {
      id
      reference
      documents(first: 20) { edges { node { id kind number state } } }
    }
  }
`);

/** By what number banks and papers name a distribution, its papers and where they are made, and where the file of a bank is entered. */
export function DistributionPapers({ id }: { id: string }) {
  const t = useText();
  const label = useLabel();
  const [issues, reconciles, imports] = [useCan('document.issue'), useCan('distribution.reconcile'), useCan('import.run')];
  const { data } = useQuery(query, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const batch = data?.distributionBatch;
  if (!batch) return null;
  return (
    <Card title={t('documents.ofDistribution')}>
      <Facts facts={[{ label: t('documents.distributionNumber'), value: batch.reference }]} />
      <PaperLinks papers={batch.documents} />
      <div className={styles.made}>
        <FormActions>
          {issues && distributionPapers.map((kind) => <Link key={kind} to="/dokumen/baru" search={{ penyaluran: id, jenis: kind }} className={buttonClass()}>{label('DOCUMENT_KIND', kind)}</Link>)}
          {reconciles && imports && <Link to="/impor" search={({ wilayah }) => ({ wilayah, jenis: 'BANK_FILE' as const })} className={buttonClass()}>{t('documents.bankFile')}</Link>}
        </FormActions>
      </div>
    </Card>
  );
}
