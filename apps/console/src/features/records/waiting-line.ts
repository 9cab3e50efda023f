type Known = { id: string };

/** Those who wait, in the order in which they are met, as far as they are read; where reading goes on; how many waited when the line was joined. */
export type Line<Node extends Known = Known> = { nodes: readonly Node[]; next: string | null; total: number };

/** A page of those who wait. */
export type LinePage<Node extends Known = Known> = { edges: readonly { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; totalCount: { value: number } };

/** The line with a further page behind it. What was decided on moves elsewhere in the list meanwhile, and nothing is met twice. */
export function joined<Node extends Known>(line: Line<Node> | null, { edges, pageInfo, totalCount }: LinePage<Node>): Line<Node> {
  const before = line?.nodes ?? [];
  const nodes = [...before, ...edges.map(({ node }) => node).filter(({ id }) => !before.some((one) => one.id === id))];
  return { nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor ?? null : null, total: Math.max(line?.total ?? totalCount.value, nodes.length) };
}

/** Whether the next page is to be read: before the officer comes to the end of those that are there. */
export function runsShort({ nodes, next }: Line, at: number): boolean {
  return next !== null && at >= nodes.length - 10;
}

/** The line without one that was decided on. */
export function without<Node extends Known>({ nodes, next, total }: Line<Node>, id: string): Line<Node> {
  return { nodes: nodes.filter((one) => one.id !== id), next, total: total - 1 };
}
