import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useTypeName } from './case-words.ts';

const typesQuery = graphql(`
  query CaseTypes {
    caseTypeLists(current: true) { id name legalBasis types { id code nameId nameEn meaningId meaningEn unit minAge maxAge sensitivities takesDisability } }
  }
`);

/** The types that hold today, as choices. */
export function useCaseTypes() {
  const { data } = useQuery(typesQuery);
  const name = useTypeName();
  const [list] = data?.caseTypeLists ?? [];
  const types = list?.types ?? [];
  return { list, types, options: types.map((type) => ({ value: type.code, label: name(type) })) };
}
