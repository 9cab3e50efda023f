import { z } from 'zod';
import { RequestProblem } from '../problem.ts';

/** What a request asks of the graph. */
export type GraphRequest = { query: string; variables: Record<string, unknown> | undefined; operationName: string | undefined };

const shape = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  extensions: z.record(z.string(), z.unknown()).nullish(),
});

/** Reads the parsed body of a POST. */
export function readBody(body: unknown): GraphRequest {
  if (Array.isArray(body)) throw new RequestProblem(400, 'BAD_REQUEST', 'batched');
  const parsed = shape.safeParse(body);
  if (!parsed.success) {
    const reason = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ');
    throw new RequestProblem(400, 'BAD_REQUEST', 'badRequest', { reason });
  }
  const { query, variables, operationName } = parsed.data;
  // An empty name means none: GraphiQL and several clients send it so.
  return { query, variables: variables ?? undefined, operationName: operationName || undefined };
}

/** Reads the query string of a GET. */
export function readQueryString(parameters: unknown): GraphRequest {
  const { query, variables, operationName, extensions } = parameters as Record<string, unknown>;
  return readBody({ query, operationName, variables: readJson('variables', variables), extensions: readJson('extensions', extensions) });
}

function readJson(name: string, text: unknown): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(String(text), (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('forbidden key');
      return value;
    });
  } catch {
    throw new RequestProblem(400, 'BAD_REQUEST', 'badRequest', { reason: `${name}: JSON` });
  }
}
