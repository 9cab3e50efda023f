import { may, roles } from '@pilar/domain/access';
import { daysAfter, today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { internalHeader, signInternal } from '@pilar/trust/internal-tokens';
import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { testDatabase } from '@pilar/testing/database';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fields, openInventory, village } from './inventory-stage.ts';

let world: Awaited<ReturnType<typeof openInventory>>;
beforeAll(async () => { world = await openInventory(); });
afterAll(() => world.close());

const refused = (...path: string[]) => ({ __typename: 'InvalidInput', path });
const keeper = viewerWith('VILLAGE_OPERATOR', village);

describe('planInventoryRounds', () => {
  it('plans all villages of a district at once, and later those that are new', async () => {
    const villages = regionsWithin('36.02.05', 'VILLAGE').map(({ code }) => code);
    const period = { area: '36.02.05', period: 'SEMESTER_1' };
    expect(await world.plan({ ...period, villages: villages.slice(0, 2) })).toMatchObject({ planned: 2 });
    expect(await world.plan(period)).toMatchObject({ planned: villages.length - 2 });
    expect(await world.plan(period)).toMatchObject(refused('villages'));
    expect((await world.roundsOf('area: "36.02.05", first: 100')).map(({ area }: { area: { code: string } }) => area.code)).toEqual(villages.toSorted());
  });

  it('refuses a second of a village, year and period, names the first, and takes one of another period', async () => {
    const area = '36.02.06';
    const [first = '', second = ''] = regionsWithin(area, 'VILLAGE').map(({ code }) => code);
    await world.plan({ area, villages: [second] });
    const [round] = await world.roundsOf(`area: "${second}"`);
    expect(await world.plan({ area, villages: [first, second] })).toMatchObject({ __typename: 'Duplicate', path: ['villages', '1'], existingId: round.id });
    expect(await world.plan({ area, villages: [second], period: 'SEMESTER_2' })).toMatchObject({ planned: 1 });
    const both = await Promise.all([1, 2].map(() => world.plan({ area, villages: [first] })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'InventoryPlan']);
  });

  it.each([
    ['another regency', { area: '36.04' }, ['area']],
    ['the province', { area: '36' }, ['area']],
    ['a village outside', { area: '36.02.01', villages: ['36.02.02.2001'] }, ['villages', '0']],
    ['a district for a village', { area: '36.02.01', villages: ['36.02.01'] }, ['villages', '0']],
    ['no village', { villages: [] }, ['villages']],
    ['days out of order', { firstDay: `${new Date().getFullYear()}-03-02`, lastDay: `${new Date().getFullYear()}-03-01` }, ['lastDay']],
    ['days of another year', { firstDay: '2019-03-02' }, ['firstDay']],
    ['an impossible year', { year: 1800 }, ['year']],
  ])('refuses %s', async (_what, input, path) => {
    expect(await world.plan({ period: 'SEMESTER_2', ...input })).toMatchObject(refused(...path));
  });

  it('is for offices', async () => {
    for (const viewer of [keeper, viewerWith('TKSK', '36.02.01'), viewers.head, viewers.auditor, viewers.machine3602]) expect(await world.plan({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await world.plan({ area: '36.02.07', period: 'SEMESTER_2' }, viewerWith('KEC_OFFICER', '36.02.07'))).toMatchObject({ __typename: 'InventoryPlan' });
  });

  it('is answered once under one key', async () => {
    const idempotencyKey = randomUUID();
    const [one, two] = [await world.plan({ period: 'SEMESTER_1', idempotencyKey }), await world.plan({ period: 'SEMESTER_1', idempotencyKey })];
    expect(two.id).toBe(one.id);
  });
});

describe('a round', () => {
  it('goes from its plan to the public explanation, and asks for each step', async () => {
    const round = await world.running();
    const { stage } = world;
    const tasks = async () => (await stage.arrange('SELECT tasks FROM beneficiaries.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1', [round.id])).rows[0].tasks.map(({ kind }: { kind: string }) => kind);
    expect(round).toMatchObject({ state: 'RUNNING', overdue: true, nextSteps: ['ARRANGE', 'RECORD', 'FILE_MINUTES', 'WITHDRAW'] });
    expect(await tasks()).toEqual(['INVENTORY_CLOSE']);
    expect(await stage.mutate('closeInventoryRound', fields, { id: round.id, version: 2, on: today() }, keeper)).toMatchObject(refused('id'));
    expect(await world.minutes(round.id, {}, keeper)).toMatchObject({ ppksCount: 12, round: { version: 3 } });
    expect(await stage.mutate('closeInventoryRound', fields, { id: round.id, version: 2, on: today() }, keeper)).toMatchObject({ __typename: 'Conflict', currentVersion: 3 });
    expect(await stage.mutate('closeInventoryRound', fields, { id: round.id, version: 3, on: daysAfter(today(), 1) }, keeper)).toMatchObject(refused('on'));
    expect(await stage.mutate('closeInventoryRound', fields, { id: round.id, version: 3, on: today() }, keeper)).toMatchObject({ state: 'CLOSED', ppksCount: 12, psksCount: 3, overdue: false, nextSteps: ['FILE_MINUTES'] });
    expect(await tasks()).toEqual(['INVENTORY_PUBLISH']);
    const publish = (input: object, viewer = viewers.lebak) => stage.mutate('publishInventoryRound', fields, { id: round.id, version: 4, on: today(), explanation: 'Dijelaskan di balai desa: pendataan bukan jaminan bantuan.', ...input }, viewer);
    expect(await publish({}, keeper)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await publish({ explanation: ' ' })).toMatchObject(refused('explanation'));
    expect(await publish({ explanation: 'NIK 3602010101700000' })).toMatchObject(refused('explanation'));
    expect(await publish({ on: '2001-01-01' })).toMatchObject(refused('on'));
    expect(await publish({})).toMatchObject({ state: 'PUBLISHED', nextSteps: [] });
    expect(await tasks()).toEqual([]);
    expect(await publish({ version: 5 })).toMatchObject(refused('id'));
    const { inventoryRound } = await stage.ask('query ($id: ID!) { inventoryRound(id: $id) { history { edges { node { operation } } } minutes { number signedOn } } }', viewers.lebak, { id: round.id });
    expect(inventoryRound.history.edges.map(({ node }: { node: { operation: string } }) => node.operation)).toEqual(['publishInventoryRound', 'closeInventoryRound', 'fileInventoryMinutes', 'beginInventoryRound', 'planInventoryRounds']);
  });

  it('is arranged: days, and who counts', async () => {
    const { stage } = world;
    const round = await world.running();
    const pillar = await stage.know('Pillar', 'TKSK Contoh', '36.02.01');
    const arrange = (input: object, version = 2, viewer = viewers.lebak) => stage.mutate('arrangeInventoryRound', '... on InventoryRound { version enumerators { pillar { id } name body } }', { id: round.id, version, ...input }, viewer);
    const enumerators = [{ pillar }, { name: 'Contoh Petugas', body: 'KB' }];
    expect(await arrange({ enumerators })).toMatchObject({ version: 3, enumerators: [{ pillar: { id: pillar }, name: null, body: null }, { pillar: null, name: 'Contoh Petugas', body: 'KB' }] });
    for (const [one, path] of [[{ pillar, name: 'Juga' }, 'enumerators.0'], [{}, 'enumerators.0'], [{ name: 'Tanpa lembaga' }, 'enumerators.0'], [{ pillar: randomUUID() }, 'enumerators.0.pillar'], [{ name: '3602010101700000', body: 'KB' }, 'enumerators.0.name']] as const) {
      expect(await arrange({ enumerators: [one] }, 3)).toMatchObject(refused(...path.split('.')));
    }
    expect(await arrange({ enumerators: [enumerators[1], enumerators[1]] }, 3)).toMatchObject(refused('enumerators', '1'));
    expect(await arrange({ lastDay: '2001-01-01' }, 3)).toMatchObject(refused('lastDay'));
    expect(await arrange({}, 3, keeper)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await arrange({}, 1)).toMatchObject({ __typename: 'Conflict' });
  });

  it('that is withdrawn leaves its place and its list', async () => {
    const { stage } = world;
    const area = '36.02.01.2003';
    await world.plan({ area, period: 'SEMESTER_2' });
    const [round] = await world.roundsOf(`area: "${area}"`);
    const withdraw = (input: object = {}, viewer = viewers.lebak) => stage.mutate('withdrawInventoryRound', fields, { id: round.id, version: 1, reason: 'Bersamaan dengan pemilihan', ...input }, viewer);
    expect(await withdraw({ reason: '' })).toMatchObject(refused('reason'));
    expect(await withdraw({}, viewers.serang)).toMatchObject(refused('id'));
    expect(await withdraw()).toMatchObject({ state: 'WITHDRAWN' });
    expect(await world.roundsOf(`area: "${area}"`)).toEqual([]);
    expect(await world.plan({ area, period: 'SEMESTER_2' })).toMatchObject({ planned: 1 });
    expect(await withdraw({ version: 2 })).toMatchObject(refused('id'));
  });
});

describe('recordInventoryFound', () => {
  it('records many at once, each once however often and from how many phones it is sent', async () => {
    const round = await world.running();
    const [family, other, person] = [await world.family(), await world.family(), await world.person()];
    const rows = [{ family, note: ' Rumah ketiga ' }, { beneficiary: person }];
    expect(await world.record(round.id, rows, keeper)).toMatchObject({ version: 2, foundFamilies: 1, foundPersons: 1 });
    await Promise.all([world.record(round.id, rows, keeper), world.record(round.id, [{ family }, { family: other }])]);
    expect(await world.record(round.id, rows)).toMatchObject({ foundFamilies: 2, foundPersons: 1 });
    const found = await world.foundIn(round.id);
    expect(found.map((one: { family: { id: string } | null; beneficiary: { id: string } | null }) => one.family?.id ?? one.beneficiary?.id).toSorted()).toEqual([family, other, person].toSorted());
    expect(found.find((one: { family: { id: string } | null }) => one.family?.id === family)).toMatchObject({ note: 'Rumah ketiga', recordedBy: { id: keeper.accountId } });
  });

  it('refuses what is not there, row by row', async () => {
    const round = await world.running();
    const [family, elsewhere] = [await world.family(), await world.family('36.02.01.2003')];
    const moved = await world.family();
    await world.stage.mutate('moveFamily', '... on Family { id }', { id: moved, version: 1, happenedOn: today(), area: '36.04.34.2001' }, viewers.lebak);
    for (const id of [elsewhere, moved, randomUUID(), 'x']) expect(await world.record(round.id, [{ family: id }])).toMatchObject(refused('rows', '0', 'family'));
    expect(await world.record(round.id, [{ family }, { family: family.toUpperCase() }])).toMatchObject(refused('rows', '1', 'family'));
    for (const row of [{}, { family, beneficiary: family }]) expect(await world.record(round.id, [row])).toMatchObject(refused('rows', '0'));
    for (const foundOn of [daysAfter(today(), 1), '2001-01-01']) expect(await world.record(round.id, [{ family, foundOn }])).toMatchObject(refused('rows', '0', 'foundOn'));
    expect(await world.record(round.id, [{ family, note: 'NIK 3602010101700000' }])).toMatchObject(refused('rows', '0', 'note'));
    expect(await world.record(round.id, [])).toMatchObject(refused('rows'));
    expect(await world.record(round.id, Array.from({ length: 501 }, () => ({ family })))).toMatchObject(refused('rows'));
    expect(await world.record(round.id, [{ family }], viewers.serang)).toMatchObject(refused('round'));
    for (const viewer of [viewers.officer, viewers.auditor, viewers.head]) expect(await world.record(round.id, [{ family }], viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await world.foundIn(round.id)).toEqual([]);
  });

  it('is for a running round, and what was recorded is taken back with a reason', async () => {
    const { stage } = world;
    const round = await world.running();
    const family = await world.family();
    await world.record(round.id, [{ family }]);
    const [find] = await world.foundIn(round.id);
    const withdraw = (input: object = {}, viewer = viewers.lebak) => stage.mutate('withdrawInventoryFind', '... on InventoryFind { version withdrawnReason round { foundFamilies } }', { id: find.id, version: 1, reason: 'Salah keluarga', ...input }, viewer);
    expect(await withdraw({ reason: ' ' })).toMatchObject(refused('reason'));
    expect(await withdraw({}, viewers.serang)).toMatchObject(refused('id'));
    expect(await withdraw()).toMatchObject({ version: 2, withdrawnReason: 'Salah keluarga', round: { foundFamilies: 0 } });
    expect(await withdraw()).toMatchObject({ __typename: 'Conflict' });
    expect(await withdraw({ version: 2 })).toMatchObject(refused('id'));
    expect([await world.foundIn(round.id), (await world.foundIn(round.id, viewers.lebak, '{ withdrawn: true }')).length]).toEqual([[], 1]);
    expect(await world.record(round.id, [{ family }])).toMatchObject({ foundFamilies: 1 });
    await world.minutes(round.id);
    await stage.mutate('closeInventoryRound', fields, { id: round.id, version: 3, on: today() }, viewers.lebak);
    expect(await world.record(round.id, [{ family: await world.family() }])).toMatchObject({ ...refused('round'), message: expect.stringMatching(/closed|ditutup/) });
  });
});

describe('fileInventoryMinutes', () => {
  it('takes a scan of the viewer\'s own once, and the latest numbers hold', async () => {
    const round = await world.running();
    const first = await world.sent(viewers.lebak);
    expect(await world.minutes(round.id, { ...first, number: ' 470/12 ' })).toMatchObject({ id: first.file, number: '470/12', version: 1 });
    expect(await world.minutes(round.id, { ...first, ticket: '' })).toMatchObject({ id: first.file });
    const other = await world.running();
    expect(await world.minutes(other.id, first)).toMatchObject(refused('file'));
    expect(await world.minutes(round.id, await world.sent(viewers.serang))).toMatchObject(refused('ticket'));
    const picture = randomUUID();
    expect(await world.minutes(round.id, { file: picture, ticket: await world.tickets.sign('attach', { file: picture, account: viewers.lebak.accountId }) })).toMatchObject(refused('ticket'));
    expect(await world.minutes(round.id, { file: 'x' })).toMatchObject(refused('file'));
    for (const path of ['ppksCount', 'psksCount']) for (const value of [-1, 1_000_000]) expect(await world.minutes(round.id, { [path]: value })).toMatchObject(refused(path));
    expect(await world.minutes(round.id, { signedOn: daysAfter(today(), 1) })).toMatchObject(refused('signedOn'));
    await world.minutes(round.id, { ppksCount: 9 });
    const { inventoryRound } = await world.stage.ask('query ($id: ID!) { inventoryRound(id: $id) { ppksCount minutes { ppksCount } } }', viewers.lebak, { id: round.id });
    expect(inventoryRound).toEqual({ ppksCount: 9, minutes: [{ ppksCount: 9 }, { ppksCount: 12 }] });
  });
});

it('what was found is narrowed to families or persons', async () => {
  const round = await world.running();
  const [family, person] = [await world.family(), await world.person()];
  await world.record(round.id, [{ family }, { beneficiary: person }]);
  const found = async (unit: string) => (await world.foundIn(round.id, viewers.lebak, `{ unit: ${unit} }`)).map((find: { family: { id: string } | null; beneficiary: { id: string } | null }) => find.family?.id ?? find.beneficiary?.id);
  expect([await found('FAMILY'), await found('PERSON'), await found('COMMUNITY')]).toEqual([[family], [person], []]);
});

describe('a receipt', () => {
  const ask = async (code: unknown, signed = true) => {
    const { app, database } = world.stage;
    const headers = signed ? { [internalHeader]: await signInternal('beneficiaries', database.secret) } : {};
    const answer = await app.inject({ method: 'POST', url: '/internal/public/receipt', payload: { code }, headers });
    return { status: answer.statusCode, body: answer.json() };
  };
  const give = (find: { id: string; version: number }, viewer = viewers.lebak) => world.stage.mutate('giveInventoryReceipt', '... on InventoryFind { version receiptCode receiptAt withheld }', { id: find.id, version: find.version }, viewer);

  it('opens the state of entry and round to whoever has the code, and nobody\'s data', async () => {
    const round = await world.running();
    const family = await world.family();
    await world.record(round.id, [{ family }]);
    const [find] = await world.foundIn(round.id);
    const given = await give(find, keeper);
    expect(given).toMatchObject({ version: 2, receiptCode: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/), withheld: expect.not.arrayContaining(['receiptCode']) });
    expect(await give({ ...find, version: 2 })).toMatchObject({ version: 2, receiptCode: given.receiptCode });
    const { status, body } = await ask(given.receiptCode.toLowerCase());
    expect([status, Object.keys(body).toSorted(), body.stands, body.state]).toEqual([200, ['period', 'stands', 'state', 'year'], true, 'RUNNING']);
    expect((await ask(given.receiptCode, false)).status).toBe(401);
    await world.stage.mutate('moveFamily', '... on Family { id }', { id: family, version: 1, happenedOn: today(), area: '36.04.34.2001' }, viewers.lebak);
    expect((await ask(given.receiptCode)).body).toEqual({ ...body, stands: false });
  });

  it('is a file to print for those who record there, once it was given', async () => {
    const round = await world.running();
    await world.record(round.id, [{ family: await world.family() }]);
    const [find] = await world.foundIn(round.id);
    const query = 'query ($find: ID!) { inventoryReceiptPdf(inventoryFind: $find) }';
    const pdf = async (viewer = viewers.lebak, id = find.id) => (await world.stage.ask(query, viewer, { find: id })).inventoryReceiptPdf;
    expect(await pdf()).toBeNull();
    await give(find);
    const made = Buffer.from(await pdf(keeper), 'base64');
    expect(made.subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.from(await pdf(), 'base64').equals(made)).toBe(true);
    for (const viewer of [viewers.serang, viewerWith('VILLAGE_OPERATOR', '36.02.01.2003')]) expect(await pdf(viewer)).toBeNull();
    for (const viewer of [viewers.auditor, viewers.head, viewers.guest]) expect(await world.stage.errorOf(query, viewer, { find: find.id })).toBe('FORBIDDEN');
    expect(await pdf(viewers.lebak, randomUUID())).toBeNull();
    expect(await world.stage.errorOf(query, viewers.lebak, { find: 'x' })).toBe('BAD_ID');
  });

  it('says of an entry that was taken back, and of one whose family moved, the same', async () => {
    const round = await world.running();
    await world.record(round.id, [{ family: await world.family() }]);
    const [find] = await world.foundIn(round.id);
    const { receiptCode } = await give(find);
    await world.stage.mutate('withdrawInventoryFind', '... on InventoryFind { id }', { id: find.id, version: 2, reason: 'Salah' }, viewers.lebak);
    expect((await ask(receiptCode)).body).toMatchObject({ stands: false, state: 'RUNNING' });
    expect(await world.foundIn(round.id, viewers.auditor, '{ withdrawn: true }')).toMatchObject([{ receiptCode: null }]);
  });

  it('answers malformed and unknown codes alike, and is not given for what was taken back', async () => {
    const answers = await Promise.all(['0000-0000-0000', 'x', '', '😀', '7K3M9QPA2X4T'].map((code) => ask(code)));
    expect(answers).toEqual(answers.map(() => ({ status: 404, body: { code: 'NOT_FOUND' } })));
    const round = await world.running();
    await world.record(round.id, [{ family: await world.family() }]);
    const [find] = await world.foundIn(round.id);
    expect(await give(find, viewers.auditor)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await give(find, viewers.serang)).toMatchObject(refused('id'));
    await world.stage.mutate('withdrawInventoryFind', '... on InventoryFind { id }', { id: find.id, version: 1, reason: 'Salah' }, viewers.lebak);
    expect(await give({ ...find, version: 2 })).toMatchObject(refused('id'));
  });
});

describe('who sees what', () => {
  it('rounds are followed by heads and observers of the area, and who was found is not', async () => {
    const round = await world.running();
    await world.record(round.id, [{ family: await world.family() }]);
    await world.minutes(round.id);
    const [find] = await world.foundIn(round.id);
    const query = 'query ($id: ID!) { inventoryRound(id: $id) { id foundFamilies ppksCount psksCount withheld minutes { id } } }';
    for (const viewer of [viewers.head, viewers.guest]) {
      expect((await world.stage.ask(query, viewer, { id: round.id })).inventoryRound).toEqual({ id: round.id, foundFamilies: null, ppksCount: null, psksCount: 3, withheld: ['foundFamilies', 'foundPersons', 'ppksCount', 'minutes', 'history'], minutes: null });
      expect(await world.stage.errorOf('query ($id: ID!) { inventoryRound(id: $id) { found { edges { node { id } } } } }', viewer, { id: round.id })).toBe('FORBIDDEN');
      expect(await world.stage.entities('InventoryFind', 'id', [find.id], viewer)).toEqual([null]);
    }
    for (const viewer of [viewers.serang, viewerWith('VILLAGE_OPERATOR', '36.02.01.2003')]) {
      expect((await world.stage.ask(query, viewer, { id: round.id })).inventoryRound).toBeNull();
      expect(await world.stage.entities('InventoryRound', 'id', [round.id], viewer)).toEqual([null]);
      expect(await world.stage.entities('InventoryFind', 'id', [find.id], viewer)).toEqual([null]);
    }
  });

  it.each(roles)('row-level security knows what the permission table says of %s', async (role) => {
    const database = await testDatabase();
    const pool = openPool(database.roleUrls.beneficiaries, 1);
    const viewer = viewerWith(role, '36');
    const { rows } = await enterScope(viewer, () => pool.query<{ reads: boolean }>('SELECT beneficiaries.may_read_figures() AS reads'));
    expect(rows[0]?.reads).toBe(may(viewer, 'inventory.read'));
    await pool.end();
    await database.drop();
  });
});

describe('the board', () => {
  it('counts rounds of a year by region, and what was found for those who read families', async () => {
    const year = 2031;
    const days = { year, firstDay: `${year}-01-05`, lastDay: `${year}-01-30`, period: 'SEMESTER_2' };
    await world.plan({ area: '36.02.08', ...days });
    const board = async (area: string, viewer = viewers.lebak) => (await world.stage.ask(`{ inventoryBoard(year: ${year}, period: SEMESTER_2, area: "${area}") { whole { villages unplanned done overdue foundFamilies psksCount } areas { region { code } unplanned states { state count } } } }`, viewer)).inventoryBoard;
    const villages = regionsWithin('36.02.08', 'VILLAGE').length;
    const all = regionsWithin('36.02', 'VILLAGE').length;
    const told = await board('36.02');
    expect(told.whole).toEqual({ villages: all, unplanned: all - villages, done: 0, overdue: 0, foundFamilies: 0, psksCount: 0 });
    expect(told.areas.find(({ region }: { region: { code: string } }) => region.code === '36.02.08')).toEqual({ region: { code: '36.02.08' }, unplanned: 0, states: [{ state: 'PLANNED', count: villages }, { state: 'RUNNING', count: 0 }, { state: 'CLOSED', count: 0 }, { state: 'PUBLISHED', count: 0 }] });
    expect((await board('36.02', viewers.head)).whole).toMatchObject({ foundFamilies: null, unplanned: all - villages });
    expect((await board('36.02', viewers.serang)).whole).toMatchObject({ unplanned: all });
    expect(await world.stage.errorOf('{ inventoryBoard(year: 2031, period: YEAR, area: "36.99") { year } }')).toBe('BAD_REGION_CODE');
  });
});
