import { setTimeout } from 'node:timers/promises';
import type { Answer } from '@pilar/testing/execute';
import type { Viewer } from '@pilar/domain/viewer';
import { getNamedType, isCompositeType, Kind, parse, valueFromASTUntyped, type GraphQLArgument, type GraphQLField } from 'graphql';
import { selectionOf, type Depth } from './documents.ts';
import { rootFields, type Surface } from './schema.ts';
import { argumentSets, idsOf, poolFor, type Pool } from './values.ts';

/** Someone who asks, over the gateway or straight at a subgraph. */
export type Reader = { name: string; viewer: Viewer; ask(query: string, variables?: Record<string, unknown>): Promise<Answer<Record<string, unknown>>> };

/** One document that was asked, with the texts and ids in its arguments, and what came back. */
export type Step = { query: string; asked: string[]; answer: Answer<Record<string, unknown>> };

/** Refusals that a walk through all arguments has to meet; any other error means that a document tested nothing. */
const expected = new Set(['FORBIDDEN', 'BAD_ID', 'BAD_CURSOR', 'BAD_USER_INPUT', 'BAD_PAGE_SIZE']);
/** Answers that say to ask again: the machine of the tests has more to do than this walk. */
const busy = new Set(['BUSY', 'SUBGRAPH_UNAVAILABLE']);
const pauseMs = 2_000;
const partsPerDocument = 8;
const attempts = 6;
const mostMade = 10;

/** Writes a document of several parts without the fields named in `barred`. */
type Write = (parts: readonly string[], barred: ReadonlySet<string>) => { query: string; variables?: Record<string, unknown> };

/** Asks everything that can be asked: each root field with each of its arguments in turn, and each entity by its key, to that depth. */
export async function* walk(surface: Surface, reader: Reader, pool: Pool, depth: Depth): AsyncGenerator<Step> {
  const barred = new Set<string>();
  for (const field of rootFields(surface.schema.getQueryType())) {
    // What answers no record is a thing made of what was asked, such as a sample page: a few ways to ask for it do.
    const sets = argumentSets(field.args, poolFor(field, pool)).slice(0, isCompositeType(getNamedType(field.type)) ? undefined : mostMade);
    const key = field.args.find(({ name }) => name === 'id') ?? field.args.find(({ name }) => name === 'code');
    if (key) {
      // Each finds another record, all by one document, which is then planned once. What no list holds is looked up one by one.
      const { name } = getNamedType(field.type);
      const keys = key.name === 'id' ? pool.unlisted.get(name) ?? pool.ids.get(name) ?? [] : pool.regions;
      for (const value of keys) yield* ask(reader, barred, [value], lookUpDocument(surface, field, key, pool, depth));
    } else {
      // A list of regions is that of all provinces: what lies deep below one is asked of those looked up by their codes.
      yield* ask(reader, barred, sets.slice(0, 1), rootDocument(surface, field, pool, getNamedType(field.type).name === 'Region' ? 1 : depth));
    }
    // What lies deep below does not depend on how a list was asked for; and a list of regions may be that of all villages.
    yield* ask(reader, barred, sets.slice(key ? 0 : 1), rootDocument(surface, field, pool, getNamedType(field.type).name === 'Region' ? 0 : 1));
  }
  for (const [type, key] of surface.entities) {
    yield* ask(reader, barred, (key === 'code' ? pool.regions : idsOf(type, pool)).map((value) => JSON.stringify(value)), entityDocument(surface, type, key, pool, depth));
  }
}

/**
 * Sends documents of several parts each. Where the viewer has no right to a field below, the document is sent once more
 * without it, as whoever looks for a way in would; where one refusal emptied the whole answer, its parts go one by one.
 */
async function* ask(reader: Reader, barred: Set<string>, parts: readonly string[], write: Write): AsyncGenerator<Step> {
  if (parts.length > partsPerDocument) {
    for (let from = 0; from < parts.length; from += partsPerDocument) yield* ask(reader, barred, parts.slice(from, from + partsPerDocument), write);
    return;
  }
  for (let attempt = 0; parts.length > 0; attempt += 1) {
    const { query, variables } = write(parts, barred);
    const answer = await reader.ask(query, variables);
    yield { query, asked: wordsOf(parts), answer };
    if (attempt < attempts && answer.errors?.some(({ extensions }) => busy.has(String(extensions?.['code'])))) {
      await setTimeout(pauseMs);
      // What was too much at once is asked in halves.
      if (parts.length === 1) continue;
      const half = Math.ceil(parts.length / 2);
      for (const some of [parts.slice(0, half), parts.slice(half)]) yield* ask(reader, barred, some, write);
      return;
    }
    const refused = refusedBelow(reader, query, answer);
    if (refused.length > 0 && attempt < attempts) {
      for (const name of refused) barred.add(name);
      continue;
    }
    if (!answer.data && parts.length > 1) {
      for (const part of parts) yield* ask(reader, barred, [part], write);
    }
    return;
  }
}

