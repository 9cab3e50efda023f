import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { ListSkeleton } from '../../ui/Skeleton.tsx';
import { State } from '../../ui/State.tsx';
import { CaseTable } from './CaseTable.tsx';

const numberedQuery = graphql(`
  query CaseByNumber($number: String!) {
    welfareCases(first: 1, filter: { number: $number }) { edges { node { id ...CaseTable_case @unmask } } }
  }
`);

/** The case of a number, wherever in the viewer's area; of those that lists show them. The number stays in this page's memory. */
export function CaseByNumber({ number }: { number: string }) {
  const t = useText();
  const { data, error } = useQuery(numberedQuery, { variables: { number }, fetchPolicy: 'no-cache' });
  const found = data?.welfareCases;
  if (!found) {
    if (error) throw error;
    return <ListSkeleton />;
  }
  if (found.edges.length === 0) return <State title={t('cases.noSuchNumber', { number })}>{t('cases.noSuchNumberWhy')}</State>;
  return <CaseTable label={t('cases.title')} cases={found.edges.map(({ node }) => node)} />;
}
