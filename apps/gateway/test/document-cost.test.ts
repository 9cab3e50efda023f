import { readdirSync } from 'node:fs';
import { committedSdl, compose } from '@pilar/stack/compose';
import { subgraphs } from '@pilar/stack/workspace';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { Kind, buildASTSchema, getIntrospectionQuery, isListType, getNullableType, isObjectType, parse, print, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import { makeDocuments, chooseOperation } from '../src/graph/documents.ts';
import { costOf } from '../src/graph/document-cost.ts';
import { listSizes } from '../src/graph/list-sizes.ts';
import { startGateway } from './gateway.ts';
import { usualBounds as env } from './usual-bounds.ts';

const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(compose(subgraphs.map((name) => ({ name, sdl: committedSdl(name), url: `http://${name}.invalid` }))))));
const judge = makeDocuments(schema, {
  bytes: env.MAX_DOCUMENT_BYTES, tokens: env.MAX_TOKENS, depth: env.MAX_DEPTH, fields: env.MAX_FIELDS, aliases: env.MAX_ALIASES, directives: env.MAX_DIRECTIVES, roots: env.MAX_ROOT_FIELDS,
  cost: { rows: env.MAX_ROWS, fields: env.MAX_COST },
});
/** The largest page that people are given. */
const page = 100;

/** The code of the refusal, or null. */
function refusal(source: string, variables: Record<string, unknown> = {}): string | null {
  try {
    const accepted = judge(source);
    for (const { name } of accepted.operations) chooseOperation(accepted, name).checkCost(variables);
    return null;
  } catch (error) {
    return String((error as { code?: unknown }).code ?? error);
  }
}

/** As the console sends it: what its cache alone reads is left out. */
const sent = (document: DocumentNode) => print(document).replace(/ @unmask(\([^)]*\))?/g, '');

test('every document of the console and of the papers is taken as it stands, with the largest page that people are given', async () => {
  const generated = await import(new URL('../../console/src/__generated__/graphql.ts', import.meta.url).href) as Record<string, unknown>;
  const ofConsole = Object.entries(generated).flatMap(([name, value]) => (name.endsWith('Document') ? [[name, sent(value as DocumentNode)] as const] : []));
  const folder = new URL('../../../packages/documents/src/', import.meta.url);
  const papers = await Promise.all(readdirSync(folder).filter((name) => name !== 'compiler-process.ts').map(async (name) => Object.entries(await import(new URL(name, folder).href) as Record<string, unknown>)));
  const ofPapers = papers.flat().filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].startsWith('query '));
  expect([ofConsole.length > 400, ofPapers.length > 8]).toEqual([true, true]);
  const refused = [...ofConsole, ...ofPapers].flatMap(([name, source]) => {
    const code = refusal(source, { first: page });
    return code === null ? [] : [`${name}: ${code}`];
  });
  expect(refused).toEqual([]);
});

test('the schema is told whole', () => {
  expect(refusal(getIntrospectionQuery())).toBeNull();
  expect(refusal(`{ __schema { ${Array.from({ length: 60 }, (_one, index) => `t${index}: types { fields { type { fields { name type { name } } } } }`).join(' ')} } }`)).toBe('DOCUMENT_TOO_COSTLY');
});

test('every list that is told a size is one of the graph', () => {
  const gone = Object.keys(listSizes).filter((key) => {
    const [typeName = '', fieldName = ''] = key.split('.');
    const type = schema.getType(typeName);
    const field = type && isObjectType(type) ? type.getFields()[fieldName] : undefined;
    return !field || !isListType(getNullableType(field.type));
  });
  expect(gone).toEqual([]);
});

test('no document within ten kilobytes is accepted that comes to more rows or fields than the bounds', () => {
  // The worst of each kind: circles through records, pages within pages, everything of everything.
  const circle = (depth: number, inner = 'name'): string => (depth === 0 ? inner : `children { path { ${circle(depth - 1, inner)} } }`);
  const bad = [
    `{ region(code: "36") { ${circle(5)} } }`,
    '{ events(first: 100) { edges { node { history(first: 100) { edges { node { changes { field } } } } questions(first: 100) { edges { node { text history(first: 100) { edges { node { at } } } } } } } } } }',
    `{ ${Array.from({ length: 20 }, (_one, index) => `r${index}: regions(level: VILLAGE) { name code path { name code } }`).join(' ')} }`,
    `{ ${Array.from({ length: 20 }, (_one, index) => `p${index}: people(first: 500) { edges { node { fullName pillars { id history(first: 100) { edges { node { at } } } } } } }`).join(' ')} }`,
  ];
  for (const source of bad) {
    expect(source.length).toBeLessThan(10_000);
    expect(refusal(source), source).toMatch(/^DOCUMENT_TOO_(COSTLY|DEEP)$/);
    const document = parse(source);
    const operation = document.definitions[0];
    if (operation?.kind === Kind.OPERATION_DEFINITION) expect(costOf(schema, document, operation).fields).toBeGreaterThan(env.MAX_COST);
  }
});

test('the caller is told what was found and what is allowed, in both languages, and no part is asked', async () => {
  const gateway = await startGateway({ MAX_ROWS: '10' });
  try {
    const query = 'query ($first: Int) { events(first: $first) { title } }';
    const id = await gateway.ask(query, {}, { first: 11 });
    expect([id.status, id.body.errors?.[0]?.extensions.code]).toEqual([400, 'DOCUMENT_TOO_COSTLY']);
    expect(id.body.errors?.[0]?.message).toContain('memuat 11 baris, paling banyak 10');
    const en = await gateway.ask(query, { 'accept-language': 'en' }, { first: 11 });
    expect(en.body.errors?.[0]?.message).toContain('may hold 11 rows, at most 10');
    expect(gateway.events.calls).toHaveLength(0);
    expect((await gateway.ask(query, {}, { first: 10 })).body.errors).toBeUndefined();
    expect(gateway.events.calls).toHaveLength(1);
  } finally {
    await gateway.close();
  }
});
