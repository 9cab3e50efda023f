/** Ids that the graph gave to records, by their names in the demo data. */
export type Ids = ReadonlyMap<string, string>;

/** The id of a record that must have been made before. */
export function idOf(ids: Ids, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo data names ${name} before it is made`);
  return id;
}

/** Names and ids put together again. */
export function named(names: readonly string[], ids: readonly string[]): Ids {
  return new Map(names.map((name, index) => [name, ids[index] ?? '']));
}
