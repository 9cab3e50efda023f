import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import type { OfficeKind, OfficeLevel, RegistrationAuthority } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import type { Choice } from '../../ui/Picker.tsx';

const issuersQuery = graphql(`
  query PickIssuer($text: String, $area: RegionCode, $kind: [OfficeKind!]) {
    offices(first: 50, area: $area, filter: { text: $text, kind: $kind }, order: [AREA]) {
      edges { node { id name kind level area { code fullName } } }
    }
  }
`);

/** An office that may issue a registration. */
export type Issuer = Choice & { kind: OfficeKind };

/** Level of the office that issues for an authority. As the graph has it. */
const issuerLevels: Readonly<Record<RegistrationAuthority, OfficeLevel>> = { REGENCY: 'REGENCY', PROVINCE: 'PROVINCE', MINISTRY: 'NATIONAL' };

/** Whether the issuer registers on the word of the social office only. As the graph has it. */
export function needsRecommendation(issuer: Issuer | null): boolean {
  return issuer !== null && issuer.kind !== 'DINAS_SOSIAL' && issuer.kind !== 'MINISTRY';
}

/** Finds offices of the authority's level, in its region. `usual` is the one that issues mostly: its social office. */
export function useIssuerFinder(authority: RegistrationAuthority, areaCode: string) {
  const client = useApolloClient();
  return useMemo(() => {
    const area = { REGENCY: areaCode.slice(0, 5), PROVINCE: areaCode.slice(0, 2), MINISTRY: undefined }[authority];
    const ask = async (text: string, kind?: OfficeKind[]): Promise<Issuer[]> => {
      const { data, error } = await client.query({ query: issuersQuery, variables: { text: text || undefined, area, kind } });
      if (!data?.offices) throw error ?? new Error('The graph gave no offices');
      return data.offices.edges.filter(({ node }) => node.level === issuerLevels[authority])
        .map(({ node }) => ({ id: node.id, name: node.name, second: node.area.fullName, kind: node.kind }));
    };
    return {
      find: (text: string) => ask(text),
      usual: async () => (await ask('', [authority === 'MINISTRY' ? 'MINISTRY' : 'DINAS_SOSIAL']))[0] ?? null,
    };
  }, [client, authority, areaCode]);
}