/** Names of fields below the root that the viewer has no right to. Throws for errors that nobody should meet. */
function refusedBelow(reader: Reader, query: string, { errors = [] }: Answer<unknown>): string[] {
  const surprising = errors.filter(({ extensions }) => !expected.has(String(extensions?.['code'])));
  if (surprising.length > 0) throw new Error(`${reader.name} was answered ${JSON.stringify(surprising.slice(0, 3))}\nto ${query.slice(0, 2_000)}`);
  return errors.filter(({ extensions }) => extensions?.['code'] === 'FORBIDDEN').flatMap(({ path = [] }) => {
    const names = path.filter((step) => typeof step === 'string');
    return names.length > 1 ? names.slice(-1) : [];
  });
}

function wordsOf(parts: readonly string[]): string[] {
  return parts.flatMap((part) => part.match(/"[^"]*"/g) ?? []).map((quoted) => quoted.slice(1, -1)).filter((word) => word.length > 3);
}

/** A document that looks one record up by a variable. */
function lookUpDocument({ schema }: Surface, field: GraphQLField<unknown, unknown>, key: GraphQLArgument, pool: Pool, depth: Depth): Write {
  const type = getNamedType(field.type);
  return ([value], barred) => ({
    query: `query Walk($key: ${String(key.type)}) { a0: ${field.name}(${key.name}: $key) { ...Everything } } fragment Everything on ${type.name} ${selectionOf(schema, type, pool, depth, barred)}`,
    variables: { key: value },
  });
}

/**
 * A document that asks a root field once for each set of arguments. All arguments stand as variables, of which those that a set does not name are
 * left out: whatever is asked for, and by whomever, the document is one, and planned once.
 */
export function rootDocument({ schema }: Surface, field: GraphQLField<unknown, unknown>, pool: Pool, depth: Depth): Write {
  const type = getNamedType(field.type);
  const all = (sets: readonly string[], written: (index: number, argument: GraphQLArgument) => string) =>
    sets.map((_set, index) => field.args.map((argument) => written(index, argument)).join(', '));
  const within = (text: string) => (text === '' ? '' : `(${text})`);
  return (sets, barred) => {
    const declared = within(all(sets, (index, { name, type: given }) => `$a${index}_${name}: ${String(given)}`).filter(Boolean).join(', '));
    const passed = all(sets, (index, { name }) => `${name}: $a${index}_${name}`);
    const calls = sets.map((_set, index) => `a${index}: ${field.name}${within(passed[index] ?? '')}${isCompositeType(type) ? ' { ...Everything }' : ''}`).join(' ');
    const everything = isCompositeType(type) ? ` fragment Everything on ${type.name} ${selectionOf(schema, type, pool, depth, barred)}` : '';
    return { query: `query Walk${declared} { ${calls} }${everything}`, variables: Object.fromEntries(sets.flatMap((set, index) => argumentsIn(set).map(([name, value]) => [`a${index}_${name}`, value]))) };
  };
}

/** The arguments of a set as it stands in a document, such as `(first: 100)`. */
function argumentsIn(set: string): [name: string, value: unknown][] {
  const [definition] = parse(`{ field${set} }`).definitions;
  const [selection] = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  return selection?.kind === Kind.FIELD ? (selection.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]) : [];
}

/** A document that asks for entities by their keys, as the gateway does of a subgraph. */
export function entityDocument({ schema }: Surface, name: string, key: string, pool: Pool, depth: Depth): Write {
  const type = schema.getType(name);
  if (!type) throw new Error(`There is no type ${name}`);
  return (values, barred) => ({
    query: `query Walk($representations: [_Any!]!) { _entities(representations: $representations) { ...Everything } } fragment Everything on ${name} ${selectionOf(schema, type, pool, depth, barred)}`,
    variables: { representations: values.map((value) => ({ __typename: name, [key]: JSON.parse(value) as string })) },
  });
}
