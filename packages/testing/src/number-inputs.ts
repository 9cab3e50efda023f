import { getNamedType, isInputObjectType, isObjectType, type GraphQLSchema } from 'graphql';

/** Every place of a schema where somebody's number can be put in: fields of inputs and arguments, as `Type.field`, in order. */
export function numberInputs(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) return Object.values(type.getFields()).filter((field) => getNamedType(field.type).name === 'Nik').map((field) => `${type.name}.${field.name}`);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => field.args.filter((arg) => getNamedType(arg.type).name === 'Nik').map((arg) => `${type.name}.${field.name}(${arg.name})`));
  }).toSorted();
}
