import { CombinedGraphQLErrors, ServerError } from '@apollo/client';

type GraphError = { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> };

/** The graph's own errors in whatever came back, be it an answer with errors or a refusal by the gateway. */
export function graphErrors(error: unknown): readonly GraphError[] {
  if (CombinedGraphQLErrors.is(error)) return error.errors;
  if (!ServerError.is(error)) return [];
  try {
    const body = JSON.parse(error.bodyText) as { errors?: GraphError[] };
    return body.errors ?? [];
  } catch {
    return [];
  }
}

/** Code of the first error, such as `GRANT_EXPIRED`; null when the graph could not be reached at all. */
export function codeOf(error: unknown): string | null {
  const code = graphErrors(error)[0]?.extensions?.['code'];
  return typeof code === 'string' ? code : null;
}

/** Number of the failed request, for whoever is asked for help. */
export function requestIdOf(error: unknown): string | null {
  const id = graphErrors(error)[0]?.extensions?.['requestId'];
  return typeof id === 'string' ? id : null;
}

/**
 * Where data are missing, as field names without positions, and last the part of the graph that is away, since an error
 * may name the record and not its field: `event.roles.person`, `person.@institutions`. Each once.
 */
export function missingPaths(error: unknown): string[] {
  const paths = graphErrors(error).map(({ path = [], extensions }) => {
    const part = path.length > 0 && typeof extensions?.['subgraph'] === 'string' ? [`@${extensions['subgraph']}`] : [];
    return [...path.filter((step) => typeof step === 'string'), ...part].join('.');
  });
  return [...new Set(paths.filter((path) => path !== ''))];
}
