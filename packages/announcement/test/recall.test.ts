import { expect, test } from 'vitest';
import { fresh } from '../cases/fresh.ts';
import { letters } from '../cases/letters.ts';
import { recallOf } from '../cases/recall.ts';
import { retold } from '../cases/retold.ts';
import { s2 } from '../cases/s2.ts';
import { sources } from '../cases/sources.ts';

for (const each of [...sources, ...retold, ...fresh, ...letters]) {
  test(`recalls every fact of ${each.name}`, () => {
    expect(recallOf(each).missing).toEqual([]);
  });
}

test('the text that stands twice is read once', () => {
  const { answer } = recallOf(s2);
  const said = answer.kind === 'EVENTS' ? answer.events[0]?.keyPoints.map(({ value }) => value.text) ?? [] : [];
  expect(new Set(said).size).toBe(said.length);
});
