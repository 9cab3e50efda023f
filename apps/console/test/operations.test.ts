import { buildSchema, getNamedType, isInterfaceType, isObjectType, isUnionType, Kind, type DocumentNode, type GraphQLNamedType, type SelectionSetNode, validate } from 'graphql';
import { expect, test } from 'vitest';
import { graphSchema } from '../build/graph-schema.ts';
import * as generated from '../src/__generated__/graphql.ts';
import { regionPolicy } from '../src/apollo/policies/region.ts';
import { vocabularyPolicy } from '../src/apollo/policies/vocabulary.ts';
import { recordTypes, versionQuery } from '../src/features/records/record-version.ts';

const schema = buildSchema(graphSchema());
const keys: Record<string, unknown> = { Region: regionPolicy.keyFields, VocabularyList: vocabularyPolicy.keyFields };
const documents = Object.entries(generated).flatMap(([name, value]) => (name.endsWith('Document') ? [[name, value as unknown as DocumentNode] as const] : []));

/** Where a document reads a type that the cache knows by its key, and does not ask for the key. */
function keyless({ definitions }: DocumentNode): string[] {
  const found: string[] = [];
  const fragments = new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  const fieldsOf = (type: GraphQLNamedType) => (isObjectType(type) || isInterfaceType(type) ? type.getFields() : {});

  /** Names of the fields that are asked of that very type, whatever fragment they stand in. */
  const gather = (set: SelectionSetNode, type: GraphQLNamedType, path: string): string[] => set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      const field = fieldsOf(type)[selection.name.value];
      if (field && selection.selectionSet) walk(selection.selectionSet, getNamedType(field.type), `${path}.${selection.name.value}`);
      return [selection.name.value];
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) return [];
    const narrowed = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) ?? type : type;
    const names = gather(fragment.selectionSet, narrowed, path);
    return isUnionType(type) || isInterfaceType(type) ? [] : names;
  });
  const walk = (set: SelectionSetNode, type: GraphQLNamedType, path: string) => {
    const names = gather(set, type, path);
    for (const key of (keys[type.name] ?? []) as string[]) if (!names.includes(key)) found.push(`${path} without ${key}`);
  };
  for (const one of definitions) {
    if (one.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = schema.getRootType(one.operation);
    if (root) walk(one.selectionSet, root, one.name?.value ?? '');
  }
  return found;
}

test('every operation asks for the key by which the cache knows a record; without it the answer cannot be kept', () => {
  expect(documents.length).toBeGreaterThan(50);
  expect(documents.flatMap(([, document]) => keyless(document))).toEqual([]);
});

/** What the gateway takes at the first level of a document (MAX_ROOT_FIELDS). */
const widest = 20;

test('no operation asks for more at its first level than the gateway takes', () => {
  const roots = ({ definitions }: DocumentNode, set: SelectionSetNode): number => set.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + 1;
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value);
    return sum + (inner && 'selectionSet' in inner && inner.selectionSet ? roots({ kind: Kind.DOCUMENT, definitions }, inner.selectionSet) : 0);
  }, 0);
  const widths = documents.flatMap(([name, document]) => document.definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [{ name, width: roots(document, one.selectionSet) }] : [])));
  expect(widths.filter(({ width }) => width > widest)).toEqual([]);
});

test('the version of a record of every type can be asked for', () => {
  expect(recordTypes.map((type) => [type, validate(schema, versionQuery(type)).map(({ message }) => message)])).toEqual(recordTypes.map((type) => [type, []]));
});
