import { expect, test } from 'vitest';
import { joined, runsShort, without, type Line } from './waiting-line.ts';

const page = (from: number, to: number, total: number, endCursor: string | null) => ({
  edges: Array.from({ length: to - from }, (_, nth) => ({ node: { id: `r${from + nth}` } })), pageInfo: { hasNextPage: endCursor !== null, endCursor }, totalCount: { value: total },
});

test('two hundred that wait are one line of two hundred, read on before its end', () => {
  let line: Line = joined(null, page(0, 50, 200, 'p1'));
  expect([line.nodes.length, line.total, runsShort(line, 0), runsShort(line, 40)]).toEqual([50, 200, false, true]);
  // Those decided on have left the list: the number of the beginning stays.
  for (const [nth, cursor] of ['p2', 'p3', null].entries()) line = joined(line, page(50 * (nth + 1), 50 * (nth + 2), 160 - nth * 40, cursor));
  expect([line.nodes.length, new Set(line.nodes.map(({ id }) => id)).size, line.total, line.next, runsShort(line, 199)]).toEqual([200, 200, 200, null, false]);
});

test('what moved to a later place is not met twice, and what came meanwhile is counted', () => {
  const line = joined(joined(null, page(0, 50, 50, 'p1')), page(48, 53, 53, null));
  expect([line.nodes.length, line.total]).toEqual([53, 53]);
});

test('who was decided on leaves it, and is counted no more', () => {
  const line = without(joined(null, page(0, 3, 60, 'p1')), 'r1');
  expect([line.nodes.map(({ id }) => id), line.total, line.next]).toEqual([['r0', 'r2'], 59, 'p1']);
});
