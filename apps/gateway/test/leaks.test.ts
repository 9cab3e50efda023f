import { randomUUID } from 'node:crypto';
import { may } from '@pilar/domain/access';
import { listSpec } from '@pilar/domain/lists';
import { covers } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';
import { codes } from '@pilar/domain/vocabulary';
import { asClient } from '@pilar/stack/owner';
import { subgraphs } from '@pilar/stack/workspace';
import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { keptByOwner } from './leaks/canaries.ts';
import { canariesIn, mayRead, token } from './leaks/canary.ts';
import { partLists, perDistrict, perRegion, personsServed, recordsOf, sees } from './leaks/counts.ts';
import type { Depth } from './leaks/documents.ts';
import { exported } from './leaks/exported.ts';
import { entityOf, fill, inputOf } from './leaks/inputs.ts';
import { leaksOf } from './leaks/judge.ts';
import { atGateway, atSubgraph, judged, readerNames, type ReaderName } from './leaks/readers.ts';
import { nodeType, rootFields, type Surface } from './leaks/schema.ts';
import { setStage, type Stage } from './leaks/stage.ts';
import { mutationOf, mutationTwins, queryTwins } from './leaks/twins.ts';
import { walk, type Reader } from './leaks/walk.ts';

// Each walk asks the whole schema; on a busy machine that takes minutes.
vi.setConfig({ testTimeout: 900_000 });

let stage: Stage;
beforeAll(async () => { stage = await setStage(); }, 300_000);
afterAll(() => stage.stack.stop());
// The tests take longer together than a machine's token lasts.
beforeEach(async () => { stage.credentials.machine = { token: await stage.stack.token('regency-3602') }; });

