import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Viewer } from '@pilar/domain/viewer';
import type { JobStep } from '@pilar/jobs/handler';
import { boundariesJob, type BoundariesInput } from '@pilar/map/boundaries/job';
import { project } from '@pilar/map/plane';
import { districtCells } from '@pilar/map/schematic';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph()); });
afterAll(() => stage.close());

const fields = '... on BoundarySet { id name state findings levels regions url version }';
const check = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('checkBoundaries', fields, input, viewer);
const change = (mutation: 'installBoundaries' | 'removeBoundaries', input: object, viewer: Viewer = viewers.admin) => stage.mutate(mutation, fields, input, viewer);
const installed = async (viewer: Viewer = viewers.guest) => (await stage.ask('{ installedBoundaries { id name levels url } }', viewer)).installedBoundaries;

/** A file of that account as it stands once it was received. */
async function file({ purpose = 'BOUNDARIES', state = 'READY', account = 'accountId' in viewers.admin ? viewers.admin.accountId : '' } = {}): Promise<string> {
  const id = randomUUID();
  await stage.arrange(`INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, media_type, size, mark, state) VALUES ($1, $2, '36', 'batas.geojson', $3, 10, 'application/json', 10, 'x', $4)`, [id, account, purpose, state]);
  return id;
}

/** Boundaries of all districts as a file would hold them: the schematic cells, in degrees. */
function geojson(written: (code: string) => string = (code) => code): string {
  const [[left, top], [right, bottom]] = [project(0, 0), project(1, -1)];
  const features = districtCells().map(({ code, outline }) => ({
    type: 'Feature', properties: { kode: written(code) },
    geometry: { type: 'Polygon', coordinates: [[...outline, ...outline.slice(0, 1)].map(([x, y]) => [(x - left) / (right - left), -(y - top) / (bottom - top)])] },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** Does what the worker does with the job. */
async function work(set: string, text: string): Promise<unknown> {
  const step = {
    input: { set, file: randomUUID() }, signal: new AbortController().signal, save: async () => {},
    db: { query: (query: string, values: unknown[]) => stage.arrange(query, values) },
    files: { open: async () => Readable.from([Buffer.from(text)]) },
  } as unknown as JobStep<BoundariesInput>;
  return boundariesJob.run(step);
}

async function ready(): Promise<{ id: string; version: number }> {
  const { id, version } = await check({ file: await file() });
  await work(id, geojson());
  return { id, version: version + 1 };
}

describe('checkBoundaries', () => {
  it('begins a check, once for the same key', async () => {
    const input = { idempotencyKey: randomUUID(), file: await file() };
    const first = await check(input);
    expect(first).toMatchObject({ __typename: 'BoundarySet', name: 'batas.geojson', state: 'CHECKING', findings: [], levels: [], regions: null, url: null, version: 1 });
    expect((await check(input)).id).toBe(first.id);
    const { rows } = await stage.arrange(`SELECT kind, subject, input FROM identity.job WHERE input->>'set' = $1`, [first.id]);
    expect(rows).toEqual([{ kind: 'BOUNDARIES', subject: 'batas.geojson', input: { set: first.id, file: input.file } }]);
  });

  it('refuses what is no file of boundaries of one\'s own, and roles without the right', async () => {
    for (const wrong of ['x', randomUUID(), await file({ account: 'somebody' }), await file({ purpose: 'IMPORT' })]) {
      expect(await check({ file: wrong })).toMatchObject({ __typename: 'InvalidInput', path: ['file'] });
    }
    for (const viewer of [viewers.officer, viewers.lebak, viewers.auditor, viewers.machine3602, viewerWith('PROV_HEAD', '36')]) {
      expect(await check({ file: await file() }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    }
  });

  it('keeps what is wrong, in the reader\'s language, and tells the job so', async () => {
    const { id } = await check({ file: await file() });
    await expect(work(id, geojson((code) => (code === '36.02.14' ? '36.02.99' : code)))).rejects.toMatchObject({ told: { en: expect.stringContaining('not known') } });
    const { boundarySets } = await stage.ask('{ boundarySets { edges { node { id state findings } } } }', viewers.admin);
    const refused = boundarySets.edges.find(({ node }: { node: { id: string } }) => node.id === id).node;
    expect(refused).toMatchObject({ state: 'REFUSED', findings: [expect.stringContaining('36.02.99'), expect.stringContaining('36.02.14 Kec.')] });
    expect(await change('installBoundaries', { id, version: 2 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});

describe('installed boundaries', () => {
  it('are drawn by everybody from an address that never changes, give way to others, and can be removed', async () => {
    expect(await installed()).toBe(null);
    const [one, two] = [await ready(), await ready()];
    expect(await change('installBoundaries', one)).toMatchObject({ __typename: 'BoundarySet', state: 'INSTALLED', levels: ['REGENCY', 'DISTRICT'], regions: 155 });
    const { id, url } = await installed(viewers.tksk);
    expect([id, url]).toEqual([one.id, expect.stringMatching(/^\/files\/batas\/[0-9a-f]{64}\.json$/)]);
    const { app } = stage;
    const answer = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
    expect([answer.statusCode, answer.headers['cache-control'], answer.headers['content-encoding']]).toEqual([200, 'public, max-age=31536000, immutable', 'gzip']);
    expect(Object.keys((await app.inject({ url })).json().objects)).toEqual(expect.arrayContaining(['DISTRICT', 'REGENCY']));
    for (const wrong of [`/files/batas/${'0'.repeat(64)}.json`, '/files/batas/x.json']) expect((await app.inject({ url: wrong })).statusCode).toBe(404);

    expect(await change('installBoundaries', two)).toMatchObject({ state: 'INSTALLED' });
    expect((await installed()).id).toBe(two.id);
    expect(await change('removeBoundaries', { id: one.id, version: one.version + 2 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await change('removeBoundaries', { id: two.id, version: two.version + 1 })).toMatchObject({ state: 'REMOVED' });
    expect(await installed()).toBe(null);
    expect(await change('installBoundaries', { id: one.id, version: one.version + 2 })).toMatchObject({ state: 'INSTALLED' });
    expect(await change('removeBoundaries', { id: one.id, version: one.version + 3 })).toMatchObject({ state: 'REMOVED' });
  });

  it('are changed by nobody without the right, nor on an old reading, and by one of two at once', async () => {
    const set = await ready();
    expect(await change('installBoundaries', { ...set, version: 1 })).toMatchObject({ __typename: 'Conflict', currentVersion: set.version });
    expect(await change('installBoundaries', { ...set, id: randomUUID() })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await change('installBoundaries', { ...set, id: 'x' })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const viewer of [viewers.officer, viewers.lebak]) {
      expect(await change('installBoundaries', set, viewer)).toMatchObject({ __typename: 'NotAllowed' });
      expect(await stage.errorOf('{ boundarySets { edges { node { id } } } }', viewer)).toBe('FORBIDDEN');
    }
    const both = await Promise.all([1, 2].map(() => change('installBoundaries', set)));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['BoundarySet', 'Conflict']);
  });
});
