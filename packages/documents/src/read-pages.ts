/** A question to the graph as the viewer. */
export type Ask = <Data>(query: string, variables: Record<string, unknown>) => Promise<Data>;

/** A page of a list; null where it was not answered. */
export type Page<Row> = { pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: { node: Row }[] } | null;

/** Rows asked for at once. */
export const pageSize = 100;

/** The rows of a list, page by page; `query` takes `first` and `after` beside the variables. */
export async function* readPages<Row, Answer>(ask: Ask, query: string, variables: Record<string, unknown>, pageOf: (answer: Answer) => Page<Row>): AsyncGenerator<Row[]> {
  for (let after: string | null = null, more = true; more;) {
    const page: Page<Row> = pageOf(await ask<Answer>(query, { ...variables, first: pageSize, after }));
    if (!page) throw new Error('A list that a paper needs was not answered');
    yield page.edges.map(({ node }) => node);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
}
