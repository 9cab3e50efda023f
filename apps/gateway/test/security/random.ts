import { subgraphs, type Subgraph } from '@pilar/stack/workspace';
import { Kind, parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { costOf, type Cost } from '../../src/graph/document-cost.ts';
import { furtherNames, furtherReaders, type FurtherReader, type Own } from '../leaks/further-readers.ts';
import { leaksOf } from '../leaks/judge.ts';
import { randomQuery } from '../leaks/random.ts';
import { atGateway, atSubgraph, readerNames } from '../leaks/readers.ts';
import { served, type Surface } from '../leaks/schema.ts';
import type { Stage } from '../leaks/stage.ts';
import type { Reader } from '../leaks/walk.ts';
import { usualBounds } from '../usual-bounds.ts';

const perReader = 1_000;
const perSubgraph = 50;
/** Readers who ask at once. */
const atOnce = 6;
/** Fields of an answer up to which nobody minds what was reckoned, and how many times what was reckoned a longer one may hold. */
const smallAnswer = 1_000;
const leeway = 2;
/** Refusals that whoever asks at random has to meet. */
const expected = new Set(['FORBIDDEN', 'BAD_ID', 'BAD_CURSOR', 'BAD_USER_INPUT', 'BAD_PAGE_SIZE', 'BAD_REGION_CODE', 'BUSY']);
/** The same for every run of one commit, so that what fails is what was changed; `npm run test:security` draws anew. Told beside whatever fails, so that it can be drawn again. */
const begun = Number(process.env['PILAR_SEED'] ?? 332_480);
console.info(`Random queries from seed ${begun}; PILAR_SEED=${begun} draws the same.`);

const names = [...readerNames, ...furtherNames] as const;
type Name = (typeof names)[number];
type Asking = Reader & { own?: Own };
/** What was told of others, what nobody foresaw, and how many were answered with data. */
type Drawn = { faults: string[]; answered: number };
const nothingOwn: Own = { types: new Set(['institution']), ids: new Set(), texts: new Set() };

/** Fields in an answer, as the cost of its query counts them. */
function fieldsIn(answer: unknown): number {
  if (Array.isArray(answer)) return answer.reduce<number>((sum, one) => sum + fieldsIn(one), 0);
  if (answer === null || typeof answer !== 'object') return 0;
  return Object.values(answer).reduce<number>((sum, one) => sum + 1 + fieldsIn(one), 0);
}

/** Queries within the bounds of cost that a gateway has: what goes beyond is refused to everyone, and only the stage's own gateway would take it. */
function* affordable(surface: Surface, { pool }: Stage, many: number) {
  const schema = served(surface);
  for (let seed = begun, taken = 0; taken < many; seed += 1) {
    const query = randomQuery(surface, pool, seed);
    const document = parse(query.query);
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
    const cost = operation && costOf(schema, document, operation, query.variables);
    if (!cost || cost.rows > usualBounds.MAX_ROWS || cost.fields > usualBounds.MAX_COST) continue;
    taken += 1;
    yield { seed, cost, ...query };
  }
}

/** What everyone is told to the same queries: each is written and planned once, and asked by all of them. */
async function drawnBy(stage: Stage, surface: Surface, readers: Readonly<Record<Name, Asking>>, many: number): Promise<Record<Name | 'nothing of their own', Drawn>> {
  const drawn = new Map<string, Drawn>([...names, 'nothing of their own'].map((name) => [name, { faults: [], answered: 0 }]));
  const judge = (name: string, { viewer, own }: Pick<Asking, 'viewer' | 'own'>, seed: number, asked: string[], answer: Awaited<ReturnType<Reader['ask']>>, cost: Cost) => {
    const found = drawn.get(name);
    if (!found) throw new Error(`Nobody is ${name}`);
    if (answer.data) found.answered += 1;
    const surprising = answer.errors?.filter(({ extensions }) => !expected.has(String(extensions?.['code']))) ?? [];
    const fields = fieldsIn(answer.data);
    const dearer = fields > Math.max(smallAnswer, leeway * cost.fields) ? [`${fields} fields came, reckoned were ${cost.fields}`] : [];
    const faults = [...leaksOf(viewer, { asked, answer }, stage.canaries.known, own), ...surprising.map(({ message }) => message), ...dearer];
    found.faults.push(...faults.map((fault) => `seed ${seed} at ${surface.name}: ${fault}`));
  };
  const turns = function* () {
    for (const { seed, ...query } of affordable(surface, stage, many)) for (const name of names) yield { seed, name, ...query };
  }();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const { seed, name, query, variables, asked, cost } of turns) {
      const answer = await readers[name].ask(query, variables);
      judge(name, readers[name], seed, asked, answer, cost);
      if (name === 'institution') judge('nothing of their own', { viewer: readers.institution.viewer, own: nothingOwn }, seed, asked, answer, cost);
    }
  }));
  return Object.fromEntries(drawn) as Record<Name | 'nothing of their own', Drawn>;
}

/** Queries drawn by chance for everyone, judged as those of the walk are. */
export function randomTests(stage: () => Stage): void {
  let further: Record<(typeof furtherNames)[number], FurtherReader>;
  let drawn: Promise<Record<Name | 'nothing of their own', Drawn>> | undefined;
  beforeAll(async () => { further = await furtherReaders(stage()); });

  const everyone = (ask: (name: (typeof readerNames)[number]) => Asking, of: (reader: FurtherReader) => Reader) => Object.fromEntries([
    ...readerNames.map((name) => [name, ask(name)]),
    ...furtherNames.map((name) => [name, { ...of(further[name]), own: further[name].own }]),
  ]) as Record<Name, Asking>;
  const overGateway = () => drawn ??= drawnBy(stage(), stage().graph, everyone((name) => atGateway(stage().stack, stage().credentials, name), (reader) => reader), perReader);
  const straightAt = (subgraph: Subgraph, surface: Surface) =>
    drawnBy(stage(), surface, everyone((name) => atSubgraph(stage().stack, subgraph, name), (reader) => reader.at(subgraph)), perSubgraph);

  describe('queries that nobody has thought of', () => {
    test.each(names)('tell %s nothing that is not theirs, over the gateway', async (name) => {
      const { faults, answered } = (await overGateway())[name];
      expect(faults.slice(0, 20)).toEqual([]);
      expect(answered).toBeGreaterThan(perReader / 4);
    });

    test.each(subgraphs)('tell nobody what is not theirs, straight at subgraph %s', async (subgraph) => {
      const surface = stage().parts.get(subgraph);
      if (!surface) throw new Error(`There is no surface of ${subgraph}`);
      const told = await straightAt(subgraph, surface);
      for (const name of names) expect(told[name].faults.slice(0, 20), name).toEqual([]);
    });

    test('are judged as the walk is: with nothing of their own, whoever works for an institution would be found', async () => {
      expect((await overGateway())['nothing of their own'].faults.some((fault) => fault.includes('Institution') || fault.includes('institution'))).toBe(true);
    });
  });
}
