import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { composeServices, compositionHasErrors, transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { parse, print } from 'graphql';

const apps = new URL('../../', import.meta.url);

/**
 * SDL of the graph as a client sees it, composed from the subgraphs' committed schemas. The console depends on
 * no built supergraph, so that its types can be made before any server has run.
 */
export function graphSchema(): string {
  const services = readdirSync(apps)
    .filter((name) => existsSync(new URL(`${name}/schema.graphql`, apps)))
    .map((name) => ({ name, typeDefs: parse(readFileSync(new URL(`${name}/schema.graphql`, apps), 'utf8')) }));
  const result = composeServices(services);
  if (compositionHasErrors(result)) {
    throw new Error(`The subgraphs do not compose:\n${result.errors.map((error) => error.message).join('\n')}`);
  }
  return print(transformSupergraphToPublicSchema(parse(result.supergraphSdl)));
}
