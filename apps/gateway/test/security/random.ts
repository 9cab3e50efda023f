import { subgraphs } from '@pilar/stack/workspace';
import { beforeAll, describe, expect, test } from 'vitest';
import { furtherNames, furtherReaders, type FurtherReader } from '../leaks/further-readers.ts';
import { leaksOf } from '../leaks/judge.ts';
import { randomQuery } from '../leaks/random.ts';
import { atGateway, atSubgraph, judged, readerNames, type ReaderName } from '../leaks/readers.ts';
import type { Surface } from '../leaks/schema.ts';
import type { Stage } from '../leaks/stage.ts';
import type { Reader } from '../leaks/walk.ts';

const perReader = 1_000;
const perSubgraph = 50;
const atOnce = 6;
/** Refusals that whoever asks at random has to meet. */
const expected = new Set(['FORBIDDEN', 'BAD_ID', 'BAD_CURSOR', 'BAD_USER_INPUT', 'BAD_PAGE_SIZE', 'BAD_REGION_CODE', 'BUSY', 'SUBGRAPH_UNAVAILABLE', 'DOCUMENT_TOO_COSTLY']);
/** Told beside whatever fails, so that it can be drawn again. */
const begun = Number(process.env['PILAR_SEED'] ?? Date.now() % 1_000_000);
console.info(`Random queries from seed ${begun}; PILAR_SEED=${begun} draws the same.`);

/** What was told of others, what nobody foresaw, and how many were answered with data. */
async function drawnBy(stage: Stage, surface: Surface, reader: Reader & Pick<FurtherReader, 'own'>, many: number): Promise<{ faults: string[]; answered: number }> {
  const faults: string[] = [];
  let answered = 0;
  let next = begun;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (next < begun + many) {
      const seed = next++;
      const { query, variables, asked } = randomQuery(surface, stage.pool, seed);
      const answer = await reader.ask(query, variables);
      if (answer.data) answered += 1;
      const surprising = answer.errors?.filter(({ extensions }) => !expected.has(String(extensions?.['code']))) ?? [];
      faults.push(...[...leaksOf(reader.viewer, { asked, answer }, stage.canaries.known, reader.own), ...surprising.map(({ message }) => message)].map((fault) => `seed ${seed} at ${surface.name}: ${fault}`));
    }
  }));
  return { faults: faults.slice(0, 20), answered };
}

/** Queries drawn by chance for everyone, judged as those of the walk are. */
export function randomTests(stage: () => Stage): void {
  let further: Record<(typeof furtherNames)[number], FurtherReader>;
  beforeAll(async () => { further = await furtherReaders(stage()); });

  describe('queries that nobody has thought of', () => {
    test.each([...readerNames, ...furtherNames])('tell %s nothing that is not theirs, over the gateway', async (name) => {
      const reader = name in judged ? atGateway(stage().stack, stage().credentials, name as ReaderName) : further[name as keyof typeof further];
      const { faults, answered } = await drawnBy(stage(), stage().graph, reader, perReader);
      expect(faults).toEqual([]);
      expect(answered).toBeGreaterThan(perReader / 4);
    });

    test.each(subgraphs)('tell nobody what is not theirs, straight at subgraph %s', async (subgraph) => {
      const surface = stage().parts.get(subgraph);
      if (!surface) throw new Error(`There is no surface of ${subgraph}`);
      for (const name of readerNames) expect((await drawnBy(stage(), surface, atSubgraph(stage().stack, subgraph, name), perSubgraph)).faults, name).toEqual([]);
      for (const name of furtherNames) expect((await drawnBy(stage(), surface, { ...further[name].at(subgraph), own: further[name].own }, perSubgraph)).faults, name).toEqual([]);
    });

    test('are judged as the walk is: with nothing of their own, whoever works for an institution would be found', async () => {
      const everything = { ...further.institution, own: { types: new Set(['institution']), ids: new Set<string>(), texts: new Set<string>() } };
      expect((await drawnBy(stage(), stage().graph, everything, perReader / 2)).faults.some((fault) => fault.includes('Institution') || fault.includes('institution'))).toBe(true);
    });
  });
}
