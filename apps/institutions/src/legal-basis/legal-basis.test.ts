import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '@pilar/testing/stage';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const fields = '... on LegalBasis { id citation status version year number title issuer { name } chapters articles summary validFrom replacedBy { id citation } replaces { id citation status version } viewerCan { correct } history { edges { node { operation changes { field before after } } } } }';
let counter = 0;
const record = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('recordLegalBasis', fields, { kind: 'PERMENSOS', number: String(++counter), year: 2015, title: 'Tentang contoh', status: 'IN_FORCE', ...input }, viewer);
const correct = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('correctLegalBasis', fields, { version: 1, ...input }, viewer);

describe('recordLegalBasis', () => {
  it('keeps a regulation and turns those it replaces into links', async () => {
    const issuer = await stage.mutate('registerOffice', '... on Office { id }', { name: 'Pemerintah Provinsi Contoh', kind: 'REGIONAL_GOVERNMENT', level: 'PROVINCE', area: '36' });
    const old = await record({ kind: 'PERDA', number: '8', year: 2010, issuer: issuer.id });
    const fresh = await record({ kind: 'PERDA', number: '8', year: 2018, title: 'Kesejahteraan Sosial', issuer: issuer.id, chapters: 10, articles: 41, summary: 'Ringkas.', validFrom: '2018-11-01', replaces: [old.id, old.id.toUpperCase()] });
    expect(fresh).toMatchObject({
      __typename: 'LegalBasis', citation: 'Perda 8/2018', status: 'IN_FORCE', version: 1, issuer: { name: 'Pemerintah Provinsi Contoh' }, chapters: 10, articles: 41, summary: 'Ringkas.',
      validFrom: '2018-11-01', replacedBy: null, replaces: [{ id: old.id, citation: 'Perda 8/2010', status: 'REPLACED', version: 2 }], viewerCan: { correct: true },
    });
    const { legalBasis } = await stage.ask(`{ legalBasis(id: "${old.id}") { replacedBy { id } history { edges { node { operation version changes { field before after } } } } } }`);
    expect(legalBasis).toMatchObject({ replacedBy: { id: fresh.id }, history: { edges: [{ node: { operation: 'recordLegalBasis', version: 2, changes: [
      { field: 'status', before: 'IN_FORCE', after: 'REPLACED' }, { field: 'replacedBy', before: null, after: 'Perda 8/2018' },
    ] } }, {}] } });
    const feed = async () => (await stage.ask('{ institutionsChanges(types: ["LegalBasis"]) { changes { id operation version } } }', viewers.machine3604)).institutionsChanges.changes;
    await expect.poll(feed).toEqual([{ id: old.id, operation: 'CREATED', version: 1 }, { id: old.id, operation: 'UPDATED', version: 2 }, { id: fresh.id, operation: 'CREATED', version: 1 }]);
  });

  it('names every wrong field', async () => {
    expect(await record({ number: ' ', title: '', year: 1200, chapters: 0, articles: -1, issuer: randomUUID() })).toMatchObject({
      __typename: 'InvalidInput', problems: [{ path: ['number'] }, { path: ['title'] }, { path: ['year'] }, { path: ['chapters'] }, { path: ['articles'] }, { path: ['issuer'] }],
    });
  });

  it('refuses predecessors that do not exist, are later, or have a successor, and leaves nothing behind', async () => {
    const [old, later] = [await record({}), await record({ year: 2020 })];
    await record({ replaces: [old.id] });
    const before = (await stage.ask('{ legalBases { totalCount { value } } }')).legalBases.totalCount.value;
    expect(await record({ replaces: ['x'] })).toMatchObject({ __typename: 'InvalidInput', path: ['replaces', '0'] });
    expect(await record({ replaces: [randomUUID()] })).toMatchObject({ __typename: 'InvalidInput', path: ['replaces', '0'] });
    expect(await record({ replaces: [later.id] })).toMatchObject({ __typename: 'InvalidInput', path: ['replaces', '0'] });
    expect(await record({ replaces: [old.id] })).toMatchObject({ __typename: 'InvalidInput', path: ['replaces', '0'] });
    expect((await stage.ask('{ legalBases { totalCount { value } } }')).legalBases.totalCount.value).toBe(before);
  });

  it('lets one of two at once replace the same predecessor', async () => {
    const old = await record({});
    const results = await Promise.all([1, 2].map(() => record({ replaces: [old.id] })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'LegalBasis']);
  });

  it('tells of a regulation that is recorded already; regional law counts by issuer', async () => {
    const first = await record({ number: '262/HUK/2022', kind: 'KEPMENSOS', year: 2022 });
    expect(await record({ number: '262/huk/2022', kind: 'KEPMENSOS', year: 2022 })).toMatchObject({ __typename: 'Duplicate', path: ['number'], existingId: first.id, message: expect.stringContaining('Kepmensos 262/HUK/2022') });
    const offices = await Promise.all(['36.02', '36.04'].map((area) => stage.mutate('registerOffice', '... on Office { id }', { name: `Pemerintah ${area}`, kind: 'REGIONAL_GOVERNMENT', level: 'REGENCY', area })));
    for (const { id } of offices) expect(await record({ kind: 'PERDA', number: '3', issuer: id })).toMatchObject({ __typename: 'LegalBasis' });
    expect(await record({ kind: 'PERDA', number: '3', issuer: offices[0].id })).toMatchObject({ __typename: 'Duplicate' });
    const numbers = await Promise.all([1, 2].map(() => record({ kind: 'UU', number: '99', year: 1999 })));
    expect(numbers.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'LegalBasis']);
    for (let time = 0; time < 2; time++) expect(await record({ number: null })).toMatchObject({ __typename: 'LegalBasis' });
  });

  it('is the province\'s: others read', async () => {
    for (const viewer of [viewers.lebak, viewers.machine3602, viewers.guest, viewers.tksk]) expect(await record({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('gives the first result to the same key', async () => {
    const idempotencyKey = randomUUID();
    const first = await record({ idempotencyKey, number: 'K-1' });
    expect((await record({ idempotencyKey, number: 'K-1' })).id).toBe(first.id);
    expect(await record({ idempotencyKey, number: 'K-2' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'], existingId: first.id });
  });
});

describe('correctLegalBasis', () => {
  it('corrects, names the successor and clears it', async () => {
    const [old, fresh] = [await record({}), await record({ year: 2019 })];
    expect(await correct({ id: old.id, title: 'Judul lain', replacedBy: fresh.id })).toMatchObject({ title: 'Judul lain', status: 'REPLACED', version: 2, replacedBy: { id: fresh.id } });
    expect(await correct({ id: old.id, version: 2, status: 'IN_FORCE' })).toMatchObject({ __typename: 'InvalidInput', path: ['status'] });
    expect(await correct({ id: old.id, version: 2, status: 'IN_FORCE', replacedBy: null })).toMatchObject({ status: 'IN_FORCE', version: 3, replacedBy: null });
    expect(await correct({ id: old.id, version: 2, title: 'X' })).toMatchObject({ __typename: 'Conflict', currentVersion: 3 });
  });

  it('refuses itself, rings and what does not exist as successor', async () => {
    const [one, two, three] = [await record({}), await record({}), await record({})];
    expect(await correct({ id: one.id, replacedBy: one.id })).toMatchObject({ __typename: 'InvalidInput', path: ['replacedBy'] });
    expect(await correct({ id: one.id, replacedBy: randomUUID() })).toMatchObject({ __typename: 'InvalidInput', path: ['replacedBy'] });
    await correct({ id: one.id, replacedBy: two.id });
    await correct({ id: two.id, replacedBy: three.id });
    expect(await correct({ id: three.id, replacedBy: one.id })).toMatchObject({ __typename: 'InvalidInput', path: ['replacedBy'] });
    const [left, right] = [await record({}), await record({})];
    const rings = await Promise.all([correct({ id: left.id, replacedBy: right.id }), correct({ id: right.id, replacedBy: left.id })]);
    expect(rings.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'LegalBasis']);
  });

  it('refuses the identity of another, numbers out of range, and roles without the right', async () => {
    const [one, two] = [await record({}), await record({})];
    expect(await correct({ id: two.id, number: one.number })).toMatchObject({ __typename: 'Duplicate', existingId: one.id });
    expect(await correct({ id: two.id, number: two.number, title: 'Sama' })).toMatchObject({ __typename: 'LegalBasis' });
    expect(await correct({ id: one.id, year: 3000, title: null })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['title'] }, { path: ['year'] }] });
    expect(await correct({ id: one.id, title: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('legalBases', () => {
  it('are the same for everybody signed in, by citation and title', async () => {
    await record({ kind: 'INPRES', number: '4', year: 2025, title: 'Data Tunggal', status: 'UNKNOWN' });
    const query = '{ legalBases(filter: { text: "inpres 4/2025", kind: [INPRES], status: [UNKNOWN] }) { edges { node { citation } } } }';
    for (const viewer of [viewers.admin, viewers.machine3604, viewers.tksk, viewers.guest]) {
      expect(await stage.ask(query, viewer)).toEqual({ legalBases: { edges: [{ node: { citation: 'Inpres 4/2025' } }] } });
    }
    expect(await stage.errorOf(query, viewers.anonymous)).toBe('UNAUTHENTICATED');
  });

  it('come latest first and page by keyset', async () => {
    const query = 'query ($after: String, $order: [LegalBasisOrder!]) { legalBases(first: 3, after: $after, order: $order) { edges { node { year } } pageInfo { endCursor hasNextPage } } }';
    const years: number[] = [];
    let after: string | null = null;
    do {
      const { legalBases } = await stage.ask(query, viewers.lebak, { after });
      years.push(...legalBases.edges.map((edge: { node: { year: number } }) => edge.node.year));
      after = legalBases.pageInfo.hasNextPage ? legalBases.pageInfo.endCursor : null;
    } while (after);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(years).toHaveLength((await stage.ask('{ legalBases { totalCount { value } } }')).legalBases.totalCount.value);
  });

  it('hide an issuer outside the viewer\'s reach', async () => {
    const issuer = await stage.mutate('registerOffice', '... on Office { id }', { name: 'Pemerintah Serang', kind: 'REGIONAL_GOVERNMENT', level: 'REGENCY', area: '36.04' });
    const { id } = await record({ kind: 'PERDA', issuer: issuer.id });
    expect(await stage.entities('LegalBasis', 'issuer { name }', [id], viewers.machine3602)).toEqual([{ issuer: null }]);
    expect(await stage.entities('LegalBasis', 'issuer { name }', [id], viewers.machine3604)).toEqual([{ issuer: { name: 'Pemerintah Serang' } }]);
  });
});
