import { randomUUID } from 'node:crypto';
import { getNamedType, getNullableType, isInputObjectType, isListType, type GraphQLField, type GraphQLInputType } from 'graphql';
import { inputOf } from './inputs.ts';

type Path = readonly (string | number)[];

/** Places in a filled input whose type has that name, such as all of type String; keys by which a request is repeated are none. */
export function placesOfType(field: GraphQLField<unknown, unknown>, input: unknown, wanted: string): Path[] {
  const within = (type: GraphQLInputType, value: unknown, path: Path): Path[] => {
    if (value === undefined || value === null) return [];
    const bare = getNullableType(type);
    if (isListType(bare)) return (value as unknown[]).flatMap((one, index) => within(bare.ofType as GraphQLInputType, one, [...path, index]));
    if (isInputObjectType(bare)) return Object.values(bare.getFields()).flatMap((one) => within(one.type, (value as Record<string, unknown>)[one.name], [...path, one.name]));
    return getNamedType(bare).name === wanted && path.at(-1) !== 'idempotencyKey' ? [path] : [];
  };
  return within(inputOf(field), input, []);
}

/** A copy of the input with another value at that place, to be sent for the first time. */
export function withValue(input: Record<string, unknown>, path: Path, value: unknown): Record<string, unknown> {
  const copy = structuredClone({ ...input, idempotencyKey: randomUUID() }) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce<Record<string | number, unknown>>((at, key) => at[key] as Record<string | number, unknown>, copy);
  parent[path.at(-1) ?? ''] = value;
  return copy;
}

/** Numbers of nobody, each unlike all others: which stands where can then be told. */
export function numbers(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `360299${String(1 + Math.floor(made / 9_999)).padStart(2, '0')}0175${String(1 + made % 9_998).padStart(4, '0')}`;
  };
}
