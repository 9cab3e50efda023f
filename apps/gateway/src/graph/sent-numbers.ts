import { BREAK, Kind, TypeInfo, getNamedType, getNullableType, isInputObjectType, isListType, typeFromAST, visit, visitWithTypeInfo, type DocumentNode, type GraphQLInputType, type GraphQLSchema } from 'graphql';

/** The scalar of persons' numbers, which must not stand in an address: addresses are kept in logs and histories. */
const scalar = 'Nik';

/** Whether the request holds a person's number, in its document or its variables. */
export function sendsNumbers(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown> = {}): boolean {
  let found = false;
  const info = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(info, {
    enter(node) {
      if (node.kind === Kind.STRING || node.kind === Kind.INT) found ||= getNamedType(info.getInputType())?.name === scalar;
      if (node.kind === Kind.VARIABLE_DEFINITION) {
        const type = typeFromAST(schema, node.type as never) as GraphQLInputType | undefined;
        found ||= type !== undefined && holdsNumber(type, variables[node.variable.name.value]);
      }
      return found ? BREAK : undefined;
    },
  }));
  return found;
}

function holdsNumber(type: GraphQLInputType, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  const bare = getNullableType(type);
  if (isListType(bare)) return (Array.isArray(value) ? value : [value]).some((item) => holdsNumber(bare.ofType as GraphQLInputType, item));
  if (!isInputObjectType(bare)) return bare.name === scalar;
  return typeof value === 'object' && Object.values(bare.getFields()).some((field) => holdsNumber(field.type, (value as Record<string, unknown>)[field.name]));
}
