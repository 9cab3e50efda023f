import {
  getNamedType, isAbstractType, isCompositeType, isObjectType, isRequiredArgument, parseValue, valueFromASTUntyped,
  type GraphQLCompositeType, type GraphQLField, type GraphQLObjectType,
} from 'graphql';
import { membersOf, rootFields, type Surface } from './schema.ts';
import { candidates, idsOf, poolFor, type Pool } from './values.ts';

/** A valid document nobody has thought of, with the texts and ids that it asks by. */
export type RandomQuery = { query: string; variables: Record<string, unknown>; asked: string[] };

/** Levels of records below a root, and fields that a document may hold in all. */
const deepest = 4;
const mostFields = 40;

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A query drawn from the schema: roots side by side, aliases, fragments in fragments, fragments on members of unions, arguments as literals and
 * as variables, and at a subgraph entities by their keys. What the arguments name is of every area.
 */
export function randomQuery(surface: Surface, pool: Pool, seed: number): RandomQuery {
  const random = seeded(seed);
  const chance = (of: number) => random() < of;
  const oneOf = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)] as Thing;
  const someOf = <Thing>(things: readonly Thing[], most: number): Thing[] => {
    const left = [...things];
    return Array.from({ length: Math.min(left.length, 1 + Math.floor(random() * most)) }, () => left.splice(Math.floor(random() * left.length), 1)[0] as Thing);
  };
  const fragments: string[] = [];
  const variables: { type: string; value: unknown }[] = [];
  const asked = new Set<string>();
  let names = 0;
  let fields = 0;

  function valueOf(text: string, type: string): string {
    for (const [word] of text.matchAll(/(?<=")[^"]{4,}(?=")/g)) asked.add(word);
    if (!chance(0.4)) return text;
    variables.push({ type, value: valueFromASTUntyped(parseValue(text)) });
    return `$v${variables.length - 1}`;
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>, root: boolean): string {
    const within = poolFor(field, pool);
    const given = field.args.filter((argument) => isRequiredArgument(argument) || chance(root ? 0.5 : 0.3)).flatMap((argument) => {
      const values = argument.name === 'first' ? [String(root ? 1 + Math.floor(random() * 50) : 1 + Math.floor(random() * 5))] : candidates(argument.type, argument.name, within);
      return values.length > 0 ? [`${argument.name}: ${valueOf(oneOf(values), String(argument.type))}`] : [];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  /** A field with what is asked below it; empty where it cannot be asked. `alone`: under a name that no other field of the document has. */
  function call(field: GraphQLField<unknown, unknown>, depth: number, root: boolean, alone: boolean): string {
    const type = getNamedType(field.type);
    if (isCompositeType(type) && depth === 0) return '';
    fields += 1;
    const given = argumentsOf(field, root);
    const alias = given !== '' || alone || chance(0.2) ? `x${names++}: ` : '';
    return `${alias}${field.name}${given}${isCompositeType(type) ? ` ${select(type, depth - 1)}` : ''}`;
  }

  function select(type: GraphQLCompositeType, depth: number): string {
    const parts = isAbstractType(type)
      ? someOf(membersOf(surface.schema, type), 4).map((member) => `... on ${member.name} ${fieldsOf(member, depth, true)}`)
      : [fieldsOf(type, depth, false).slice(1, -1)];
    const set = `{ __typename ${parts.join(' ')} }`;
    if (!chance(0.25)) return set;
    fragments.push(`fragment F${fragments.length} on ${type.name} ${set}`);
    return chance(0.5) ? `{ ...F${fragments.length - 1} }` : `{ ... on ${type.name} { ...F${fragments.length - 1} } }`;
  }

  function fieldsOf(type: GraphQLObjectType, depth: number, alone: boolean): string {
    const all = Object.values(type.getFields());
    // A list tells how many it holds beside what it shows, so that both can be judged.
    const sure = 'edges' in type.getFields() && !alone ? all.filter(({ name }) => ['edges', 'totalCount', 'pageInfo'].includes(name)) : [];
    const wanted = fields > mostFields ? all.filter((field) => !isCompositeType(getNamedType(field.type))).slice(0, 2) : [...new Set([...sure, ...someOf(all, 6)])];
    const written = wanted.map((field) => call(field, depth, false, alone)).filter(Boolean);
    return `{ ${written.length > 0 ? written.join(' ') : '__typename'} }`;
  }

  function entity(): string {
    const [name, key] = oneOf([...surface.entities]);
    const type = surface.schema.getType(name);
    if (!isObjectType(type)) throw new Error(`There is no type ${name}`);
    const values = someOf(key === 'code' ? pool.regions : idsOf(name, pool), 5);
    for (const value of values) asked.add(value);
    variables.push({ type: '[_Any!]!', value: values.map((value) => ({ __typename: name, [key]: value })) });
    return `_entities${names++}: _entities(representations: $v${variables.length - 1}) { __typename ... on ${name} ${fieldsOf(type, deepest - 1, true)} }`;
  }

  const roots = rootFields(surface.schema.getQueryType());
  const calls = Array.from({ length: 1 + Math.floor(random() * 2) }, () => (surface.entities.size > 0 && (roots.length === 0 || chance(0.5)) ? entity() : call(oneOf(roots), deepest, true, true)));
  const declared = variables.map(({ type }, index) => `$v${index}: ${type}`).join(', ');
  return {
    query: `query Random${declared ? `(${declared})` : ''} { ${calls.join(' ')} }${fragments.map((fragment) => ` ${fragment}`).join('')}`,
    variables: Object.fromEntries(variables.map(({ value }, index) => [`v${index}`, value])),
    asked: [...asked],
  };
}
