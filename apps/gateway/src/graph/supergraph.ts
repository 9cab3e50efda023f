import { readFile } from 'node:fs/promises';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { GraphQLError, Kind, buildASTSchema, execute, parse, visit, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { GraphContext } from './graph-context.ts';
import type { Operation } from './documents.ts';
import type { SubgraphCall, SubgraphResult } from './subgraph-calls.ts';

/** Answer of an operation before its errors are made fit for outside. */
export type GraphResult = { data?: Record<string, unknown> | null; errors?: SubgraphResult['errors'] };

/** The composed graph: its public schema and what runs an accepted operation. */
export type Graph = {
  schema: GraphQLSchema;
  run(document: DocumentNode, operation: Operation, variables: Record<string, unknown> | undefined, context: GraphContext): Promise<GraphResult>;
};

/** A request whose variables do not fit the operation. */
export class InvalidVariables extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super('Invalid variables');
    this.errors = errors;
  }
}

/**
 * Loads the supergraph into the Rust planner and its executor. They are used without the HTTP server around them
 * (`createGatewayRuntime`), which costs 0.4 ms of CPU per request more and would read every request a second time.
 */
export async function loadGraph(path: string, call: SubgraphCall): Promise<Graph> {
  const sdl = await readFile(path, 'utf8');
  const handled = await unifiedGraphHandler({
    unifiedGraph: buildASTSchema(withNullableRoots(parse(sdl, { noLocation: true })), { assumeValid: true, assumeValidSDL: true }),
    getUnifiedGraphSDL: () => sdl,
    // The executor takes errors as they stand in JSON, though its types speak of instances.
    onSubgraphExecute: (subgraph, request) => call(subgraph, {
      document: request.document,
      variables: request.variables,
      mutation: request.operationType === 'mutation',
      context: request.context as GraphContext,
    }) as Promise<ExecutionResult>,
  });
  const { executor, unifiedGraph: schema } = handled;
  if (!executor) throw new Error('The planner came without an executor');
  return {
    schema,
    async run(document, operation, variables, context) {
      if (operation.introspection) {
        return await execute({ schema, document, operationName: operation.name, variableValues: variables }) as GraphResult;
      }
      try {
        // No abort signal: a plan is kept by document, and a caller who hangs up while it is made would spoil it for all.
        return await executor({ document, variables, operationName: operation.name, operationType: operation.type, context }) as GraphResult;
      } catch (error) {
        throw asInvalidVariables(error) ?? error;
      }
    },
  };
}

/**
 * Root queries may be null at the gateway: a part that is down then costs its own fields and not the whole answer.
 */
function withNullableRoots(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    ObjectTypeDefinition(node) {
      if (node.name.value !== 'Query') return false;
      const fields = node.fields?.map((field) => field.type.kind === Kind.NON_NULL_TYPE ? { ...field, type: field.type.type } : field);
      return { ...node, fields };
    },
  });
}

/** The executor coerces variables itself and throws what does not fit, one error or several. */
function asInvalidVariables(error: unknown): InvalidVariables | null {
  const errors = error instanceof AggregateError ? error.errors as unknown[] : [error];
  const fit = errors.filter((one) => one instanceof GraphQLError);
  return fit.length === errors.length ? new InvalidVariables(fit) : null;
}
