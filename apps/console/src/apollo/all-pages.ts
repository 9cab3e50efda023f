type Page<Node> = { edges: readonly { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

/** All pages of a list, one after the other; `read` reads the one behind a cursor. */
export async function allPages<Node>(read: (after: string | null) => Promise<Page<Node> | null | undefined>): Promise<Node[]> {
  const found: Node[] = [];
  for (let after: string | null = null; ;) {
    const page = await read(after);
    if (!page) throw new Error('The graph left out a page');
    found.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}
