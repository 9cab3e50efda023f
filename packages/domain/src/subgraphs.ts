/** The five subgraphs, in the order in which they start and migrate; also the names of their schemas. */
export const subgraphs = ['identity', 'people', 'institutions', 'events', 'beneficiaries'] as const;
export type Subgraph = (typeof subgraphs)[number];
