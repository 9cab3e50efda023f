import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { allPages } from '../../apollo/all-pages.ts';
import { withStore } from '../../outbox/with-store.ts';
import { useViewer } from '../../shell/session-context.tsx';

const roundQuery = graphql(`
  query FieldRound($id: ID!) {
    inventoryRound(id: $id) { id state year period begunOn area { code shortName fullName } }
  }
`);
const familiesQuery = graphql(`
  query FieldFamilies($area: RegionCode!, $after: String) {
    families(first: 100, after: $after, area: $area, filter: { lifeState: [ACTIVE] }) {
      edges { node { id address rt rw head { id fullName } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
const personsQuery = graphql(`
  query FieldPersons($area: RegionCode!, $after: String) {
    beneficiaries(first: 100, after: $after, area: $area, filter: { lifeState: [ACTIVE], withoutFamily: true }) {
      edges { node { id fullName birthDate } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
const recordedQuery = graphql(`
  query FieldFound($id: ID!, $after: String) {
    inventoryRound(id: $id) { id found(first: 100, after: $after) { edges { node { id family { id } beneficiary { id } } } pageInfo { hasNextPage endCursor } } }
  }
`);

/** A family or a person in none, as a phone shows them. */
export type Villager = { id: string; which: 'family' | 'beneficiary'; name: string | null; address: string | null; rt: string | null; rw: string | null; recorded: boolean };
/** A round with those who live in its village. */
export type Village = { round: string; title: string; state: string; begunOn: string | null; rows: Villager[] };
/** A village as this machine keeps it, under the key of its account. */
type Kept = { grant: string; keptAt: number; village: Village };

/** Kept lists are forgotten some days after they were last read here. */
const keptMs = 7 * 86_400_000;
const keyOf = (grant: string, round: string) => `pendataan ${grant} ${round}`;

function keptVillages(account: string, grant: string): Promise<Village[]> {
  return withStore(async (store) => {
    const asides = await store.asides<Kept>(account, 'inventory');
    for (const { id, content } of asides) if (content.keptAt < Date.now() - keptMs) await store.removeAside(id);
    return asides.flatMap(({ content }) => (content.grant === grant && content.keptAt >= Date.now() - keptMs ? [content.village] : []));
  }, []);
}

/** Rounds whose villages this machine keeps, for opening them without a line. */
export function useKeptVillages(): readonly Village[] {
  const { account, grant } = useViewer();
  const [found, setFound] = useState<readonly Village[]>([]);
  useEffect(() => {
    let left = false;
    void keptVillages(account?.id ?? '', grant.id).then((villages) => left || setFound(villages));
    return () => {
      left = true;
    };
  }, [account?.id, grant.id]);
  return found;
}

/** The village of a round as the graph has it or, without a line, as it was last read here. Undefined while it is looked for, null when it is nowhere. */
export function useFieldVillage(round: string): Village | null | undefined {
  const client = useApolloClient();
  const { account, grant } = useViewer();
  const [of, under] = [account?.id ?? '', grant.id];
  const [village, setVillage] = useState<Village | null | undefined>(undefined);
  useEffect(() => {
    const control = { left: false };
    const keptHere = async () => (await keptVillages(of, under)).find((one) => one.round === round) ?? null;
    const fresh = async (): Promise<Village | null> => {
      const once = { fetchPolicy: 'no-cache' as const };
      const { data, error } = await client.query({ query: roundQuery, variables: { id: round }, ...once });
      const found = data?.inventoryRound;
      // Without an answer nothing is known, and what is kept here stays.
      if (!found && (error || !data)) throw error ?? new Error('The graph gave no round');
      if (!found) return null;
      const area = found.area.code;
      const [families, persons, recorded] = await Promise.all([
        allPages(async (after) => (await client.query({ query: familiesQuery, variables: { area, after }, ...once })).data?.families),
        allPages(async (after) => (await client.query({ query: personsQuery, variables: { area, after }, ...once })).data?.beneficiaries),
        allPages(async (after) => (await client.query({ query: recordedQuery, variables: { id: round, after }, ...once })).data?.inventoryRound?.found),
      ]);
      const there = new Set(recorded.flatMap(({ family, beneficiary }) => family?.id ?? beneficiary?.id ?? []));
      const rows: Villager[] = [
        ...families.map(({ id, head, address, rt, rw }) => ({ id, which: 'family' as const, name: head?.fullName ?? null, address, rt, rw, recorded: there.has(id) })),
        ...persons.map(({ id, fullName }) => ({ id, which: 'beneficiary' as const, name: fullName, address: null, rt: null, rw: null, recorded: there.has(id) })),
      ];
      const read = { round, title: found.area.fullName, state: found.state, begunOn: found.begunOn, rows };
      await withStore((store) => store.keepAside(of, 'inventory', keyOf(under, round), { grant: under, keptAt: Date.now(), village: read } satisfies Kept), undefined);
      return read;
    };
    const look = async () => {
      const kept = await keptHere();
      if (!control.left && kept) setVillage(kept);
      const read = await fresh().catch(() => kept);
      if (!control.left) setVillage(read);
    };
    void look();
    return () => {
      control.left = true;
    };
  }, [client, of, under, round]);
  return village;
}
