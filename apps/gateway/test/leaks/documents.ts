import { getNamedType, isAbstractType, isCompositeType, isLeafType, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { membersOf, nodeType } from './schema.ts';
import { leastArguments, type Pool } from './values.ts';

/** How far a selection goes, counted in records; a connection with its edges counts as none of its own. */
export type Depth = 0 | 1 | 2;
/** How often one field of one type is followed in one document: so documents end, and hold every field. */
const repeats = 2;

type Place = { type: GraphQLNamedType; depth: number; parts: (string | Place)[] };

/**
 * Everything below a type: all plain fields, and every field that leads on, breadth first, so that each stands as near
 * to the root as it can. Connections are asked for rows, cursors, page and count. Fields named in `barred` are left out.
 */
export function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, pool: Pool, deepest: Depth, barred: ReadonlySet<string>): string {
  const followed = new Map<string, number>();
  const hub = schema.getType('Region');
  const follow = (parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number) => {
    if (isPlumbing(parent)) return depth;
    const coordinate = `${parent.name}.${field.name}`;
    const times = followed.get(coordinate) ?? 0;
    // Once is enough from a region to its neighbours in the tree, each of which would bring its own.
    const most = getNamedType(field.type) !== parent ? repeats : deepest > 1 ? 1 : 0;
    if (times >= most || depth >= deepest) return undefined;
    followed.set(coordinate, times + 1);
    // What a region leads on to is the same wherever the region was met: it is asked of regions, and not below every record.
    return getNamedType(field.type) === hub && type !== hub ? deepest : depth + 1;
  };
  const root: Place = { type, depth: 0, parts: [] };
  const queue = [root];
  for (let place = queue.shift(); place; place = queue.shift()) {
    const abstract = isAbstractType(place.type);
    for (const member of membersOf(schema, place.type)) {
      if (abstract) place.parts.push(`... on ${member.name} {`);
      place.parts.push('__typename');
      for (const field of Object.values(member.getFields()).filter(({ name }) => !barred.has(name))) {
        const named = getNamedType(field.type);
        const head = `${field.name}${leastArguments(field.args, pool)}`;
        if (isLeafType(named)) place.parts.push(head);
        const depth = isCompositeType(named) ? follow(member, field, place.depth) : undefined;
        if (depth === undefined) continue;
        const below: Place = { type: named, depth, parts: [] };
        place.parts.push(head, below);
        queue.push(below);
      }
      if (abstract) place.parts.push('}');
    }
  }
  return written(root);
}

/** A connection or an edge: it holds records and is none. */
function isPlumbing(type: GraphQLObjectType): boolean {
  const { node, cursor } = type.getFields();
  return nodeType(type) !== undefined || (node !== undefined && cursor !== undefined);
}

function written({ parts }: Place): string {
  return `{ ${parts.map((part) => (typeof part === 'string' ? part : written(part))).join(' ')} }`;
}
