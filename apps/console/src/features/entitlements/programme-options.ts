import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';

const programmesQuery = graphql(`
  query EntitlementProgrammes {
    programmes(first: 100, order: [NAME]) { edges { node { id code name target yearFrom yearTo amountsOn { validFrom amounts { component } } } } }
  }
`);

/** Programmes of aid to choose from. There are few. */
export function useProgrammes() {
  const { data } = useQuery(programmesQuery);
  return present(data?.programmes?.edges).map(({ node }) => node);
}

/** A programme to choose. */
export type ProgrammeChoice = ReturnType<typeof useProgrammes>[number];
