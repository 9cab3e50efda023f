import { subgraphs, type Subgraph } from '@pilar/domain/subgraphs';
import { fileURLToPath } from 'node:url';

/** Folder of the clone, with a slash at its end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

export { subgraphs, type Subgraph };

/** Every server: the subgraphs, then the gateway, which needs them, and the worker, which needs all. */
export const servers = [...subgraphs, 'gateway', 'worker'] as const;
export type ServerName = (typeof servers)[number];

/** Distance of each server's port from the gateway's, which is the one that people know. */
export const portOffset: Record<ServerName, number> = {
  gateway: 0,
  identity: 1,
  people: 2,
  institutions: 3,
  events: 4,
  beneficiaries: 5,
  worker: 6,
};

/** The ports that a whole stack takes, beginning with the gateway's. */
export const portCount = servers.length;

/** Servers that sign in to the database, each with a role of its own. */
export const databaseUsers = [...subgraphs, 'worker'] as const;
export type DatabaseUser = (typeof databaseUsers)[number];

/** The database role that a server signs in with. */
export function databaseRole(user: DatabaseUser): string {
  return `pilar_${user}`;
}
