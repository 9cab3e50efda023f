import { execute, respond } from '@pilar/testing/execute';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const fields = '... on EventPaper { id kind version missing sections { kind heading text } viewerCan { revise } } ... on Error { code message path } ... on InvalidInput { problems { path message } } ... on Conflict { currentVersion }';
const send = async (name: string, type: string, input: object, viewer: Viewer) =>
  (await execute(world.target, { query: `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ${fields} } }`, viewer, variables: { input: { idempotencyKey: randomUUID(), ...input } } })).result;
const calls = {
  draft: (input: object, viewer: Viewer = viewers.lebak) => send('draftEventPaper', 'DraftEventPaperInput', input, viewer),
  revise: (input: object, viewer: Viewer = viewers.lebak) => send('reviseEventPaper', 'ReviseEventPaperInput', input, viewer),
};

const event = async (viewer: Viewer = viewers.lebak, input: object = {}) => (await world.record({ date: '2021-07-12', startTime: '09:00', endTime: '12:00', participants: [{ group: 'TKSK', count: 2, area: '36.02' }], ...input }, viewer)).id as string;
const papersOf = async (id: string, viewer: Viewer = viewers.lebak) => (await execute(world.target, { query: 'query ($id: ID!) { event(id: $id) { papers { kind version missing sections { heading text } } } }', viewer, variables: { id } })).event?.papers;

