import type { PagedList } from './late-page.ts';

const rows = (fields: string) => `edges { node { ${fields} area { code shortName } } } pageInfo { hasNextPage endCursor } totalCount { value exact }`;

/** Lists that are long at a province's size: its cases, the queue of numbers that are wrong, and all persons of a district. */
export const lists: Readonly<Record<string, PagedList>> = {
  cases: { list: 'welfareCases', query: `query ($first: Int, $after: String) { welfareCases(first: $first, after: $after) { ${rows('id number state foundOn checkedOn')} } }`, variables: {} },
  nikQueue: {
    list: 'beneficiaries', variables: {},
    query: `query ($first: Int, $after: String) { beneficiaries(first: $first, after: $after, filter: { nikTrouble: [UNMATCHED, DOUBTFUL] }, order: [NIK_SINCE]) { ${rows('id fullName nikState nikSince')} } }`,
  },
  districtByName: {
    list: 'beneficiaries', variables: { area: '36.03.01' },
    query: `query ($first: Int, $after: String, $area: RegionCode) { beneficiaries(first: $first, after: $after, area: $area, order: [NAME]) { ${rows('id fullName birthDate lifeState')} } }`,
  },
};
