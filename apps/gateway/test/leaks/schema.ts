import { committedSdl, compose } from '@pilar/stack/compose';
import type { Subgraph } from '@pilar/stack/workspace';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema, extendSchema, getNamedType, isAbstractType, isObjectType, Kind, parse, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema,
} from 'graphql';

/** A schema to enumerate operations from, and the entities that its `_entities` answers: type → key field. */
export type Surface = { name: string; schema: GraphQLSchema; entities: Map<string, string> };

/** The graph as the gateway shows it, composed from the committed SDL. */
export function graphSurface(subgraphs: readonly Subgraph[]): Surface {
  const supergraph = compose(subgraphs.map((name) => ({ name, sdl: committedSdl(name), url: `http://${name}/graphql` })));
  const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)), { assumeValidSDL: true });
  return { name: 'gateway', schema, entities: new Map() };
}

/** One subgraph as it shows itself to whoever reaches its port. */
export function subgraphSurface(name: Subgraph): Surface {
  const document = parse(committedSdl(name));
  const entities = new Map<string, string>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const key = node.directives?.find((directive) => directive.name.value === 'key')?.arguments?.[0]?.value;
    if (key?.kind === Kind.STRING) entities.set(node.name.value, key.value);
  }
  return { name, schema: buildASTSchema(document, { assumeValidSDL: true }), entities };
}

/** With what a subgraph adds to its SDL by itself. */
export function served({ schema, entities }: Surface): GraphQLSchema {
  return entities.size === 0 ? schema : extendSchema(schema, parse(
    `scalar _Any union _Entity = ${[...entities.keys()].join(' | ')} extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
  ));
}

/** The root fields of a kind, none when the schema has no such root. */
export function rootFields(type: GraphQLObjectType | null | undefined): GraphQLField<unknown, unknown>[] {
  return Object.values(type?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));
}

/** The members of a type that may stand in an answer. */
export function membersOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** The type of a connection's nodes; undefined for anything else. */
export function nodeType(type: GraphQLNamedType): GraphQLObjectType | undefined {
  if (!isObjectType(type)) return undefined;
  const edge = type.getFields()['edges'];
  const edgeType = edge && getNamedType(edge.type);
  const node = isObjectType(edgeType) ? edgeType.getFields()['node'] : undefined;
  const named = node && getNamedType(node.type);
  return isObjectType(named) ? named : undefined;
}
