import { may, roles } from '@pilar/domain/access';
import { today } from '@pilar/domain/dates';
import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { district, openComplaints, village } from './complaint-stage.ts';

let on: Awaited<ReturnType<typeof openComplaints>>;
beforeAll(async () => { on = await openComplaints(); });
afterAll(() => on.close());

describe('a complaint', () => {
  it('is triaged, taken up, answered and closed, each step on its way', async () => {
    const made = await on.record();
    expect(made).toMatchObject({ state: 'RECEIVED', anonymous: true, text: 'Beras bantuan berkutu', handledBy: { code: '36.02.01' }, late: false, overdue: false, nextSteps: ['TRIAGE', 'ESCALATE', 'REJECT'] });
    const triaged = await on.step('triageComplaint', made, { category: 'OTHER', note: 'Tidak darurat' });
    expect(triaged).toMatchObject({ state: 'TRIAGED', category: 'OTHER', nextSteps: ['TRIAGE', 'REFER', 'TAKE_UP', 'ESCALATE', 'REJECT'] });
    const taken = await on.step('takeUpComplaint', triaged);
    expect(taken).toMatchObject({ state: 'IN_PROGRESS', mine: true, assignedName: district.name });
    const closed = await on.step('closeComplaint', await on.step('resolveComplaint', taken, { answer: 'Beras sudah diganti' }));
    expect(closed).toMatchObject({ state: 'CLOSED', answer: 'Beras sudah diganti', dueOn: null, nextSteps: [], steps: [{ kind: 'RECEIVE' }, { kind: 'TRIAGE', note: 'Tidak darurat' }, { kind: 'TAKE_UP' }, { kind: 'RESOLVE' }, { kind: 'CLOSE' }] });
    expect(await on.listed()).not.toContain(made.id);
    expect(await on.listed('(filter: { state: [CLOSED] })')).toContain(made.id);
    expect(await on.listed(`(filter: { number: "${made.number.toLowerCase()}" })`)).toEqual([made.id]);
  });

  it('is handled by one at a time, whom those who assign may relieve', async () => {
    const taken = await on.inProgress();
    const other = { ...district, accountId: '01900000-0000-7000-8000-000100000555' };
    expect((await on.seen(taken.id, other)).nextSteps).toEqual(['ESCALATE']);
    expect(await on.step('resolveComplaint', taken, { answer: 'Sudah' }, other)).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining(district.name) });
    expect(await on.listed('(filter: { mine: true })', other)).not.toContain(taken.id);
    expect(await on.step('releaseComplaint', taken, {}, viewers.lebak)).toMatchObject({ state: 'TRIAGED', assignedName: null });
  });

  it('goes up to the regency and the province, and what is below sees it and does nothing', async () => {
    const up = await on.step('escalateComplaint', await on.record(), { reason: 'Gudang kabupaten' });
    expect(up).toMatchObject({ state: 'RECEIVED', handledBy: { code: '36.02' }, nextSteps: [] });
    expect(await on.step('triageComplaint', up)).toMatchObject({ __typename: 'NotAllowed' });
    const top = await on.step('escalateComplaint', await on.step('triageComplaint', up, {}, viewers.lebak), { reason: 'Lintas kabupaten' }, viewers.lebak);
    expect(top).toMatchObject({ state: 'TRIAGED', handledBy: { code: '36' } });
    expect(await on.step('escalateComplaint', top, { reason: 'Lagi' }, viewers.admin)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await on.step('referComplaint', top, { region: '36.02' }, viewers.admin)).toMatchObject({ state: 'REFERRED', handledBy: { code: '36.02' } });
  });

  it('is overdue, which the levels above are told and its way keeps', async () => {
    const made = await on.record();
    await on.overdue(made.id, 2);
    expect(await on.seen(made.id)).toMatchObject({ overdue: true, escalatedTo: 'REGENCY' });
    expect(await on.listed('(filter: { overdue: true })')).toContain(made.id);
    await on.overdue(made.id, 9);
    expect(await on.seen(made.id)).toMatchObject({ overdue: true, escalatedTo: 'PROVINCE' });
    const triaged = await on.step('triageComplaint', made);
    expect(triaged).toMatchObject({ late: true, overdue: false, escalatedTo: null });
    expect(triaged.steps[1]).toMatchObject({ kind: 'TRIAGE', late: true, escalatedTo: 'PROVINCE' });
  });

  it('is due by working days, past the holidays that the institutions told', async () => {
    const without = await on.record();
    await on.stage.know('HolidayYear', `2026 ${without.dueOn}`, null);
    const { dueOn } = await on.record();
    expect(dueOn > without.dueOn).toBe(true);
    await on.stage.arrange('DELETE FROM beneficiaries.ref_entity', []);
  });

  it('asks for nothing in the inbox once it has ended, and before that of its office', async () => {
    const { id, number } = await on.record();
    const { rows: [told] } = await on.stage.arrange('SELECT label, tasks FROM beneficiaries.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1', [id]);
    expect(told).toMatchObject({ label: number, tasks: [{ kind: 'COMPLAINT_TRIAGE', area: '36.02.01' }, { kind: 'COMPLAINT_OVERDUE', area: '36.02' }, { kind: 'COMPLAINT_OVERDUE', area: '36' }] });
  });

  it('keeps what was told and by whom from files, history and other roles', async () => {
    const made = await on.record({ text: 'Rahasia sekali', reporterName: 'Warga Rahasia' });
    expect(await on.seen(made.id, viewers.auditor)).toMatchObject({ text: null, ticket: null, withheld: ['text', 'ticket'] });
    const { complaint } = await on.stage.ask('query ($id: ID!) { complaint(id: $id) { history { edges { node { changes { field after } } } } } }', district, { id: made.id });
    expect(JSON.stringify(complaint)).not.toMatch(/Rahasia|[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    const { lines } = await on.stage.work('/work/exports', { exportId: randomUUID(), list: 'COMPLAINTS', purpose: 'Uji' }, viewers.lebak);
    expect(JSON.stringify(lines)).toContain(made.number);
    expect(JSON.stringify(lines)).not.toContain('Rahasia');
    const { rows } = await on.stage.arrange('SELECT encode(text_sealed, \'escape\') AS text FROM beneficiaries.complaint_content WHERE complaint_id = $1', [made.id]);
    expect(rows[0].text).not.toContain('Rahasia');
  });
});

