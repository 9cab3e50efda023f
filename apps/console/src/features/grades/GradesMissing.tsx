import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import type { StandingFilter } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';

const query = graphql(`
  query GradesMissing($area: RegionCode, $filter: StandingFilter!) {
    standings(first: 1, area: $area, filter: $filter) { totalCount { value exact } }
  }
`);

/** How many terms are still without a grade. */
export function GradesMissing({ area, filter }: { area: string | undefined; filter: StandingFilter }) {
  const t = useText();
  const { data } = useQuery(query, { variables: { area, filter }, fetchPolicy: 'cache-and-network' });
  const count = data?.standings?.totalCount.value;
  if (count === undefined) return null;
  return <span role="status">{count === 0 ? t('grades.allGiven') : t('grades.missing', { count })}</span>;
}