const levels = ['COUNTRY', 'PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] as const;

/** Who sees the whole province is told whole lists of it; there is next to nothing that they may not see. */
function depthFor({ viewer }: Reader): Depth {
  return viewer.kind !== 'anonymous' && viewer.grant.area === '36' ? 1 : 2;
}

/** Asks everything, and tells what leaked and whose texts were seen. */
async function walkedBy(surface: Surface, reader: Reader): Promise<{ leaks: string[]; seen: Set<string> }> {
  const leaks = new Set<string>();
  const seen = new Set<string>();
  for await (const step of walk(surface, reader, stage.pool, depthFor(reader))) {
    for (const leak of leaksOf(reader.viewer, step, stage.canaries.known)) leaks.add(`${leak} by ${step.query.slice(0, 120)}`);
    for (const canary of canariesIn(JSON.stringify(step.answer.data))) seen.add(token(canary));
  }
  return { leaks: [...leaks], seen };
}

/** Texts of all canaries that the viewer may read. */
function readable(viewer: Viewer): Set<string> {
  return new Set([...stage.canaries.known.values()].flat().filter((canary) => mayRead(viewer, canary)).map(token));
}

describe('whatever is asked', () => {
  test('every table has canaries on both sides of the border', () => {
    expect(stage.canaries.tables.size).toBeGreaterThan(15);
    const bare = [...stage.canaries.tables].filter(([, areas]) => !['36.02', '36.04'].every((area) => [...areas].some((one) => one.startsWith(area))));
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  // Two readers at once: while the gateway plans for the one, subgraphs and database work for the other.
  test.concurrent.each(readerNames)('%s reads over the gateway all that is theirs, and nothing else', async (name) => {
    const { leaks, seen } = await walkedBy(stage.graph, atGateway(stage.stack, stage.credentials, name));
    expect(leaks, JSON.stringify(leaks)).toEqual([]);
    expect([...readable(judged[name])].filter((text) => !seen.has(text))).toEqual([]);
  });

  test.concurrent.each<ReaderName>(['machine', 'officer', 'tksk', 'head', 'guest'])('%s reads nothing else straight at a subgraph', async (name) => {
    for (const [subgraph, surface] of stage.parts) {
      expect((await walkedBy(surface, atSubgraph(stage.stack, subgraph, name))).leaks, subgraph).toEqual([]);
    }
  });

  test('what a task or a history calls a record by names nobody who is served, so that to be told of it reads nobody', async () => {
    const named = await asClient(stage.stack.adminUrl, (client) => client.query<{ subgraph: string; entity_type: string }>(`
      WITH names AS (SELECT DISTINCT full_name FROM beneficiaries.beneficiary), labels AS (${subgraphs.map((name) => `SELECT '${name}' AS subgraph, entity_type, label FROM ${name}.outbox`).join(' UNION ALL ')})
      SELECT DISTINCT subgraph, entity_type FROM labels JOIN names ON position(names.full_name IN labels.label) > 0`));
    expect(named.rows).toEqual([]);
    const kinds = await asClient(stage.stack.adminUrl, (client) => client.query<{ label: string }>("SELECT label FROM people.outbox WHERE entity_type = 'Person'"));
    expect(kinds.rows.filter(({ label }) => canariesIn(label).length > 0).length, 'labels hold names where names are public').toBeGreaterThan(0);
  });

  test('only queries of the graph reach the subgraphs', async () => {
    for (const query of ['{ _service { sdl } }', '{ _entities(representations: [{ __typename: "Person", id: "1" }]) { __typename } }']) {
      const { data, errors } = await stage.stack.respond({ ...stage.credentials.officer, query });
      expect([data, errors?.[0]?.extensions?.['code']]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
    }
  });
});

describe('counts', () => {
  test.each(readerNames)('lists count for %s what is theirs', async (name) => {
    const records = await recordsOf(stage.stack.adminUrl);
    const reader = atGateway(stage.stack, stage.credentials, name);
    for (const field of rootFields(stage.graph.schema.getQueryType())) {
      const type = nodeType(getNamedType(field.type))?.name;
      // How many of those that only their owner sees, identity's own tests judge.
      if (!type || keptByOwner.has(type)) continue;
      const { data, errors } = await reader.ask(`{ ${field.name}(first: 1) { totalCount { value exact } } }`);
      const expected = partLists.has(field.name) ? 0 : records.filter((record) => record.type === type && sees(reader.viewer, record)).length;
      if (errors) expect([errors[0]?.extensions?.['code'], expected], field.name).toEqual(['FORBIDDEN', 0]);
      else expect(data?.[field.name], field.name).toEqual({ totalCount: { value: expected, exact: true } });
    }
  });

  test.each(readerNames)('lists count for %s what is theirs by region, at every level', async (name) => {
    const records = await recordsOf(stage.stack.adminUrl);
    const reader = atGateway(stage.stack, stage.credentials, name);
    const lists = rootFields(stage.graph.schema.getQueryType()).flatMap((field) => {
      const connection = getNamedType(field.type);
      const type = nodeType(connection)?.name;
      return type && isObjectType(connection) && 'countByArea' in connection.getFields() ? [{ field: field.name, type }] : [];
    });
    expect(lists.length).toBeGreaterThan(5);
    for (const { field, type } of lists) {
      const own = records.filter((record) => record.type === type && sees(reader.viewer, record));
      const { data, errors = [] } = await reader.ask(`{ ${field}(first: 1) { ${levels.map((level) => `${level}: countByArea(level: ${level}) { region { code } value hidden }`).join(' ')} } }`);
      for (const level of levels) {
        const refused = errors.find(({ path = [] }) => path.length < 2 || path[1] === level);
        if (refused) {
          expect([refused.extensions?.['code'], own.length], field).toEqual(['FORBIDDEN', 0]);
          continue;
        }
        const { [level]: countByArea = [] } = (data?.[field] ?? {}) as Partial<Record<typeof level, { region: { code: string }; value: number | null; hidden: boolean }[]>>;
        const counted = Object.fromEntries(countByArea.map(({ region, value }) => [region.code, value]));
        if (!personsServed.has(type)) expect(counted, `${field} by ${level}`).toEqual(perRegion(own, level));
        else expect(countByArea.filter(({ region, value, hidden }) => (value === null) !== hidden || (value ?? 0) > own.filter(({ area }) => area && covers(region.code, area)).length), `${field} by ${level}`).toEqual([]);
      }
    }
  });

  test.each<ReaderName>(['machine', 'auditor', 'administrator'])('change feeds tell %s of their own records, and count them', async (name) => {
    const records = await recordsOf(stage.stack.adminUrl);
    const reader = atGateway(stage.stack, stage.credentials, name);
    const feeds = rootFields(stage.graph.schema.getQueryType()).filter(({ type }) => getNamedType(type).name === 'ChangeFeed');
    expect(feeds.length).toBeGreaterThan(0);
    for (const { name: feed } of feeds) {
      const own = records.filter((record) => `${record.subgraph}Changes` === feed && sees(reader.viewer, record));
      const changed = new Set<string>();
      let districts: { type: string; district: string; count: number }[] = [];
      for (let after = '0', more = true; more;) {
        const { data } = await reader.ask(`{ ${feed}(first: 100, after: "${after}") { changes { id } lastSeq hasMore districtCounts { type district count } } }`);
        const page = data?.[feed] as { changes: { id: string }[]; lastSeq: string; hasMore: boolean; districtCounts: typeof districts };
        for (const { id } of page.changes) changed.add(id);
        [after, more, districts] = [page.lastSeq, page.hasMore, page.districtCounts];
      }
      expect([...changed].toSorted(), feed).toEqual(own.map(({ id }) => id).toSorted());
      const counted = Object.fromEntries(districts.map(({ type, district, count }) => [`${type} ${district}`, count]));
      expect(perDistrict(own.filter(({ type }) => districts.some((one) => one.type === type))), feed).toEqual(counted);
    }
  });
});

describe('exports', () => {
  test.each(readerNames)('hold for %s what is theirs, all of it, and nothing else', async (name) => {
    const viewer = judged[name];
    const records = await recordsOf(stage.stack.adminUrl);
    for (const list of codes('LIST')) {
      const { subgraph, field, permission, computed, unfiled } = listSpec(list);
      const root = rootFields(stage.graph.schema.getQueryType()).find((one) => one.name === field);
      const type = root && nodeType(getNamedType(root.type))?.name;
      const { status, text } = await exported(stage.stack, subgraph, viewer, { list, purpose: 'Uji kebocoran' });
      expect(status, list).toBe(may(viewer, permission) && may(viewer, 'export.run') && !unfiled ? 200 : 403);
      expect(canariesIn(text).filter((canary) => !mayRead(viewer, canary)), list).toEqual([]);
      // A table holds no records to count: the leak test of its field judges what it tells.
      if (status !== 200 || computed) continue;
      const own = records.filter((record) => record.type === type && sees(viewer, record)).length;
      const lines = text.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
      expect([lines[0], lines.at(-1), lines.length - 2], list).toEqual([expect.objectContaining({ count: own }), { rows: own }, own]);
    }
  });

  test.each<ReaderName>(['machine', 'officer'])('hold nothing for %s of an area that is not theirs', async (name) => {
    for (const list of codes('LIST')) {
      const { subgraph, byArea } = listSpec(list);
      if (!byArea) continue;
      const { text } = await exported(stage.stack, subgraph, judged[name], { list, area: '36.04', purpose: 'Uji kebocoran' });
      expect(canariesIn(text).filter((canary) => !mayRead(judged[name], canary)), list).toEqual([]);
    }
  });
});

describe('a record elsewhere', () => {
  /** One record of each type that 36.02 may not see. */
  const strange = (): Map<string, string> => new Map([...stage.canaries.ids.get('36.04') ?? []].flatMap(([type, ids]) => {
    const id = ids.find((one) => stage.canaries.known.get(one)?.every((canary) => !mayRead(judged.machine, canary)));
    return id ? [[type, id] as const] : [];
  }));

  test.each<ReaderName>(['machine', 'officer'])('is to %s as one that never was, however it is named', async (name) => {
    const ids = strange();
    expect(ids.size).toBeGreaterThan(5);
    const twins = [];
    for (const [nth, [type, id]] of [...ids].entries()) {
      const named = { type, id, everywhere: nth < stage.pool.strangers };
      twins.push(...await queryTwins(stage.graph, atGateway(stage.stack, stage.credentials, name), stage.pool, named));
      for (const [subgraph, surface] of stage.parts) twins.push(...await queryTwins(surface, atSubgraph(stage.stack, subgraph, name), stage.pool, named));
    }
    expect(twins.length).toBeGreaterThan(20);
    expect(twins.filter(({ foreign, none }) => foreign !== none)).toEqual([]);
  });

  test('lends its key to nobody: what another caller has used as idempotency key is free', async () => {
    const field = rootFields(stage.graph.schema.getMutationType()).find((one) => entityOf(one) === 'Person' && !('version' in inputOf(one).getFields()));
    if (!field) throw new Error('Nothing makes a person');
    const idempotencyKey = randomUUID();
    const results = [];
    for (const [name, area] of [['administrator', '36.04'], ['officer', '36.02'], ['machine', '36.02']] as const) {
      const input = fill(field, { area, owner: area, refs: new Map(), particulars: { idempotencyKey } });
      const { data } = await atGateway(stage.stack, stage.credentials, name).ask(mutationOf(field), { input });
      results.push(data?.[field.name]);
    }
    expect(results).toMatchObject([{ __typename: 'Person' }, { __typename: 'Person' }, { __typename: 'Person' }]);
  });

  test.each<ReaderName>(['machine', 'officer'])('can be neither changed nor named by %s', async (name) => {
    const before = (await recordsOf(stage.stack.adminUrl)).filter((record) => !sees(judged[name], record));
    const refs = stage.canaries.ids.get('36.02') ?? new Map<string, string[]>();
    const twins = await mutationTwins(stage.graph, atGateway(stage.stack, stage.credentials, name), { area: '36.02', owner: '36.02' }, refs, strange());
    expect(twins.length).toBeGreaterThan(10);
    expect(twins.filter(({ foreign, none }) => foreign !== none)).toEqual([]);
    expect((await recordsOf(stage.stack.adminUrl)).filter((record) => !sees(judged[name], record))).toEqual(before);
  });
});

test('the walk finds what leaks: a policy that lets everything through, as control', async () => {
  await asClient(stage.stack.adminUrl, (client) => client.query('CREATE POLICY hole ON people.pillar FOR SELECT USING (true)'));
  try {
    const surface = stage.parts.get('people');
    const leaks = surface ? (await walkedBy(surface, atSubgraph(stage.stack, 'people', 'machine'))).leaks : [];
    expect(leaks.filter((leak) => leak.startsWith('text of pillar in 36.04')).length).toBeGreaterThan(0);
  } finally {
    await asClient(stage.stack.adminUrl, (client) => client.query('DROP POLICY hole ON people.pillar'));
  }
});
