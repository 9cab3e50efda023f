import type { ApolloClient } from '@apollo/client';
import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import type { ForumFilter, InstitutionFilter, OfficeFilter, ParticipantGroupKind, YouthOrganisationFilter } from '../../__generated__/graphql.ts';
import { all, once, type Found } from './candidates.ts';
import { holds, presentBoard, presentHead } from './present-holders.ts';

const youthQuery = graphql(`
  query InviteYouth($area: RegionCode, $filter: YouthOrganisationFilter, $after: String) {
    youthOrganisations(first: 100, after: $after, area: $area, filter: $filter) { pageInfo { hasNextPage endCursor } edges { node { id name area { code } boards { termFrom termTo members { name person { id displayName } } } } } }
  }
`);
const forumsQuery = graphql(`
  query InviteForums($area: RegionCode, $filter: ForumFilter, $after: String) {
    forums(first: 100, after: $after, area: $area, filter: $filter) { pageInfo { hasNextPage endCursor } edges { node { id name area { code } boards { termFrom termTo closedOn members { name person { id displayName } } } } } }
  }
`);
const institutionsQuery = graphql(`
  query InviteInstitutions($area: RegionCode, $filter: InstitutionFilter, $after: String) {
    institutions(first: 100, after: $after, area: $area, filter: $filter) { pageInfo { hasNextPage endCursor } edges { node { id name area { code } headName staff { name role validFrom validTo person { id displayName } } } } }
  }
`);
const centresQuery = graphql(`
  query InviteServiceCentres($area: RegionCode, $after: String) {
    serviceCentres(first: 100, after: $after, area: $area, filter: { state: [ACTIVE] }) { pageInfo { hasNextPage endCursor } edges { node { id name area { code } officers { name validFrom validTo person { id displayName } } } } }
  }
`);
const officesQuery = graphql(`
  query InviteOffices($area: RegionCode, $filter: OfficeFilter, $after: String) {
    offices(first: 100, after: $after, area: $area, filter: $filter) { pageInfo { hasNextPage endCursor } edges { node { id name shortName area { code } posts { title validFrom validTo holder { id displayName } } } } }
  }
`);

type Holder = { name?: string | null; person?: { id: string; displayName: string } | null; affiliation?: string };
type Body = { name: string; area: { code: string }; holders: readonly Holder[] };

/** Those who speak for the bodies, and how many of these have nobody who does. */
function ofBodies(bodies: readonly Body[], group: ParticipantGroupKind): Found {
  const named = bodies.map(({ name, area, holders }) => holders.flatMap((holder) => {
    const shown = holder.person?.displayName ?? holder.name;
    return shown ? [{ person: holder.person?.id ?? null, name: shown, affiliation: holder.affiliation ?? name, group, area: area.code }] : [];
  }));
  return { candidates: once(named.flat()), without: named.filter((holders) => holders.length === 0).length };
}

/** The present boards of Karang Taruna, or of forums, of the region. Those of dissolved and dormant ones are asked for by no filter here. */
export async function youthCandidates(client: ApolloClient, area: string | null, filter: YouthOrganisationFilter): Promise<Found> {
  const bodies = await all(async (after) => (await client.query({ query: youthQuery, variables: { area, filter, after }, fetchPolicy: 'no-cache' })).data?.youthOrganisations);
  return ofBodies(bodies.map(({ boards, ...body }) => ({ ...body, holders: presentBoard(boards, today())?.members ?? [] })), 'KARANG_TARUNA');
}

/** See `youthCandidates`. */
export async function forumCandidates(client: ApolloClient, area: string | null, filter: ForumFilter): Promise<Found> {
  const bodies = await all(async (after) => (await client.query({ query: forumsQuery, variables: { area, filter, after }, fetchPolicy: 'no-cache' })).data?.forums);
  return ofBodies(bodies.map(({ boards, ...body }) => ({ ...body, holders: presentBoard(boards, today())?.members ?? [] })), 'UNDANGAN');
}

/** The heads of institutions of the region. */
export async function headCandidates(client: ApolloClient, area: string | null, filter: InstitutionFilter): Promise<Found> {
  const bodies = await all(async (after) => (await client.query({ query: institutionsQuery, variables: { area, filter, after }, fetchPolicy: 'no-cache' })).data?.institutions);
  return ofBodies(bodies.map((body) => ({ name: body.name, area: body.area, holders: [presentHead(body, today()) ?? {}] })), 'LKS');
}

/** Who serves in the Puskesos that are active in the region. */
export async function centreCandidates(client: ApolloClient, area: string | null): Promise<Found> {
  const bodies = await all(async (after) => (await client.query({ query: centresQuery, variables: { area, after }, fetchPolicy: 'no-cache' })).data?.serviceCentres);
  return ofBodies(bodies.map(({ officers, ...body }) => ({ ...body, holders: officers.filter((officer) => holds(officer, today())) })), 'PUSKESOS');
}

/** Who holds a post in an office of the region. Village officials are a group of their own. */
export async function postCandidates(client: ApolloClient, area: string | null, filter: OfficeFilter): Promise<Found> {
  const bodies = await all(async (after) => (await client.query({ query: officesQuery, variables: { area, filter, after }, fetchPolicy: 'no-cache' })).data?.offices);
  const group = filter.kind?.length === 1 && filter.kind[0] === 'VILLAGE_OFFICE' ? 'APARAT_DESA' : 'UNDANGAN';
  return ofBodies(bodies.map(({ name, shortName, area: place, posts }) => ({
    name, area: place, holders: posts.filter((post) => holds(post, today())).map(({ title, holder }) => ({ person: holder, affiliation: `${title}, ${shortName ?? name}`.slice(0, 200) })),
  })), group);
}
