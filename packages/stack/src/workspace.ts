import { fileURLToPath } from 'node:url';

/** Folder of the clone, with a slash at its end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The five subgraphs, in the order in which they start and migrate; also the names of their schemas. */
export const subgraphs = ['identity', 'people', 'institutions', 'events', 'beneficiaries'] as const;
export type Subgraph = (typeof subgraphs)[number];

/** Every server: the subgraphs, then the gateway, which needs them. */
export const servers = [...subgraphs, 'gateway'] as const;
export type ServerName = (typeof servers)[number];

/** Distance of each server's port from the gateway's, which is the one that people know. */
export const portOffset: Record<ServerName, number> = {
  gateway: 0,
  identity: 1,
  people: 2,
  institutions: 3,
  events: 4,
  beneficiaries: 5,
};

/** The database role that a subgraph signs in with. */
export function databaseRole(subgraph: Subgraph): string {
  return `pilar_${subgraph}`;
}
