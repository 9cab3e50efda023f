import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isRequiredArgument, isRequiredInputField, type GraphQLArgument, type GraphQLField, type GraphQLInputType } from 'graphql';

/** What arguments are filled with: other areas' ids, names, codes and texts, and a few of one's own. */
export type Pool = {
  /** By type. */
  ids: ReadonlyMap<string, readonly string[]>;
  /** All of a type that no list holds, by type. */
  unlisted: ReadonlyMap<string, readonly string[]>;
  externalIds: { system: string; value: string }[];
  regions: string[];
  texts: string[];
  /** Names of types, for change feeds. */
  types: string[];
  /** By root list. */
  cursors: ReadonlyMap<string, string>;
  /** How many ids of other types are tried where one type is meant. */
  strangers: number;
};

/** Ids of that type, and a few of others: whoever asks for a person by the id of an event is answered alike for each event. */
export function idsOf(type: string, pool: Pool): string[] {
  const own = [...pool.ids].find(([kind]) => kind.toLowerCase() === type.toLowerCase())?.[1];
  const all = [...pool.ids.values()].flat();
  return own ? [...own, ...all.filter((id) => !own.includes(id)).slice(0, pool.strangers)] : all;
}

/** What is worth trying of a field: as `id` those of what it answers, as cursor its own and a few of other lists. */
export function poolFor({ name, type }: GraphQLField<unknown, unknown>, pool: Pool): Pool {
  const own = pool.cursors.get(name);
  const others = [...pool.cursors].filter(([list]) => list !== name).slice(0, pool.strangers);
  const ids = idsOf(getNamedType(type).name, pool);
  return { ...pool, ids: new Map([...pool.ids, ['id', ids]]), cursors: new Map([...(own ? [[name, own] as const] : []), ...others]) };
}

const quote = (text: string) => JSON.stringify(text);

/**
 * Values for an argument as they stand in a document, every one worth trying. Throws for a type it cannot fill, so that
 * a new way to ask makes the leak test fail until it is tried as well.
 */
export function candidates(type: GraphQLInputType, name: string, pool: Pool): string[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return candidates(nullable.ofType as GraphQLInputType, name, pool).map((value) => `[${value}]`);
  if (isEnumType(nullable)) return nullable.getValues().map((value) => value.name);
  if (isInputObjectType(nullable)) {
    if (nullable.name === 'ExternalIdInput') return pool.externalIds.map(({ system, value }) => `{ system: ${quote(system)}, value: ${quote(value)} }`);
    const fields = Object.values(nullable.getFields());
    const required = fields.filter(isRequiredInputField).map((field) => [field.name, candidates(field.type, field.name, pool)[0] ?? 'null'] as const);
    return fields.flatMap((field) => candidates(field.type, field.name, pool).map((value) => `{ ${[...required.filter(([other]) => other !== field.name), [field.name, value]].map(([key, text]) => `${key}: ${text}`).join(', ')} }`));
  }
  switch (nullable.name) {
    case 'Boolean': return ['true', 'false'];
    case 'Int': return name === 'first' ? ['100'] : name === 'year' ? ['2021', '2022', '2023'] : ['1', '2021'];
    case 'ID': return [...new Set(idsOf(name, pool))].map(quote);
    case 'RegionCode': return pool.regions.map(quote);
    case 'Nik': return ['"3602140101700001"', '"3602140101700009"'];
    case 'PastedText': return pool.texts.map((text) => quote(`Rapat ${text} pada 12 Juli 2021 di Aula.`));
    case 'Rupiah': return ['"1000"'];
    case 'Date': return ['"2021-07-12"', '"2030-01-01"'];
    case 'DateTime': return ['"2021-07-12T09:00:00+07:00"'];
    case 'String': return strings(name, pool).map(quote);
    default: throw new Error(`The leak test has no value for ${name} of type ${String(type)}`);
  }
}

function strings(name: string, pool: Pool): string[] {
  if (name === 'after') return ['0', ...pool.cursors.values()];
  if (name === 'types') return pool.types;
  if (name === 'lists') return ['EVENT_TYPE'];
  // Who can see a record is asked with its type; of every type by every id would be asked for an hour.
  if (name === 'type') return ['Person'];
  return pool.texts;
}

/** Arguments in so many ways: first only what has to be there, in every combination, then one after another with every value. */
export function argumentSets(args: readonly GraphQLArgument[], pool: Pool): string[] {
  const first = args.filter(({ name }) => name === 'first').map(({ name, type }) => [name, candidates(type, name, pool)[0] ?? ''] as const);
  const named = args.filter(isRequiredArgument).reduce<Map<string, string>[]>(
    (sets, { name, type }) => sets.flatMap((set) => candidates(type, name, pool).map((value) => new Map([...set, [name, value]]))),
    [new Map(first)],
  );
  const sets = [...named, ...args.flatMap((arg) => candidates(arg.type, arg.name, pool).map((value) => new Map([...named[0] ?? [], [arg.name, value]])))];
  return [...new Set(sets.map(written))];
}

function written(set: ReadonlyMap<string, string>): string {
  return set.size === 0 ? '' : `(${[...set].map(([name, value]) => `${name}: ${value}`).join(', ')})`;
}

/** Only what has to be there, and the largest page. */
export function leastArguments(args: readonly GraphQLArgument[], pool: Pool): string {
  return argumentSets(args, pool)[0] ?? '';
}
