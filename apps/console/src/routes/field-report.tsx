import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { present } from '../apollo/present.ts';
import { FieldReportForm } from '../features/field/FieldReportForm.tsx';
import { LineState } from '../features/field/LineState.tsx';
import styles from '../features/field/field.module.css';
import { useReportName } from '../features/reports/use-report-name.ts';
import { useText } from '../i18n/use-text.ts';
import { useFieldTerms } from '../shell/session-context.tsx';
import { Section } from '../ui/Card.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { State } from '../ui/State.tsx';

const lastQuery = graphql(`
  query LastJournals($pillar: ID!) {
    pillarReports(first: 5, filter: { kind: [DAILY], pillar: $pillar }) { edges { node { id kind date activity } } }
  }
`);

const route = getRouteApi('/lapangan/laporan');

/** The journal of a day, written in the field, and the last ones. */
export const Route = createLazyRoute('/lapangan/laporan')({ component: FieldReport });

function FieldReport() {
  const t = useText();
  const { isian } = route.useSearch();
  const [term] = useFieldTerms();
  if (!term) return <State level={1} title={t('reports.noTerm')}>{t('reports.noTermWhy')}</State>;
  return (
    <div className={styles.page}>
      <PageHead title={t('reports.writeJournal')} trail={[<Link key="field" to="/lapangan">{t('field.title')}</Link>]} />
      <LineState />
      {isian && <FieldReportForm key={isian} id={isian} />}
      <LastJournals pillar={term.id} />
    </div>
  );
}

/** The last entries of the journal; without a line there are none to show. */
function LastJournals({ pillar }: { pillar: string }) {
  const t = useText();
  const name = useReportName();
  const { data } = useQuery(lastQuery, { variables: { pillar }, fetchPolicy: 'cache-and-network' });
  const journals = present(data?.pillarReports?.edges).map(({ node }) => node);
  if (journals.length === 0) return null;
  return (
    <Section title={t('reports.lastJournals')}>
      <ul className={styles.items}>
        {journals.map((journal) => (
          <li key={journal.id} className={styles.item}>
            <div className={styles.words}>
              <Link to="/laporan/$id" params={{ id: journal.id }} className={styles.name}>{name(journal)}</Link>
              <span className={styles.second}>{journal.activity}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
