import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const fields = `... on LegalBasis {
  id version chapters articles chaptersKnown articlesKnown contents { number title articles { number text } } implements { id citation } implementedBy { id }
  caveats { field kind text checkedOn } history { edges { node { changes { field before after } } } }
}`;
let counter = 0;
const record = (input: object, viewer: Viewer = viewers.admin) => stage.mutate('recordLegalBasis', fields, { kind: 'PERMENSOS', number: `L-${++counter}`, year: 2018, title: 'Tentang contoh', status: 'IN_FORCE', ...input }, viewer);
const correct = (input: object) => stage.mutate('correctLegalBasis', fields, { version: 1, ...input });
const write = (id: string, contents: object[], more: object = {}, viewer: Viewer = viewers.admin) => stage.mutate('recordLegalContents', fields, { id, version: 1, contents, ...more }, viewer);

describe('recordLegalContents', () => {
  it('keeps chapters and articles in order, counts them and tells the history', async () => {
    const { id } = await record({ chapters: 10, articles: 41 });
    const written = await write(id, [{ number: ' I ', title: 'Ketentuan umum', articles: [{ number: '1', text: 'Pengertian.' }, { number: '2' }] }, { articles: [{ number: '8', text: 'Data diperiksa.' }] }]);
    expect(written).toMatchObject({
      version: 2, chapters: 10, articles: 41, chaptersKnown: 1, articlesKnown: 3,
      contents: [{ number: 'I', title: 'Ketentuan umum', articles: [{ number: '1', text: 'Pengertian.' }, { number: '2', text: null }] }, { number: null, title: null, articles: [{ number: '8', text: 'Data diperiksa.' }] }],
    });
    expect(written.history.edges[0].node.changes).toEqual([{ field: 'contents', before: null, after: 'Bab I Ketentuan umum\nPasal 1: Pengertian.\nPasal 2\nPasal 8: Data diperiksa.' }]);
    expect(await write(id, [], { version: 2 })).toMatchObject({ version: 3, contents: [], articlesKnown: 0 });
  });

  it('refuses what is blank, twice or more than the regulation is said to have', async () => {
    const { id } = await record({ chapters: 1, articles: 2 });
    expect(await write(id, [{ title: 'Tanpa nomor' }, { number: ' ' }, { number: 'I', articles: [{ number: '' }, { number: '8' }] }, { number: 'i', articles: [{ number: '8' }] }])).toMatchObject({
      __typename: 'InvalidInput',
      problems: ['contents.0.number', 'contents.1.number', 'contents.2.articles.0.number', 'contents.3.number', 'contents.3.articles.0.number', 'contents', 'contents'].map((path) => ({ path: path.split('.') })),
    });
    await write(id, [{ number: 'I', articles: [{ number: '1' }, { number: '2' }] }]);
    expect(await correct({ id, version: 2, articles: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['articles'], message: expect.stringContaining('2') });
    expect(await correct({ id, version: 2, articles: null })).toMatchObject({ articles: null, articlesKnown: 2 });
  });

  it('tells of a stale version, of two at once, and of the right that is missing', async () => {
    const { id } = await record({});
    const both = await Promise.all(['1', '2'].map((number) => write(id, [{ articles: [{ number }] }])));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'LegalBasis']);
    expect(await write(id, [])).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    for (const viewer of [viewers.lebak, viewers.tksk, viewers.guest, viewers.machine3602]) expect(await write(id, [], { version: 2 }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await write(randomUUID(), [])).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const again = { version: 2, idempotencyKey: randomUUID() };
    expect([await write(id, [{ number: 'I' }], again), await write(id, [{ number: 'I' }], again)]).toMatchObject([{ version: 3 }, { version: 3 }]);
    expect(await write(id, [{ number: 'II' }], again)).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });
});

describe('implements', () => {
  it('is a link with two ends, in the order it was given', async () => {
    const [uu, pp] = [await record({ kind: 'UU', year: 2009 }), await record({ kind: 'PP', year: 2012 })];
    const perda = await record({ kind: 'PERDA', implements: [uu.id, pp.id, uu.id] });
    expect(perda.implements.map(({ id }: { id: string }) => id)).toEqual([uu.id, pp.id]);
    expect(await stage.entities('LegalBasis', 'implementedBy { id }', [pp.id], viewers.tksk)).toEqual([{ implementedBy: [{ id: perda.id }] }]);
    const corrected = await correct({ id: perda.id, implements: [] });
    expect(corrected).toMatchObject({ implements: [] });
    expect(corrected.history.edges[0].node.changes[0]).toMatchObject({ field: 'implements', after: null, before: perda.implements.map(({ citation }: { citation: string }) => citation).join('\n') });
  });

  it('refuses itself, what ranks lower, what is later, what is not there, and rings', async () => {
    const [uu, permensos, letter] = [await record({ kind: 'UU', year: 2009 }), await record({}), await record({ kind: 'OTHER' })];
    expect(await record({ kind: 'UU', implements: [permensos.id] })).toMatchObject({ __typename: 'InvalidInput', path: ['implements', '0'] });
    expect(await record({ year: 2000, implements: [uu.id, 'x', randomUUID()] })).toMatchObject({ problems: [0, 1, 2].map((at) => ({ path: ['implements', String(at)] })) });
    expect(await correct({ id: permensos.id, implements: [permensos.id] })).toMatchObject({ __typename: 'InvalidInput', path: ['implements', '0'] });
    expect(await correct({ id: letter.id, implements: [permensos.id] })).toMatchObject({ __typename: 'LegalBasis' });
    expect(await correct({ id: permensos.id, implements: [letter.id] })).toMatchObject({ __typename: 'InvalidInput', path: ['implements'] });
    const [left, right] = [await record({}), await record({})];
    const rings = await Promise.all([correct({ id: left.id, implements: [right.id] }), correct({ id: right.id, implements: [left.id] })]);
    expect(rings.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'LegalBasis']);
  });
});

it('keeps on what day a doubt was last checked', async () => {
  const caveat = { field: 'number', kind: 'UNCONFIRMED', text: 'Nomor belum dipastikan' };
  const { id, caveats } = await record({ caveats: [{ ...caveat, checkedOn: '2026-01-05' }, caveat] });
  expect(caveats).toEqual([{ ...caveat, checkedOn: '2026-01-05' }, { ...caveat, checkedOn: null }]);
  expect(await correct({ id, caveats: [{ ...caveat, checkedOn: '2999-01-01' }] })).toMatchObject({ __typename: 'InvalidInput', path: ['caveats', '0', 'checkedOn'] });
  expect(await correct({ id, caveats: [] })).toMatchObject({ caveats: [] });
});
