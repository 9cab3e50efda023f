import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat } from '../../i18n/use-text.ts';
import type { Choice } from '../../ui/Picker.tsx';
import { readWords } from '../beneficiaries/read-words.ts';

const personsQuery = graphql(`
  query FindCaseSubjects($filter: BeneficiaryFilter!) {
    beneficiaries(first: 8, filter: $filter) { edges { node { id fullName birthDate area { code fullName } } } }
  }
`);

/** Finds active persons served by name or whole NIK; never without words, and kept in no cache. */
export function useBeneficiaryFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  const { shortDate } = useFormat();
  return async (text) => {
    const words = readWords(text);
    if (words.kind !== 'name' && words.kind !== 'number') return [];
    const filter = { lifeState: ['ACTIVE' as const], ...(words.kind === 'name' ? { text: words.text } : { nik: words.number }) };
    const { data, error } = await client.query({ query: personsQuery, variables: { filter }, fetchPolicy: 'no-cache' });
    if (!data?.beneficiaries) throw error ?? new Error('The graph gave no persons');
    return data.beneficiaries.edges.map(({ node: { id, fullName, birthDate, area } }) => ({ id, name: fullName, second: [birthDate && shortDate(birthDate), area.fullName].filter(Boolean).join(', ') }));
  };
}
