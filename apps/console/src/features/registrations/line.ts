/** Applications that wait, in the order in which they are met, as far as they are read; where reading goes on; how many waited when the line was joined. */
export type Line = { ids: readonly string[]; next: string | null; total: number };

type Page = { edges: readonly { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null }; totalCount: { value: number } };

/** The line with a further page behind it. What was decided on moves elsewhere in the list meanwhile, and nothing is met twice. */
export function joined(line: Line | null, { edges, pageInfo, totalCount }: Page): Line {
  const before = line?.ids ?? [];
  const ids = [...before, ...edges.map(({ node }) => node.id).filter((id) => !before.includes(id))];
  return { ids, next: pageInfo.hasNextPage ? pageInfo.endCursor ?? null : null, total: Math.max(line?.total ?? totalCount.value, ids.length) };
}

/** Whether the next page is to be read: before the officer comes to the end of those that are there. */
export function runsShort({ ids, next }: Line, at: number): boolean {
  return next !== null && at >= ids.length - 10;
}
