import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { GraphQLError, execute, parse, type GraphQLSchema } from 'graphql';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])';

const sdl = {
  people: `${link}
    type Query { person(id: ID!): Person people: [Person!]! region(code: String!): Region @shareable slow: String broken: String refused: String leaky: String busy: String forbidden: String numbered(nik: Nik): String }
    scalar Nik
    type Mutation { registerPerson(name: String!): Person removePerson(id: ID!): Removed! }
    union Removed = Person | NotAllowed
    type NotAllowed { code: String! }
    type Person @key(fields: "id") { id: ID! name: String! friend: Person }
    type Region @key(fields: "code") { code: String! @shareable name: String! @shareable pillars: Int }`,
  events: `${link}
    type Query { event(id: ID!): Event events(first: Int = 2): [Event!]! region(code: String!): Region @shareable }
    type Mutation { recordEvent(title: String!): Event }
    type Event @key(fields: "id") { id: ID! title: String! speaker: Person }
    type Person @key(fields: "id", resolvable: false) { id: ID! }
    type Region @key(fields: "code") { code: String! @shareable name: String! @shareable events: Int }`,
  identity: `${link}
    type Query { viewer: String }`,
};

type Name = keyof typeof sdl;

const person = (id: string) => ({ __typename: 'Person', id, name: `Person ${id}`, friend: () => person('1') });
const event = (id: string) => ({ __typename: 'Event', id, title: `Event ${id}`, speaker: { __typename: 'Person', id: String(Number(id) + 1) } });
const rootsOf: Record<Name, Record<string, unknown>> = {
  people: {
    person: ({ id }: { id: string }) => person(id),
    people: () => [person('1'), person('2')],
    region: ({ code }: { code: string }) => ({ code, name: 'Lebak', pillars: 28 }),
    slow: (_none: unknown, { held }: { held: (() => void)[] }) => new Promise((resolve) => { held.push(() => { resolve('at last'); }); }),
    broken: () => { throw new Error('duplicate key (nik)=(3602…) violates'); },
    refused: () => { throw new GraphQLError('first: 1000 di luar batas', { extensions: { code: 'BAD_PAGE_SIZE' } }); },
    leaky: () => { throw new GraphQLError('Cannot query "x"', { extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at secret'] } }); },
    busy: () => { throw new GraphQLError('Busy', { extensions: { code: 'BUSY' } }); },
    forbidden: () => { throw new GraphQLError('lacks it', { extensions: { code: 'FORBIDDEN' } }); },
    removePerson: ({ id }: { id: string }) => (id === '1' ? person(id) : { __typename: 'NotAllowed', code: 'NOT_ALLOWED' }),
    numbered: () => 'found',
    registerPerson: ({ name }: { name: string }) => ({ ...person('9'), name }),
  },
  events: {
    event: ({ id }: { id: string }) => event(id),
    events: ({ first }: { first: number }) => Array.from({ length: first }, (_one, index) => event(String(index))),
    region: ({ code }: { code: string }) => ({ code, name: 'Lebak', events: 5 }),
    recordEvent: ({ title }: { title: string }) => ({ ...event('7'), title }),
  },
  identity: {},
};

/** A subgraph of the test, with the headers of every call it got. `letGo`: what was asked of `slow` is answered. */
export type FakeSubgraph = { url: string; calls: IncomingHttpHeaders[]; letGo(): void; schema: GraphQLSchema; close(): Promise<void> };

export async function startFakeSubgraph(name: Name): Promise<FakeSubgraph> {
  const schema = buildSubgraphSchema([{
    typeDefs: parse(sdl[name]),
    resolvers: name === 'people' ? { Person: { __resolveReference: ({ id }: { id: string }) => person(id) } } : {},
  }]);
  const calls: IncomingHttpHeaders[] = [];
  const held: (() => void)[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/readyz') return void response.end(JSON.stringify({ ready: true, regions: 'same' }));
    calls.push(request.headers);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string; variables?: Record<string, unknown> };
      const result = await execute({ schema, document: parse(query), variableValues: variables, rootValue: rootsOf[name], contextValue: { held } });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
    });
  });
  const url = await listen(server);
  return { url, calls, letGo: () => { for (const go of held.splice(0)) go(); }, schema, close: () => stop(server) };
}

/** Writes the composed graph of all fakes and returns its path. */
export async function composeFakes(): Promise<string> {
  const composed = composeServices(Object.entries(sdl).map(([name, text]) => ({ name, typeDefs: parse(text), url: `http://${name}.invalid/graphql` })));
  if (!composed.supergraphSdl) throw new Error(composed.errors?.map((error) => error.message).join('\n'));
  const path = join(await mkdtemp(join(tmpdir(), 'pilar-gateway-')), 'supergraph.graphql');
  await writeFile(path, composed.supergraphSdl);
  return path;
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
}
