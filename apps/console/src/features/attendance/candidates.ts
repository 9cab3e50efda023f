import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../__generated__/gql.ts';
import type { ParticipantGroupKind, PillarState, PillarType } from '../../__generated__/graphql.ts';
import { readAttendance, type AttendanceRow } from './use-attendance.ts';

/** Somebody who may be invited: a person, or a name. */
export type Candidate = { key: string; person: string | null; name: string; affiliation: string | null; group: ParticipantGroupKind; area: string | null };

const groupOfPillar: Readonly<Record<string, ParticipantGroupKind>> = { TKSK: 'TKSK', TKS: 'TKS', PSM: 'PSM' };

const pillarsQuery = graphql(`
  query InvitePillars($area: RegionCode, $type: [PillarType!], $state: [PillarState!], $after: String) {
    pillars(first: 100, after: $after, area: $area, filter: { type: $type, state: $state }, order: [NAME]) {
      pageInfo { hasNextPage endCursor } edges { node { id type area { code } person { id displayName } } }
    }
  }
`);
const youthQuery = graphql(`
  query InviteYouth($area: RegionCode, $after: String) {
    youthOrganisations(first: 100, after: $after, area: $area) { pageInfo { hasNextPage endCursor } edges { node { id name area { code } boards { members { name person { id displayName } } } } } }
  }
`);
const forumsQuery = graphql(`
  query InviteForums($area: RegionCode, $after: String) {
    forums(first: 100, after: $after, area: $area) { pageInfo { hasNextPage endCursor } edges { node { id name area { code } boards { members { name person { id displayName } } } } } }
  }
`);
const institutionsQuery = graphql(`
  query InviteInstitutions($area: RegionCode, $after: String) {
    institutions(first: 100, after: $after, area: $area) { pageInfo { hasNextPage endCursor } edges { node { id name area { code } headName staff { name role person { id displayName } } } } }
  }
`);

type Page<Node> = { pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: Node }[] };
/** No list of one event needs more; whoever asks for all of Banten is told to narrow it. */
export const mostFound = 2_000;

async function all<Node>(read: (after: string | null) => Promise<Page<Node> | null | undefined>): Promise<Node[]> {
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

/** Those who serve as one of the kinds, in the region. */
export async function pillarCandidates(client: ApolloClient, area: string | null, type: PillarType[], state: PillarState[]): Promise<Candidate[]> {
  const terms = await all(async (after) => (await client.query({ query: pillarsQuery, variables: { area, type, state, after }, fetchPolicy: 'no-cache' })).data?.pillars);
  return once(terms.flatMap(({ type: kind, area: place, person }) => (person ? [{ person: person.id, name: person.displayName, affiliation: groupOfPillar[kind] ? null : kind, group: groupOfPillar[kind] ?? 'UNDANGAN', area: place.code }] : [])));
}

type Board = { name: string; area: { code: string }; boards: { members: { name?: string | null; person?: { id: string; displayName: string } | null }[] }[] };

/** The present boards of bodies of that kind in the region. */
export async function boardCandidates(client: ApolloClient, kind: 'youth' | 'forum' | 'institution', area: string | null): Promise<Candidate[]> {
  if (kind === 'institution') {
    const found = await all(async (after) => (await client.query({ query: institutionsQuery, variables: { area, after }, fetchPolicy: 'no-cache' })).data?.institutions);
    return once(found.flatMap(({ name: affiliation, area: place, headName, staff }) => {
      const head = staff.find(({ role }) => role === 'HEAD');
      const name = head?.person?.displayName ?? head?.name ?? headName;
      return name ? [{ person: head?.person?.id ?? null, name, affiliation, group: 'LKS' as const, area: place.code }] : [];
    }));
  }
  const bodies: Board[] = kind === 'youth'
    ? await all(async (after) => (await client.query({ query: youthQuery, variables: { area, after }, fetchPolicy: 'no-cache' })).data?.youthOrganisations)
    : await all(async (after) => (await client.query({ query: forumsQuery, variables: { area, after }, fetchPolicy: 'no-cache' })).data?.forums);
  const group = kind === 'youth' ? 'KARANG_TARUNA' : 'UNDANGAN';
  return once(bodies.flatMap(({ name: affiliation, area: place, boards }) => (boards[0]?.members ?? []).flatMap(({ name, person }) => {
    const shown = person?.displayName ?? name;
    return shown ? [{ person: person?.id ?? null, name: shown, affiliation, group, area: place.code } as const] : [];
  })));
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

/** By what a candidate and somebody on the list are known to be the same. */
export function keyOf({ person, name, affiliation, group }: Pick<Candidate, 'person' | 'name' | 'affiliation' | 'group'>): string {
  return person ?? [name, affiliation ?? '', group].map((part) => part.toLowerCase().replace(/\s+/g, ' ').trim()).join('|');
}

/** Keys of those who are on the list. */
export function listedKeys(rows: readonly AttendanceRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ person, name, affiliation, group }) => keyOf({ person: person?.id ?? null, name, affiliation: affiliation ?? null, group })));
}

function once(found: readonly Omit<Candidate, 'key'>[]): Candidate[] {
  return [...new Map(found.map((one) => [keyOf(one), { ...one, key: keyOf(one) }])).values()];
}
