import { addAreaCount } from './area-counts.ts';
import type { Builder, EntityRef } from './builder.ts';
import type { Edge, Page, PageRows } from './lists.ts';
import type { addRegions } from './regions.ts';

/** Types that every connection shares. */
export type ConnectionTypes = ReturnType<typeof addConnectionTypes>;

type Regions = ReturnType<typeof addRegions>;

/** What a connection has beside rows and their number. */
export type ConnectionOptions = {
  /** Several subgraphs define the same one. */
  shared?: boolean;
  /** Its records belong to regions and can be counted by them. */
  byArea?: boolean;
};

/** Adds PageInfo, Count and AreaCount. */
export function addConnectionTypes(builder: Builder, region: Regions['Region'], level: Regions['level']) {
  const pageInfo = builder.objectRef<PageRows<object>['pageInfo']>('PageInfo').implement({
    description: 'Where a page stands in its list.',
    shareable: true,
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether rows follow.' }),
      hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether the page was asked for after a cursor.' }),
      startCursor: t.string({ nullable: true, description: 'Cursor of the first row.', resolve: ({ first }) => first?.cursor() ?? null }),
      endCursor: t.string({ nullable: true, description: 'Cursor of the last row; pass it as `after` for the next page.', resolve: ({ last }) => last?.cursor() ?? null }),
    }),
  });
  const count = builder.objectRef<{ value: number; exact: boolean }>('Count').implement({
    description: 'A number of rows.',
    shareable: true,
    fields: (t) => ({
      value: t.exposeInt('value', { description: 'Rows; at most 10,000.' }),
      exact: t.exposeBoolean('exact', { description: 'False when there are more than `value`.' }),
    }),
  });
  return { pageInfo, count, areaCount: addAreaCount(builder, region), level };
}

/** The connection type of a list whose nodes are `node`. */
export function addConnection<Row extends object>(builder: Builder, types: ConnectionTypes, name: string, node: EntityRef<Row>, { shared = false, byArea = false }: ConnectionOptions = {}): EntityRef<Page<Row>> {
  const edge = builder.objectRef<Edge<Row>>(`${name}Edge`).implement({
    description: `A row of ${name}Connection.`,
    shareable: shared,
    fields: (t) => ({
      cursor: t.string({ description: 'Cursor of this row.', resolve: (row) => row.cursor() }),
      node: t.field({ type: node as never, description: 'The record.', resolve: ((row: Edge<Row>) => row.node) as never }),
    }),
  });
  return builder.objectRef<Page<Row>>(`${name}Connection`).implement({
    description: `A page of a list of ${name}, by keyset cursors.`,
    shareable: shared,
    fields: (t) => ({
      edges: t.field({ type: [edge], description: 'Rows of the page.', resolve: async (page) => (await page.rows()).edges }),
      pageInfo: t.field({ type: types.pageInfo, description: 'Where the page stands.', resolve: async (page) => (await page.rows()).pageInfo }),
      totalCount: t.field({ type: types.count, description: 'Rows of the whole list that the viewer may see; counted only when asked for.', resolve: (page) => page.totalCount() }),
      ...(byArea && {
        countByArea: t.field({
          type: [types.areaCount],
          description: 'Rows of the whole list by region, sorted by code, without regions that have none; counted only when asked for. Rows of a region above the level are counted under it, so that the sum is that of the list.',
          args: { level: t.arg({ type: types.level, required: true, description: 'Level to count by.' }) },
          resolve: (page, { level }) => {
            if (!page.countByArea) throw new Error(`Pages of ${name}Connection do not count by region`);
            return page.countByArea(level);
          },
        }),
      }),
    }),
  });
}
