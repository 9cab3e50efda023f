import { BREAK, Kind, TypeInfo, getNamedType, getNullableType, isInputObjectType, isListType, typeFromAST, visit, visitWithTypeInfo, type DocumentNode, type GraphQLInputType, type GraphQLSchema } from 'graphql';

/** Scalars whose values must not stand in an address: addresses are kept in logs and histories. A pasted text may hold a number. */
const scalars = ['Nik', 'PastedText'] as const;
type Restricted = (typeof scalars)[number];

/** The first scalar of these that the request holds a value of, in its document or its variables; null when it holds none. */
export function restrictedArgument(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown> = {}): Restricted | null {
  let found: Restricted | null = null;
  const info = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(info, {
    enter(node) {
      if (node.kind === Kind.STRING || node.kind === Kind.INT) found ??= restricted(getNamedType(info.getInputType())?.name);
      if (node.kind === Kind.VARIABLE_DEFINITION) {
        const type = typeFromAST(schema, node.type as never) as GraphQLInputType | undefined;
        found ??= type === undefined ? null : heldIn(type, variables[node.variable.name.value]);
      }
      return found === null ? undefined : BREAK;
    },
  }));
  return found;
}

function restricted(name: string | undefined): Restricted | null {
  return scalars.find((scalar) => scalar === name) ?? null;
}

function heldIn(type: GraphQLInputType, value: unknown): Restricted | null {
  if (value === undefined || value === null) return null;
  const bare = getNullableType(type);
  if (isListType(bare)) return firstOf((Array.isArray(value) ? value : [value]).map((item) => heldIn(bare.ofType as GraphQLInputType, item)));
  if (!isInputObjectType(bare)) return restricted(bare.name);
  return typeof value === 'object' ? firstOf(Object.values(bare.getFields()).map((field) => heldIn(field.type, (value as Record<string, unknown>)[field.name]))) : null;
}

function firstOf(found: (Restricted | null)[]): Restricted | null {
  return found.find((scalar) => scalar !== null) ?? null;
}
