import { respond } from '@pilar/testing/execute';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complete, openWorld, type World } from '../../test/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Paths of the problems that recordEvent tells. */
async function refused(input: object, viewer = viewers.admin as Parameters<World['record']>[1]): Promise<string[]> {
  const result = await world.record(input, viewer);
  expect(result.__typename).toBe('InvalidInput');
  return result.problems.map(({ path }: { path: string[] }) => path.join('.'));
}

describe('recordEvent', () => {
  it('keeps every fact in a field of its own', async () => {
    const person = await world.know('Person', 'Prof. Dr. Hj. Contoh Guru', '36');
    const office = await world.know('Office', 'Universitas Contoh', '36');
    const law = await world.know('LegalBasis', 'Perda 8/2018', null);
    const plan = await world.know('PlanDocument', 'RKPD 2021', '36');
    const item = await world.know('PlanItem', '1.06.02 Pemberdayaan sosial', '36');
    const series = (await world.start({ title: 'Penyuluhan Sosial Keliling' })).id;
    const recorded = await world.record({
      title: '  Penyuluhan di Lebak ', state: 'PUBLISHED', series, purpose: 'Menjelaskan program', startTime: '09:00', endTime: '12:00', mode: 'HYBRID',
      meetingLink: 'https://example.org/m/1', venue: { name: 'Aula', address: 'Jalan Contoh 1', area: '36.73.01', office }, targetText: 'TKSK Kabupaten Lebak',
      organisers: [{ kind: 'MAIN', office }, { kind: 'CO', office, name: 'Kampus Contoh' }], budgetLine: 'Pemberdayaan', budget: '12500000', targetCount: 40, legalBases: [law, law], planDocuments: [plan], planItems: [item, item],
      simulation: true, pilot: true, rollOut: 'semua kecamatan', plannedYear: 2015, recurrence: 'ANNUAL',
      roles: [{ role: 'PEMBUKA', name: 'Pembuka', office }, { role: 'MODERATOR', person }, { role: 'NARASUMBER', office, note: 'tanpa nama' }],
      topics: ['Kebijakan', 'Psikologi keluarga'], keyPoints: [{ text: 'Tidak ada santunan', category: 'POLICY', saidByRole: 2, validFrom: '2021-02-01', validTo: '2021-12-31' }],
      appeals: [{ fromRole: 1, to: 'TKSK', text: 'Kawal 6T' }, { fromText: 'Panitia', to: 'Warga', text: 'Tetap rukun' }], agenda: [{ text: 'Doa', startAt: '09:00' }, { text: 'Paparan' }],
      participants: [{ group: 'TKSK', count: 30, area: '36.02' }, { group: 'UNDANGAN' }],
      publications: [{ kind: 'NEWS', outlet: office, publishedOn: '2021-07-13', readers: 120 }, { kind: 'INTERVIEW', outletName: 'Radio', publishedAt: '2021-07-13T07:26:49+07:00', url: 'https://example.org' }],
      media: [{ caption: 'Foto bersama' }, { caption: 'Suasana', count: 3, credit: 'Panitia' }],
    });
    const none = { person: null, office: null, post: null, name: null, affiliation: null, note: null };
    expect(recorded).toMatchObject({
      __typename: 'Event', title: 'Penyuluhan di Lebak', version: 1, series: { id: series, title: 'Penyuluhan Sosial Keliling' },
      startAt: '2021-07-12T02:00:00.000Z', endAt: '2021-07-12T05:00:00.000Z', venue: { name: 'Aula', address: 'Jalan Contoh 1', area: { code: '36.73.01' }, office: { id: office } },
      organisers: [{ kind: 'MAIN', name: 'Universitas Contoh' }, { kind: 'CO', name: 'Kampus Contoh' }], legalBases: [{ id: law }], planDocuments: [{ id: plan }], planItems: [{ id: item }],
      targetCount: 40, budget: '12500000', simulation: true, pilot: true, rollOut: 'semua kecamatan', plannedYear: 2015, recurrence: 'ANNUAL',
      roles: [
        { ...none, role: 'PEMBUKA', name: 'Pembuka', office: { id: office }, affiliation: 'Universitas Contoh' },
        { ...none, role: 'MODERATOR', person: { id: person }, name: 'Prof. Dr. Hj. Contoh Guru' },
        { ...none, role: 'NARASUMBER', office: { id: office }, affiliation: 'Universitas Contoh', note: 'tanpa nama' },
      ],
      topics: [{ text: 'Kebijakan' }, { text: 'Psikologi keluarga' }],
      keyPoints: [{ text: 'Tidak ada santunan', category: 'POLICY', saidBy: { name: null }, saidByText: null, validFrom: '2021-02-01', validTo: '2021-12-31' }],
      appeals: [{ from: { name: 'Prof. Dr. Hj. Contoh Guru' }, fromText: null, to: 'TKSK' }, { from: null, fromText: 'Panitia' }],
      agenda: [{ text: 'Doa', startAt: '09:00' }, { text: 'Paparan', startAt: null }],
      participants: [{ group: 'TKSK', count: 30, area: { code: '36.02' } }, { group: 'UNDANGAN', count: null }], participantCount: 30,
      publications: [{ outlet: { id: office }, outletName: 'Universitas Contoh', publishedOn: '2021-07-13', readers: 120 }, { outletName: 'Radio', publishedAt: '2021-07-13T00:26:49.000Z' }],
      media: [{ caption: 'Foto bersama', count: 1 }, { caption: 'Suasana', count: 3, credit: 'Panitia' }], viewerCan: { correct: true, withdraw: true },
    });
  });

  it('knows no number of participants where none is given', async () => {
    expect(await world.record({ participants: [{ group: 'TKSK' }] })).toMatchObject({ participantCount: null });
  });

  it('names every malformed field', async () => {
    expect(await refused({
      title: ' ', targetAreas: ['36.99', '36.02'], organisers: [{ kind: 'MAIN' }], startTime: '9', plannedYear: 15, targetCount: 0, series: randomUUID(),
      roles: [{ role: 'PEMBUKA' }], topics: ['x'.repeat(501)], keyPoints: [{ text: '', category: 'ISSUE', validFrom: '2021-02-02', validTo: '2021-02-01' }],
      agenda: [{ text: 'Doa', startAt: '25:00' }], participants: [{ group: 'TKSK', count: -1, area: '99' }], publications: [{ kind: 'NEWS', readers: -1 }], media: [{ caption: 'Foto', count: 0 }],
      legalBases: ['x'],
    })).toEqual([
      'legalBases.0', 'targetAreas.0', 'plannedYear', 'targetCount', 'title', 'startTime', 'organisers.0', 'roles.0', 'topics.0', 'keyPoints.0.validTo', 'keyPoints.0.text',
      'agenda.0.startAt', 'participants.0.count', 'participants.0.area', 'publications.0', 'publications.0.readers', 'media.0.count', 'series',
    ]);
  });

  it('knows a planned number and a budget apart from none, and takes no amount that is not whole rupiah', async () => {
    const { id } = await world.record({ targetCount: 25, budget: '0' });
    expect(await world.correct({ id, version: 1, targetCount: null, budget: null })).toMatchObject({ targetCount: null, budget: null, version: 2 });
    for (const budget of ['-1', '12,5', 'Rp5', '1'.repeat(16)]) {
      const { errors } = await respond(world.target, { query: 'mutation ($input: RecordEventInput!) { recordEvent(input: $input) { __typename } }', viewer: viewers.admin, variables: { input: { ...complete, budget, idempotencyKey: randomUUID() } } });
      expect(errors?.[0]?.message).toContain('Rupiah');
    }
  });

  it('refuses empty lists of targets and organisers, and lists without end', async () => {
    expect(await refused({ targetAreas: [], organisers: [], topics: Array.from({ length: 201 }, () => 'x') })).toEqual(['targetAreas', 'organisers', 'topics']);
  });

  it.each<[string, object, string[]]>([
    ['rule 19: the end before the beginning', { startTime: '12:00', endTime: '09:00' }, ['endTime']],
    ['rule 19: the last day before the first', { endDate: '2021-07-11' }, ['endDate']],
    ['rule 20: online without link', { mode: 'VIRTUAL' }, ['meetingLink']],
    ['rule 20: on site without region', { venue: { name: 'Aula' } }, ['venue.area']],
    ['rule 20: a plan without venue', { state: 'SCHEDULED', venue: null, incompleteReason: 'belum ada', date: '2100-01-01' }, ['venue']],
    ['rule 21: nobody spoke', { roles: [{ role: 'PESERTA', name: 'Seorang' }] }, ['roles', 'roles']],
    ['rule 23: an empty report', { state: 'REPORTED', participants: [{ group: 'TKSK' }] }, ['participants', 'topics', 'keyPoints', 'media']],
    ['rule 24: another province unmarked', { targetAreas: ['32.04'], venue: { name: 'Aula', area: '32.04.12' } }, ['targetAreas.0', 'venue.area']],
    ['an event of the future that was held', { date: '2100-01-01' }, ['state']],
    ['a key point of nobody there', { keyPoints: [{ text: 'Poin', category: 'ISSUE', saidByRole: 2 }], appeals: [{ to: 'x', text: 'y', fromRole: -1 }] }, ['keyPoints.0.saidByRole', 'appeals.0.fromRole']],
  ])('refuses %s', async (_case, input, paths) => {
    expect(await refused(input)).toEqual(paths);
  });

  it('takes a past event with gaps when it says why (rules 20, 21, 23), and a draft without', async () => {
    const gaps = { venue: null, roles: [], topics: [], keyPoints: [], media: [] };
    expect(await world.record({ ...gaps, state: 'PUBLISHED', incompleteReason: 'tidak disebut sumber' })).toMatchObject({ __typename: 'Event' });
    expect(await world.record({ ...gaps, state: 'DRAFT' })).toMatchObject({ __typename: 'Event' });
  });

  it('lets the province alone record events of other provinces (rule 24)', async () => {
    const abroad = { external: true, targetAreas: ['32.04.12'], venue: { name: 'Aula', area: '32.04.12' } };
    expect(await world.record(abroad)).toMatchObject({ external: true, targetAreas: [{ code: '32.04.12' }] });
    expect(await refused(abroad, viewers.lebak)).toEqual(['targetAreas.0']);
    expect(await refused({ external: true }, viewers.lebak)).toEqual(['external']);
  });

  it('aims only inside the viewer\'s area, wherever in the province the venue is', async () => {
    expect(await refused({ targetAreas: ['36.02', '36.04'] }, viewers.lebak)).toEqual(['targetAreas.1']);
    expect(await world.record({ venue: { name: 'Aula Dinas', area: '36.73.01' } }, viewers.lebak)).toMatchObject({ __typename: 'Event' });
  });

  it('refuses references that the viewer may not see, as those that do not exist', async () => {
    const foreign = await world.know('Person', 'Orang Serang', '36.04');
    const absent = randomUUID();
    const message = async (person: string) => (await world.record({ roles: [...complete.roles, { role: 'PESERTA', person }] }, viewers.lebak)).message.replace(person, '');
    expect(await message(foreign)).toBe(await message(absent));
    expect(await refused({ organisers: [{ kind: 'MAIN', office: foreign }] })).toEqual(['organisers.0.office']);
  });

  it.each(['PROV_HEAD', 'VIEWER', 'TKSK', 'VILLAGE_OPERATOR', 'LKS_USER', 'KT_USER', 'AUDITOR'] as const)('refuses %s', async (role) => {
    expect(await world.record({}, viewerWith(role, '36.02'))).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_ALLOWED' });
  });

  it('gives the first result to the same key and body, makes one of three at once, and refuses another body', async () => {
    const idempotencyKey = randomUUID();
    const results = await Promise.all([1, 2, 3].map(() => world.record({ idempotencyKey })));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await world.record({ idempotencyKey, title: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'], existingId: results[0].id });
  });

  it('keeps a machine\'s own name for it', async () => {
    const externalIds = [{ system: 'agenda', value: 'K-7' }];
    const { id } = await world.record({ externalIds }, viewers.machine3602);
    expect(await world.record({ externalIds }, viewers.machine3602)).toMatchObject({ __typename: 'Duplicate', existingId: id });
  });
});

describe('startEventSeries', () => {
  it('starts one, and names wrong fields', async () => {
    expect(await world.start({ title: ' Seri Baru ', description: 'Bergiliran' }, viewers.lebak)).toMatchObject({ title: 'Seri Baru', description: 'Bergiliran', version: 1, viewerCan: { correct: true } });
    expect(await world.start({ title: '', description: 'x'.repeat(2001) })).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['title'] }, { path: ['description'] }] });
    expect(await world.start({}, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('correctEventSeries', () => {
  it('corrects, and refuses wrong fields, stale versions, roles without the right and all but the owner', async () => {
    const { id } = await world.start({ title: 'Seri Lamma', description: 'Uraian' });
    expect(await world.correctSeries({ id, version: 1, title: 'Seri Lama', description: null })).toMatchObject({ title: 'Seri Lama', description: null, version: 2 });
    expect(await world.correctSeries({ id, version: 2, title: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['title'] });
    expect(await world.correctSeries({ id, version: 1, title: 'X' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await world.correctSeries({ id, version: 2, title: 'X' }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await world.correctSeries({ id, version: 2, title: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await world.correctSeries({ id: randomUUID(), version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});
