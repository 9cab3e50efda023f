import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMinutes } from '../minutes/minutes-stage.ts';

let stage: Awaited<ReturnType<typeof openMinutes>>;
let rakor: string;
const camat = viewerWith('KEC_OFFICER', '36.04.34');
const fields = (refused: { problems: { path: string[] }[] }) => refused.problems.map(({ path }) => path.join('.'));

beforeAll(async () => {
  stage = await openMinutes();
  rakor = await stage.held();
});
afterAll(() => stage.close());

describe('recording what a meeting left to be done', () => {
  it('names a person, an office or a name, and lies in the district by default', async () => {
    const person = await stage.know('Person', 'Sapto Contoh', '36.04.34');
    const office = await stage.know('Office', 'Kantor Kecamatan Bandung', null);
    expect(await stage.item(rakor, { person, ownerName: null })).toMatchObject({ ownerName: 'Sapto Contoh', person: { id: person }, office: null, area: { code: '36.04.34' }, state: 'OPEN', overdue: true, nextStates: ['DOING', 'DONE', 'DROPPED'], viewerCan: { correct: true, move: true } });
    expect(await stage.item(rakor, { office, ownerName: ' Camat ' })).toMatchObject({ ownerName: 'Camat', person: null, office: { id: office } });
    expect(await stage.item(rakor, { area: '36.04' })).toMatchObject({ area: { code: '36.04' } });
  });

  it.each<[string, object, string[]]>([
    ['no text and nobody', { text: ' ', ownerName: null }, ['text', 'ownerName']],
    ['too long', { text: 'a'.repeat(1_001) }, ['text']],
    ['two owners, both unknown', { person: randomUUID(), office: 'x' }, ['office', 'office', 'person']],
    ['due before the event', { due: '2017-10-10' }, ['due']],
    ['an area that the event does not concern', { area: '36.04.08' }, ['area']],
    ['an area of others', { area: '36.02' }, ['area', 'area']],
    ['no such area', { area: '36.99' }, ['area', 'area', 'area']],
  ])('refuses %s', async (_case, input, expected) => {
    const refused = await stage.item(rakor, input);
    expect(refused).toMatchObject({ __typename: 'InvalidInput' });
    expect(new Set(fields(refused))).toEqual(new Set(expected));
  });

  it('refuses whoever may not, an event of others and none', async () => {
    expect(await stage.item(rakor, {}, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed', message: expect.stringContaining('minutes.keep') });
    expect(await stage.item(rakor, {}, camat)).toMatchObject({ __typename: 'NotAllowed', path: ['event'] });
    expect(await stage.item(rakor, {}, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
    expect(await stage.item('x')).toMatchObject({ __typename: 'InvalidInput', path: ['event'] });
  });

  it('gives the first result to a repeated key, and refuses it with another body', async () => {
    const idempotencyKey = randomUUID();
    const first = await stage.item(rakor, { idempotencyKey });
    expect(await stage.item(rakor, { idempotencyKey })).toMatchObject({ id: first.id });
    expect(await stage.item(rakor, { idempotencyKey, text: 'lain' })).toMatchObject({ __typename: 'Duplicate' });
  });
});

describe('an action item', () => {
  it('is corrected by the owner of its event alone, with the version that was read', async () => {
    const { id } = await stage.item(rakor);
    expect(await stage.correct({ id, version: 1, text: 'Data ulang PSM', due: '2018-02-01', ownerName: 'Kades' })).toMatchObject({ version: 2, text: 'Data ulang PSM', due: '2018-02-01', ownerName: 'Kades' });
    expect(await stage.correct({ id, version: 1, text: 'basi' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await stage.correct({ id, version: 2, text: null, ownerName: null, area: '36.04.08', due: '2016-01-01' })).toMatchObject({ __typename: 'InvalidInput' });
    const by = (viewer: typeof camat) => stage.correct({ id, version: 2, text: 'x' }, viewer);
    expect([await by(camat), await by(viewers.tksk), await by(viewers.lebak)].map(({ __typename }) => __typename)).toEqual(['NotAllowed', 'NotAllowed', 'InvalidInput']);
  });

  it('is moved on by whoever works where it is to be done, and tells why it is dropped or opened again', async () => {
    const { id } = await stage.item(rakor);
    expect(await stage.move({ id, version: 1, state: 'DOING' }, viewers.tksk)).toMatchObject({ version: 2, state: 'DOING', closedOn: null, viewerCan: { correct: false, move: true } });
    expect(await stage.move({ id, version: 2, state: 'DOING' }, viewers.tksk)).toMatchObject({ __typename: 'InvalidInput', path: ['state'] });
    expect(await stage.move({ id, version: 2, state: 'DROPPED' }, camat)).toMatchObject({ __typename: 'InvalidInput', path: ['remark'] });
    expect(await stage.move({ id, version: 2, state: 'DONE', remark: 'Selesai di 8 desa' }, camat)).toMatchObject({ version: 3, state: 'DONE', overdue: false, remark: 'Selesai di 8 desa', closedOn: expect.stringMatching(/^\d{4}-/), nextStates: ['OPEN', 'DOING'] });
    expect(await stage.move({ id, version: 3, state: 'DROPPED', remark: 'x' }, camat)).toMatchObject({ __typename: 'InvalidInput', path: ['state'] });
    expect(await stage.move({ id, version: 3, state: 'OPEN' }, camat)).toMatchObject({ __typename: 'InvalidInput', path: ['remark'] });
    expect(await stage.move({ id, version: 3, state: 'OPEN', remark: 'Dua desa belum' }, camat)).toMatchObject({ state: 'OPEN', closedOn: null });
    expect(await stage.move({ id, version: 4, state: 'DONE' }, viewers.auditor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.move({ id, version: 4, state: 'DONE' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await stage.move({ id, version: 4, state: 'DONE', due: '2017-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['due'] });
  });

  it('lets one of two who move it at once win, and tells the other', async () => {
    const { id } = await stage.item(rakor);
    const both = await Promise.all([stage.move({ id, version: 1, state: 'DONE' }), stage.move({ id, version: 1, state: 'DOING' }, camat)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['ActionItem', 'Conflict']);
  });

  it('is not for heads, observers and other areas, and has a history', async () => {
    const { id } = await stage.item(rakor);
    const query = 'query ($id: ID!) { actionItem(id: $id) { id history { edges { node { operation } } } } }';
    expect(await stage.errorOf(query, viewers.guest, { id })).toBe('FORBIDDEN');
    expect(await stage.errorOf(query, viewers.head, { id })).toBe('FORBIDDEN');
    expect(await stage.ask(query, viewers.lebak, { id })).toEqual({ actionItem: null });
    expect(await stage.ask(query, viewers.serang, { id })).toMatchObject({ actionItem: { id, history: { edges: [{ node: { operation: 'recordActionItem' } }] } } });
    expect(await stage.entities('ActionItem', 'id', [id], viewers.lebak)).toEqual([null]);
  });
});

describe('the next coordination meeting of a district (rule 25)', () => {
  it('has what earlier meetings left open, moves it on and keeps where it came up', async () => {
    const first = await stage.held({ title: 'Rakor pertama', targetAreas: ['36.04.08'], venue: { name: 'Aula', area: '36.04.08' } });
    const later = await stage.held({ title: 'Rakor kedua', date: '2018-04-11', targetAreas: ['36.04.08'], venue: { name: 'Aula', area: '36.04.08' } });
    const briefing = await stage.held({ title: 'Bimtek', type: 'BIMTEK', date: '2018-04-12', targetAreas: ['36.04.08'], venue: { name: 'Aula', area: '36.04.08' } });
    const elsewhere = await stage.held({ title: 'Rakor lain', date: '2018-04-13', targetAreas: ['36.04.09'], venue: { name: 'Aula', area: '36.04.09' } });
    const item = await stage.item(first, { text: 'Aktifkan Karang Taruna' });
    await stage.item(first, { text: 'Undang IPSM' }).then(({ id }) => stage.move({ id, version: 1, state: 'DONE' }));
    expect([await stage.earlier(first), await stage.earlier(later), await stage.earlier(briefing), await stage.earlier(elsewhere)]).toEqual([[], ['Aktifkan Karang Taruna'], [], []]);

    for (const meeting of [first, briefing, elsewhere]) expect(await stage.move({ id: item.id, version: 1, state: 'OPEN', meeting })).toMatchObject({ __typename: 'InvalidInput', path: ['meeting'] });
    const officer = viewerWith('KEC_OFFICER', '36.04.08');
    expect(await stage.move({ id: item.id, version: 1, state: 'OPEN', meeting: later }, officer)).toMatchObject({ __typename: 'NotAllowed', path: ['meeting'] });
    expect(await stage.move({ id: item.id, version: 1, state: 'OPEN', meeting: later, due: '2018-07-01', remark: 'Dilanjutkan' })).toMatchObject({
      version: 2, due: '2018-07-01', discussions: [{ event: { id: later }, state: 'OPEN', due: '2018-07-01', remark: 'Dilanjutkan' }],
    });
    // Said once a meeting: the last word counts.
    expect(await stage.move({ id: item.id, version: 2, state: 'DONE', meeting: later, remark: 'Aktif lagi' })).toMatchObject({ state: 'DONE', discussions: [{ state: 'DONE', remark: 'Aktif lagi' }] });
    // Done there, it still stands among what came up there.
    expect(await stage.earlier(later)).toEqual(['Aktifkan Karang Taruna']);
    const next = await stage.held({ title: 'Rakor ketiga', date: '2018-10-11', targetAreas: ['36.04.08'], venue: { name: 'Aula', area: '36.04.08' } });
    expect(await stage.earlier(next)).toEqual([]);
  });

  it('drops what an event left when it is withdrawn, and shows it no more', async () => {
    const event = await stage.held({ title: 'Salah catat', targetAreas: ['36.04.11'], venue: { name: 'Aula', area: '36.04.11' } });
    const { id } = await stage.item(event, { text: 'Hilang' });
    await stage.mutate('withdrawEvent', '... on Event { id }', { id: event, version: 1, reason: 'ganda' }, viewers.serang);
    expect(await stage.texts({ text: 'hilang' })).toEqual([]);
    expect(await stage.ask('query ($id: ID!) { actionItem(id: $id) { id } }', viewers.serang, { id })).toEqual({ actionItem: null });
    const { rows } = await stage.arrange('SELECT state, remark FROM events.action_item WHERE id = $1', [id]) as { rows: object[] };
    expect(rows).toEqual([{ state: 'DROPPED', remark: 'ganda' }]);
  });
});

describe('the list of action items', () => {
  it('is filtered by text, state, day, event, owner and area, first due first', async () => {
    const person = await stage.know('Person', 'Pencari Contoh', '36.04');
    const event = await stage.held({ title: 'Daftar', targetAreas: ['36.04.12', '36.04.13'], venue: { name: 'Aula', area: '36.04.12' } });
    await stage.item(event, { text: 'Kedua 50%', area: '36.04.13', due: '2018-03-01' });
    await stage.item(event, { text: 'Pertama', area: '36.04.12', due: '2018-02-01', person });
    const done = await stage.item(event, { text: 'Ketiga', area: '36.04.12', due: '2018-04-01' });
    await stage.move({ id: done.id, version: 1, state: 'DONE' });
    await stage.item(event, { text: 'Kelak', area: '36.04.12', due: '2999-01-01' });
    const own = (filter: object = {}, area?: string) => stage.texts({ event, ...filter }, viewers.serang, area);
    expect(await own()).toEqual(['Pertama', 'Kedua 50%', 'Ketiga', 'Kelak']);
    expect(await own({ text: ' 0% ' })).toEqual(['Kedua 50%']);
    expect(await own({ state: ['DONE', 'DROPPED'] })).toEqual(['Ketiga']);
    expect(await own({ overdue: true })).toEqual(['Pertama', 'Kedua 50%']);
    expect(await own({ dueFrom: '2018-03-01', dueTo: '2018-04-01' })).toEqual(['Kedua 50%', 'Ketiga']);
    expect(await own({ person })).toEqual(['Pertama']);
    expect(await own({ person: randomUUID() })).toEqual([]);
    expect(await own({ office: 'x', event: 'y' })).toEqual([]);
    expect(await own({}, '36.04.13')).toEqual(['Kedua 50%']);
    expect(await stage.texts({ text: 'pertama' }, viewers.lebak)).toEqual([]);
    const counted = await stage.ask('query ($e: ID!) { actionItems(filter: { event: $e }) { totalCount { value } countByArea(level: DISTRICT) { region { code } value } } }', viewers.serang, { e: event });
    expect(counted.actionItems).toEqual({ totalCount: { value: 4 }, countByArea: [{ region: { code: '36.04.12' }, value: 3 }, { region: { code: '36.04.13' }, value: 1 }] });
  });

  it('tells people whom it names, and follows a merged person', async () => {
    const person = await stage.know('Person', 'Lama', '36.04');
    await stage.item(rakor, { person });
    const { rows } = await stage.arrange('SELECT events.referred($1::uuid[]) AS id', [[person]]) as { rows: { id: string }[] };
    expect(rows).toEqual([{ id: person }]);
  });
});
