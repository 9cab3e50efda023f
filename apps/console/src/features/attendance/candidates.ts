import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../__generated__/gql.ts';
import type { ParticipantGroupKind, PillarState, PillarType } from '../../__generated__/graphql.ts';
import { readAttendance } from './use-attendance.ts';

/** Somebody who may be invited: a person, or a name. */
export type Candidate = { key: string; person: string | null; name: string; affiliation: string | null; group: ParticipantGroupKind; area: string | null };

/** Who was found, and how many bodies have nobody now who speaks for them. */
export type Found = { candidates: readonly Candidate[]; without: number };

const groupOfPillar: Readonly<Record<string, ParticipantGroupKind>> = { TKSK: 'TKSK', TKS: 'TKS', PSM: 'PSM' };

const pillarsQuery = graphql(`
  query InvitePillars($area: RegionCode, $type: [PillarType!], $state: [PillarState!], $after: String) {
    pillars(first: 100, after: $after, area: $area, filter: { type: $type, state: $state }, order: [NAME]) {
      pageInfo { hasNextPage endCursor } edges { node { id type area { code } person { id displayName } } }
    }
  }
`);
type Page<Node> = { pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: Node }[] };
/** No list of one event needs more; whoever asks for all of Banten is told to narrow it. */
export const mostFound = 2_000;

/** Reads a list to its end, or as far as one event needs. */
export async function all<Node>(read: (after: string | null) => Promise<Page<Node> | null | undefined>): Promise<Node[]> {
  const found: Node[] = [];
  for (let after: string | null = null; found.length < mostFound;) {
    const page: Page<Node> | null | undefined = await read(after);
    if (!page) return found;
    found.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor ?? null;
  }
  return found;
}

/** Those who serve as one of the kinds, in the region; `kindWords`: what a kind that is no group of its own is called. */
export async function pillarCandidates(client: ApolloClient, area: string | null, type: PillarType[], state: PillarState[], kindWords: (kind: PillarType) => string): Promise<Candidate[]> {
  const terms = await all(async (after) => (await client.query({ query: pillarsQuery, variables: { area, type, state, after }, fetchPolicy: 'no-cache' })).data?.pillars);
  return once(terms.flatMap(({ type: kind, area: place, person }) => (person ? [{ person: person.id, name: person.displayName, affiliation: groupOfPillar[kind] ? null : kindWords(kind), group: groupOfPillar[kind] ?? 'UNDANGAN', area: place.code }] : [])));
}

/** Who was on the list of a past event. */
export async function pastCandidates(client: ApolloClient, event: string): Promise<Candidate[]> {
  const list = await readAttendance(client, event);
  return once((list?.rows ?? []).map(({ person, name, affiliation, group, area }) => ({ person: person?.id ?? null, name, affiliation: affiliation ?? null, group, area: area?.code ?? null })));
}

/** Names from a paper or a message, one a line: "Nama; Lembaga". */
export function typedCandidates(text: string, group: ParticipantGroupKind): Candidate[] {
  return once(text.split('\n').flatMap((line) => {
    const [name = '', affiliation = ''] = line.split(/[;\t]/).map((part) => part.trim());
    return name === '' ? [] : [{ person: null, name, affiliation: affiliation || null, group, area: null }];
  }));
}

/** By what a candidate is told from the others. */
export function keyOf({ person, name, affiliation, group }: Pick<Candidate, 'person' | 'name' | 'affiliation' | 'group'>): string {
  return person ?? [name, affiliation ?? '', group].map((part) => part.toLowerCase().replace(/\s+/g, ' ').trim()).join('|');
}

/** Each once. */
export function once(found: readonly Omit<Candidate, 'key'>[]): Candidate[] {
  return [...new Map(found.map((one) => [keyOf(one), { ...one, key: keyOf(one) }])).values()];
}
