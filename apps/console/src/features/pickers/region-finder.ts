import { useApolloClient } from '@apollo/client/react';
import { ancestorsOf, covers, levelOf } from '@pilar/domain/region-code';
import { graphql } from '../../__generated__/gql.ts';
import { useViewer } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';

const nearQuery = graphql(`
  query RegionsOfProvince {
    regencies: regions(level: REGENCY) { code shortName fullName parent { code shortName } }
    districts: regions(level: DISTRICT) { code shortName fullName parent { code shortName } }
  }
`);

const matchQuery = graphql(`
  query MatchRegion($text: String!) {
    matchRegion(text: $text) {
      region { code shortName fullName }
      candidates { code shortName fullName }
    }
  }
`);

type Found = { code: string; shortName: string; fullName: string };
const most = 12;

/** A region as a choice: its name with its kind, and its path, for names repeat. */
export function regionChoice({ code, shortName, fullName }: Found): Choice {
  return { id: code, name: shortName, second: fullName === shortName ? undefined : fullName };
}

/**
 * Finds regions: those of the own province by any part of their path, all others (villages, other provinces) as the
 * graph matches a written name. Without words, the regencies.
 */
export function useRegionFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  return async (text) => {
    const { data: near, error } = await client.query({ query: nearQuery });
    if (!near?.regencies || !near.districts) throw error ?? new Error('The graph gave no regions');
    if (text === '') return near.regencies.map(regionChoice);
    const words = text.toLowerCase().split(/[\s,]+/);
    const fits = ({ fullName }: Found) => words.every((word) => fullName.toLowerCase().includes(word));
    const { data } = await client.query({ query: matchQuery, variables: { text } });
    const matched = data?.matchRegion ? [data.matchRegion.region ?? [], data.matchRegion.candidates].flat() : [];
    const found = new Map([...near.regencies.filter(fits), ...matched, ...near.districts.filter(fits)].map((region) => [region.code, region]));
    return [...found.values()].slice(0, most).map(regionChoice);
  };
}

const villagesQuery = graphql(`
  query VillagesOfGrant($within: RegionCode!) {
    villages: regions(level: VILLAGE, within: $within) { code shortName fullName }
    districts: regions(level: DISTRICT, within: $within) { code shortName fullName }
  }
`);

/** Finds villages by any part of their path, of the grant's own area or of the region given; districts too where asked. Without words, the first. */
export function useVillageFinder({ districts = false, within }: { districts?: boolean; within?: string } = {}): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  const { grant } = useViewer();
  return async (text) => {
    const { data, error } = await client.query({ query: villagesQuery, variables: { within: within ?? grant.area.code } });
    if (!data?.villages || !data.districts) throw error ?? new Error('The graph gave no villages');
    const words = text.toLowerCase().split(/[\s,]+/);
    const fits = ({ fullName }: Found) => words.every((word) => fullName.toLowerCase().includes(word));
    // Whose name begins so comes before those that lie in a place of that name.
    const begins = ({ shortName }: Found) => shortName.toLowerCase().includes(words[0] ?? '');
    const found = [...(districts ? data.districts : []), ...data.villages].filter(fits);
    return [...found.filter(begins), ...found.filter((region) => !begins(region))].slice(0, most).map(regionChoice);
  };
}

/** Finds where somebody may move: villages of the whole province, of the others what the graph knows by that name. */
export function usePlaceFinder(): (text: string) => Promise<Choice[]> {
  const { grant } = useViewer();
  const province = ancestorsOf(grant.area.code).find((code) => levelOf(code) === 'PROVINCE') ?? grant.area.code;
  const [near, anywhere] = [useVillageFinder({ within: province }), useRegionFinder()];
  return async (text) => {
    const [villages, regions] = await Promise.all([near(text), text === '' ? [] : anywhere(text)]);
    return [...villages, ...regions.filter(({ id }) => !covers(province, id))];
  };
}
