import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { GraphQLError, parse, visit, type DocumentNode } from 'graphql';
import { writePrivate } from './data-dir.ts';
import { errorCode, StackFailure } from './failure.ts';
import { root, type Subgraph } from './workspace.ts';

/** A subgraph's committed SDL and where its server answers. */
export type Part = { name: Subgraph; sdl: string; url: string };

/** Reads the committed SDL of a subgraph. */
export function committedSdl(subgraph: Subgraph, folder = root): string {
  try {
    return readFileSync(sdlPath(subgraph, folder), 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new StackFailure('COMPOSITION_FAILED', `apps/${subgraph}/schema.graphql is missing: write it with npx pilar sdl.`, { cause: error });
  }
}

/** Where a subgraph's committed SDL lies. */
export function sdlPath(subgraph: Subgraph, folder = root): string {
  return join(folder, 'apps', subgraph, 'schema.graphql');
}

/** Composes the supergraph; refuses with every error named by subgraph and field. */
export function compose(parts: Part[]): string {
  const documents = new Map(parts.map((part) => [part.name as string, parsePart(part)]));
  const result = composeServices(parts.map(({ name, url }) => ({ name, url, typeDefs: documents.get(name) ?? parse('') })));
  if (result.errors) {
    const lines = result.errors.map((error) => describe(error, documents));
    throw new StackFailure('COMPOSITION_FAILED', `The subgraphs do not compose:\n${lines.map((line) => `  ${line}`).join('\n')}`);
  }
  return result.supergraphSdl;
}

/** Composes committed SDL for servers on these addresses and writes the supergraph where the gateway reads it. */
export function writeSupergraph(path: string, urls: Partial<Record<Subgraph, string>>, folder = root): void {
  const names = Object.keys(urls) as Subgraph[];
  writePrivate(path, compose(names.map((name) => ({ name, sdl: committedSdl(name, folder), url: `${urls[name]}/graphql` }))));
}

function parsePart(part: Part): DocumentNode {
  try {
    return parse(part.sdl);
  } catch (error) {
    const { message, locations } = error instanceof GraphQLError ? error : { message: String(error), locations: undefined };
    throw new StackFailure('COMPOSITION_FAILED', `The subgraphs do not compose:\n  [${part.name}] line ${locations?.[0]?.line ?? '?'}: ${message}`, { cause: error });
  }
}

/** Messages name the subgraph, and mostly the field; where only a place in the SDL is given, the field is looked up. */
function describe(error: GraphQLError, documents: Map<string, DocumentNode>): string {
  const subgraph = error.extensions['subgraphName'];
  const place = error.locations?.[0];
  const document = typeof subgraph === 'string' ? documents.get(subgraph) : undefined;
  if (!document || !place) return error.message;
  const field = fieldAt(document, place.line, place.column);
  return field && !error.message.includes(field) ? `${error.message} (at ${field})` : error.message;
}

function fieldAt(document: DocumentNode, line: number, column: number): string | undefined {
  let found: string | undefined;
  let type = '';
  visit(document, {
    enter(node) {
      const { loc } = node;
      const end = loc?.endToken;
      const within = loc && end && isBefore(loc.startToken, line, column) && !isBefore({ line: end.line, column: end.column + (end.value?.length ?? 1) - 1 }, line, column - 1);
      if (!within) return node.kind === 'Document' ? undefined : false;
      if ('fields' in node && 'name' in node && node.name?.kind === 'Name') found = type = node.name.value;
      if ((node.kind === 'FieldDefinition' || node.kind === 'InputValueDefinition') && !found?.includes('.')) found = `${type}.${node.name.value}`;
      return undefined;
    },
  });
  return found;
}

function isBefore(token: { line: number; column: number }, line: number, column: number): boolean {
  return token.line < line || (token.line === line && token.column <= column);
}
