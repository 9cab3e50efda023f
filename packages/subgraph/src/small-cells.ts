import { ancestorsOf, covers, levelOf, parentOf, type RegionLevel } from '@pilar/domain/region-code';

/** Rows counted under a region. */
export type Cell = { code: string; value: number };

/** A count as it is told: null when it is hidden. */
export type ToldCell = { code: string; value: number | null; hidden: boolean };

/** Counts of persons served below this are not told. */
export const leastTold = 5;

type Node = { code: string; total: number; own: number; children: Map<string, Node> };

/**
 * Hides small cells so that none can be computed from the numbers that are told, at this level or at one above. Goes
 * from the widest region down. Among the parts of a region whose total is told, those below `leastTold` are hidden, and
 * with them all that equal the smallest of the others. Which parts are hidden then depends on nothing but the numbers:
 * exchange two hidden ones, and the same is told. So each may be any of at least two numbers, one of them not small.
 * Where no part is large enough, the region is told as a whole. Parts of a hidden region are not told.
 *
 * `cells` are counts by region of the level, and by their own code where they stand above it; `within` holds the list.
 */
export function hideSmallCells(cells: readonly Cell[], level: RegionLevel, within: string): ToldCell[] {
  if (cells.length === 0) return [];
  return told(treeOf(cells, rootOf(cells, within)), level).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function told(node: Node, level: RegionLevel): ToldCell[] {
  if (levelOf(node.code) === level || node.children.size === 0) return [shown(node.code, node.total)];
  const parts = [...node.children.values()];
  const values = [...parts.map(({ total }) => total), ...(node.own > 0 ? [node.own] : [])];
  const large = values.filter((value) => value >= leastTold);
  if (large.length === 0) return [shown(node.code, node.total)];
  const bound = large.length < values.length ? Math.min(...large) : 0;
  const own = node.own > 0 ? [node.own <= bound ? hidden(node.code) : shown(node.code, node.own)] : [];
  return [...own, ...parts.flatMap((part) => (part.total <= bound ? [hidden(part.code)] : told(part, level)))];
}

function shown(code: string, value: number): ToldCell {
  return { code, value, hidden: false };
}

function hidden(code: string): ToldCell {
  return { code, value: null, hidden: true };
}

/** The narrowest region that holds the list's own and every cell: some rows belong to the viewer and live elsewhere. */
function rootOf(cells: readonly Cell[], within: string): string {
  let root = within;
  while (!cells.every(({ code }) => covers(root, code))) root = parentOf(root) ?? root;
  return root;
}

function treeOf(cells: readonly Cell[], rootCode: string): Node {
  const root: Node = { code: rootCode, total: 0, own: 0, children: new Map() };
  for (const { code, value } of cells) {
    let node = root;
    node.total += value;
    for (const step of [...ancestorsOf(code), code].filter((one) => one !== rootCode && covers(rootCode, one))) {
      const next = node.children.get(step) ?? { code: step, total: 0, own: 0, children: new Map<string, Node>() };
      node.children.set(step, next);
      next.total += value;
      node = next;
    }
    node.own += value;
  }
  return root;
}