describe('one about conduct', () => {
  const conduct = (complainedOffice: string, viewer = viewers.lebak) => on.record({ category: 'CONDUCT', complainedOffice }, viewer);

  it('is neither seen nor handled by the office complained of', async () => {
    const made = await conduct('DISTRICT');
    expect(made).toMatchObject({ handledBy: { code: '36.02' }, nextSteps: expect.arrayContaining(['TRIAGE']) });
    for (const viewer of [district, viewerWith('TKSK', '36.02.01'), viewerWith('VILLAGE_OPERATOR', village)]) {
      expect(await on.seen(made.id, viewer)).toBeNull();
      expect(await on.listed('', viewer)).not.toContain(made.id);
      expect(await on.stage.entities('Complaint', 'id', [made.id], viewer)).toEqual([null]);
    }
    expect(await on.step('triageComplaint', made)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await on.step('referComplaint', await on.step('triageComplaint', made, {}, viewers.lebak), { region: '36.02.01' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['region'] });
  });

  it('is not made of another below the level that handles it, nor handed up blindly', async () => {
    expect(await on.step('triageComplaint', await on.record(), { category: 'CONDUCT', complainedOffice: 'DISTRICT' })).toMatchObject({ __typename: 'InvalidInput', path: ['category'] });
    const made = await conduct('DISTRICT');
    expect(await on.step('escalateComplaint', made, { reason: 'Menyangkut kabupaten' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining(made.number) });
    expect(await on.step('escalateComplaint', made, { reason: 'Diambil alih' }, viewers.admin)).toMatchObject({ handledBy: { code: '36' } });
    expect(await on.seen(made.id, viewers.lebak)).toBeNull();
  });

  it('of the province is the administrator\'s, and answered once a body outside was told', async () => {
    expect(await conduct('PROVINCE', viewers.officer)).toMatchObject({ __typename: 'InvalidInput', path: ['complainedOffice'] });
    const made = await conduct('PROVINCE', viewers.admin);
    expect(await on.seen(made.id, viewers.officer)).toBeNull();
    const triaged = await on.step('triageComplaint', made, {}, viewers.admin);
    expect(await on.step('rejectComplaint', triaged, { rejection: 'UNCLEAR', answer: 'Tidak jelas' }, viewers.admin)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const referred = await on.step('referComplaint', triaged, { body: 'Inspektorat Provinsi' }, viewers.admin);
    expect(referred).toMatchObject({ referredTo: 'Inspektorat Provinsi', nextSteps: expect.arrayContaining(['REJECT']) });
    expect(await on.step('resolveComplaint', await on.step('takeUpComplaint', referred, {}, viewers.admin), { answer: 'Diperiksa Inspektorat' }, viewers.admin)).toMatchObject({ state: 'RESOLVED' });
  });
});

describe('the public page', () => {
  it('takes one once for each form, with a script as text', async () => {
    const form = randomUUID();
    const script = '<script>alert(1)</script> tidak sampai';
    const [first, second] = await Promise.all([on.send({ form, text: script, name: 'Warga', contact: 'warga@example.invalid' }), on.send({ form, text: script })]);
    expect(first.body.ticket).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(second.body).toEqual(first.body);
    const { rows: [row] } = await on.stage.arrange('SELECT id FROM beneficiaries.complaint WHERE form = $1', [form]);
    expect(await on.seen(row.id)).toMatchObject({ text: script, state: 'RECEIVED', handledBy: { code: '36.02.01' }, steps: [{ kind: 'RECEIVE' }] });
    expect((await on.ticket(first.body.ticket)).body).toEqual({ state: 'RECEIVED', category: 'DELIVERY', receivedOn: today(), answeredOn: null, endedOn: null, answer: null });
    expect((await on.ticket('7K3M-9QPA-2X4T')).status).toBe(404);
  });

  it.each([
    ['no category', { category: 'X' }, ['CATEGORY']], ['conduct of nobody', { category: 'CONDUCT' }, ['OFFICE']], ['another province', { area: '32.04.01' }, ['AREA']], ['no text', { text: ' ' }, ['TEXT']],
    ['a text too long', { text: 'x'.repeat(4_001) }, ['TOO_LONG']], ['a NIK', { text: 'NIK saya 3602-0101-0170-0001' }, ['NUMBER']], ['a NIK for a name', { name: '3602010101700001' }, ['NUMBER', 'REPORTER']],
    ['a contact of nobody', { contact: '08120000000' }, ['REPORTER']], ['a receipt that is none', { category: 'AID_CLAIM_AFTER_ENUMERATION', receipt: '7K3M-9QPA-2X4T' }, ['RECEIPT']],
  ])('refuses %s', async (_what, sent, faults) => {
    expect((await on.send(sent)).body).toEqual({ faults });
  });

  it('answers the gateway alone', async () => {
    expect([(await on.send({}, false)).status, (await on.ticket('x', false)).status, (await on.send({ form: 'x' })).status]).toEqual([401, 401, 400]);
  });
});

describe('complaintFigures', () => {
  const figures = async (viewer = viewers.admin, arguments_ = '') => (await on.stage.ask(`{ complaintFigures${arguments_} { total { received kept broken hidden } categories { category count { received hidden } } regions { region { code } count { received hidden } } claims { month received } } }`, viewer)).complaintFigures;

  it('counts what was received, with what was late, and hides few from those who read none', async () => {
    const before = await figures();
    await on.record({ category: 'AID_CLAIM_AFTER_ENUMERATION' });
    const after = await figures();
    expect(after.total.received).toBe(before.total.received + 1);
    const month = Number(today().slice(5, 7));
    expect(after.claims[month - 1].received).toBe(before.claims[month - 1].received + 1);
    expect(after.total.kept + after.total.broken).toBe(after.total.received);
    const head = await figures(viewers.head);
    expect(head.claims[month - 1].received).toBeNull();
    expect(head.categories[0].count).toEqual({ received: null, hidden: true });
    expect(await figures(viewers.head, '(area: "36.02")')).toBeNull();
    expect(await figures(viewers.lebak, '(area: "36.04")')).toBeNull();
    expect(await figures(viewers.lebak, '(year: 1999)')).toBeNull();
    // Of conduct a district counts none that is about itself.
    const own = (await figures(district)).categories.find(({ category }: { category: string }) => category === 'CONDUCT');
    expect(own.count.received).toBe(0);
    const { lines } = await on.stage.work('/work/exports', { exportId: randomUUID(), list: 'COMPLAINT_FIGURES', purpose: 'Uji' }, viewers.head);
    expect(JSON.stringify(lines)).toContain('<5');
  });
});

it.each(roles)('row-level security knows what the permission table says of %s', async (role) => {
  const pool = openPool(on.stage.database.roleUrls.beneficiaries, 1);
  const { rows } = await enterScope(viewerWith(role, '36'), () => pool.query<{ reads: boolean; counts: boolean }>('SELECT beneficiaries.may_read_complaints() AS reads, beneficiaries.may_read_complaint_figures() AS counts'));
  expect(rows[0]).toEqual({ reads: may(viewerWith(role, '36'), 'complaint.read'), counts: may(viewerWith(role, '36'), 'complaint.readFigures') });
  await pool.end();
});
