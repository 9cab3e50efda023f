/**
 * The items of a list that could be read. While a subgraph is down, the gateway puts null in the place of what it
 * would have told, even where the schema promises an item.
 */
export function present<Item>(items: readonly (Item | null | undefined)[] | null | undefined): Item[] {
  return items?.filter((item): item is Item => item !== null && item !== undefined) ?? [];
}