describe('draftEventPaper', () => {
  it('drafts every kind from the record, once an event, and counts what is missing', async () => {
    const id = await event();
    for (const kind of ['EVENT_INVITATION', 'EVENT_ASSIGNMENT', 'EVENT_ATTENDANCE', 'EVENT_MINUTES', 'EVENT_PRESS_RELEASE']) expect(await calls.draft({ event: id, kind })).toMatchObject({ __typename: 'EventPaper', kind, version: 1, viewerCan: { revise: true } });
    const papers = await papersOf(id);
    expect(papers.map(({ kind }: { kind: string }) => kind)).toEqual(['EVENT_ASSIGNMENT', 'EVENT_ATTENDANCE', 'EVENT_INVITATION', 'EVENT_MINUTES', 'EVENT_PRESS_RELEASE']);
    const text = (kind: string) => papers.find((paper: { kind: string }) => paper.kind === kind).sections.map((section: { heading: string | null; text: string }) => `${section.heading ?? ''}\n${section.text}`).join('\n');
    expect(text('EVENT_INVITATION')).toContain('Hari, tanggal: Senin, 12 Juli 2021\nWaktu: 09.00–12.00 WIB\nTempat: Aula Contoh');
    expect(text('EVENT_INVITATION')).toContain('TKSK');
    expect(text('EVENT_ASSIGNMENT')).toContain('[[dasar penugasan]]');
    expect(text('EVENT_ATTENDANCE').match(/^; .*TKSK/gm)).toHaveLength(2);
    expect(text('EVENT_MINUTES')).toContain('[[keputusan]]');
    expect(text('EVENT_PRESS_RELEASE')).toContain('Dinas Contoh menyelenggarakan Penyuluhan Contoh pada Senin, 12 Juli 2021 pukul 09.00–12.00 WIB');
    const again = await calls.draft({ event: id, kind: 'EVENT_INVITATION' });
    expect(again.version).toBe(1);
    expect(await papersOf(id)).toHaveLength(5);
  });

  it('makes one of three at once, and gives the first result to the same key', async () => {
    const id = await event();
    const made = await Promise.all([1, 2, 3].map(() => calls.draft({ event: id, kind: 'EVENT_MINUTES' })));
    expect(new Set(made.map((paper) => paper.id)).size).toBe(1);
    const idempotencyKey = randomUUID();
    const [one, two] = [await calls.draft({ idempotencyKey, event: id, kind: 'EVENT_INVITATION' }), await calls.draft({ idempotencyKey, event: id, kind: 'EVENT_INVITATION' })];
    expect(two.id).toBe(one.id);
    expect(await calls.draft({ idempotencyKey, event: id, kind: 'EVENT_ATTENDANCE' })).toMatchObject({ __typename: 'Duplicate' });
  });

  it('refuses what is no event, withdrawn, of another area, or only aimed at one\'s own', async () => {
    expect(await calls.draft({ event: 'x', kind: 'EVENT_MINUTES' })).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    expect(await calls.draft({ event: randomUUID(), kind: 'EVENT_MINUTES' })).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    const aimed = await event(viewers.admin, { targetAreas: ['36.02'] });
    expect(await calls.draft({ event: aimed, kind: 'EVENT_MINUTES' })).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    expect(await calls.draft({ event: await event(viewers.serang, { targetAreas: ['36.04'], venue: { name: 'Aula', area: '36.04.34' } }), kind: 'EVENT_MINUTES' })).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    const gone = await event();
    await world.withdraw({ id: gone, version: 1 }, viewers.lebak);
    expect(await calls.draft({ event: gone, kind: 'EVENT_MINUTES' })).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
  });

  it.each(['PROV_HEAD', 'VIEWER', 'TKSK', 'VILLAGE_OPERATOR', 'AUDITOR'] as const)('refuses %s', async (role) => {
    expect(await calls.draft({ event: await event(), kind: 'EVENT_MINUTES' }, viewerWith(role, '36.02'))).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('reviseEventPaper', () => {
  const sections = [{ kind: 'TEXT', heading: 'Undangan', text: 'Kepada semua.\nHadirlah [[jam]].' }];

  it('keeps what was mended with its history, and leaves the record as it is', async () => {
    const id = await event();
    const paper = await calls.draft({ event: id, kind: 'EVENT_INVITATION' });
    expect(await calls.revise({ id: paper.id, version: 1, sections, reason: 'ejaan' })).toMatchObject({ version: 2, missing: 1, sections });
    await world.correct({ id, version: 1, title: 'Judul Baru' }, viewers.lebak);
    expect((await papersOf(id))[0].sections[0].text).not.toContain('Judul Baru');
    const { event: now } = await execute(world.target, { query: 'query ($id: ID!) { event(id: $id) { paperFromRecord(kind: EVENT_INVITATION) { text } papers { history { edges { node { operation reason } } } } } }', viewer: viewers.lebak, variables: { id } });
    expect(now.paperFromRecord.map(({ text }: { text: string }) => text).join()).toContain('Judul Baru');
    expect(now.papers[0].history.edges).toMatchObject([{ node: { operation: 'reviseEventPaper', reason: 'ejaan' } }, { node: { operation: 'draftEventPaper' } }]);
  });

  it('refuses a stale version, one of two at once, and wrong fields', async () => {
    const { id } = await calls.draft({ event: await event(), kind: 'EVENT_INVITATION' });
    const both = await Promise.all([1, 2].map(() => calls.revise({ id, version: 1, sections })));
    expect(both.map(({ __typename: type }) => type).toSorted()).toEqual(['Conflict', 'EventPaper']);
    expect(await calls.revise({ id, version: 1, sections })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    const paths = async (input: object) => (await calls.revise({ id, version: 2, ...input })).problems?.map(({ path }: { path: string[] }) => path.join('.'));
    expect(await paths({ sections: [] })).toEqual(['sections']);
    expect(await paths({ sections: null })).toEqual(['sections']);
    expect(await paths({ sections: [{ kind: 'TEXT', text: ' ' }, { kind: 'ITEMS', heading: 'x'.repeat(301), text: 'y'.repeat(200_001) }] })).toEqual(['sections.0.text', 'sections.1.heading', 'sections.1.text']);
    expect(await paths({ sections: [{ kind: 'TEXT', text: 'Siti, 3602 1401 0170 0001' }] })).toEqual(['sections.0.text']);
    expect(await paths({ sections: Array.from({ length: 41 }, () => sections[0]) })).toEqual(['sections']);
    expect(await calls.revise({ id, version: 2, sections: [{ kind: 'TEXT', text: 'NIP 19700101 199503 2 001' }] })).toMatchObject({ version: 3 });
  });

  it('refuses other areas, other roles, and papers of a withdrawn event', async () => {
    const of = await event();
    const { id } = await calls.draft({ event: of, kind: 'EVENT_INVITATION' });
    expect(await calls.revise({ id, version: 1, sections }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await calls.revise({ id, version: 1, sections }, viewerWith('TKSK', '36.02'))).toMatchObject({ __typename: 'NotAllowed' });
    await world.withdraw({ id: of, version: 1 }, viewers.lebak);
    expect(await calls.revise({ id, version: 1, sections })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});

describe('Event.papers', () => {
  it('are read in the area of the event\'s owner alone, and by those who read papers', async () => {
    const id = await event(viewers.admin, { targetAreas: ['36.02'], state: 'PUBLISHED', incompleteReason: 'contoh' });
    await calls.draft({ event: id, kind: 'EVENT_PRESS_RELEASE' }, viewers.admin);
    expect(await papersOf(id, viewers.admin)).toHaveLength(1);
    expect(await papersOf(id, viewers.lebak)).toEqual([]);
    const { data } = await respond(world.target, { query: 'query ($id: ID!) { event(id: $id) { id papers { id } } }', viewer: viewerWith('PROV_HEAD', '36'), variables: { id } });
    expect(data?.event).toMatchObject({ papers: null });
  });
});

describe('minutes on paper', () => {
  it('have what was decided and what is left to be done', async () => {
    const id = await event();
    const keep = async (name: string, input: object) => execute(world.target, {
      query: `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { ... on Error { message } } }`, viewer: viewers.lebak, variables: { input: { idempotencyKey: randomUUID(), ...input } },
    });
    await keep('recordMinutes', { event: id, decisions: ['Pendataan diulang'], note: 'Rapat berjalan tertib.' });
    await keep('recordActionItem', { event: id, text: 'Kirim daftar', ownerName: 'Kasi Kesos', due: '2021-08-01', area: '36.02' });
    const { sections } = await calls.draft({ event: id, kind: 'EVENT_MINUTES' });
    const text = (heading: string) => sections.find((section: { heading: string | null }) => section.heading === heading)?.text;
    expect(text('Keputusan')).toBe('Pendataan diulang');
    expect(text('Tindak lanjut')).toBe('Kirim daftar (Kasi Kesos, paling lambat 1 Agustus 2021)');
    expect(text('Jalannya kegiatan')).toBe('Rapat berjalan tertib.');
  });
});
