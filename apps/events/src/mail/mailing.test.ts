import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guest, openAttendance, tomorrow, yesterday } from '../participant/participant-stage.ts';
import { useMailSender } from '@pilar/subgraph/mail-sender';

let stage: Awaited<ReturnType<typeof openAttendance>>;
beforeAll(async () => {
  stage = await openAttendance();
});
beforeEach(() => useMailSender('Dinas Contoh <undangan@example.org>'));
afterAll(async () => {
  useMailSender(undefined);
  await stage.close();
});

const text = 'Yth. {nama},\n\nKami mengundang Saudara.\n\nKode: {kode}';
const send = (event: string, more: object = {}, viewer: Viewer = viewers.admin) => stage.mutate('sendInvitations', '... on Event { id version }', { event, subject: 'Undangan', text, ...more }, viewer);
const resend = (event: string, more: object = {}, viewer: Viewer = viewers.admin) => stage.mutate('resendMails', '... on Event { id }', { event, ...more }, viewer);
const step = (name: string, id: string, input: object) => stage.mutate(name, '... on Event { id version }', { id, version: 1, ...input });
const problemsOf = ({ problems }: { problems: { path: string[]; message: string }[] }) => problems.map(({ path, message }) => `${path.join('.')}: ${message}`);
const mailing = async (id: string, viewer: Viewer = viewers.admin) => (await stage.ask('query ($id: ID!) { event(id: $id) { mailing { sender sendable subject text missing counts { state participants } } } }', viewer, { id })).event?.mailing;
const mails = async (id: string, viewer: Viewer = viewers.admin): Promise<Record<string, { kind: string; state: string; reason: string | null } | null>> =>
  Object.fromEntries((await stage.ask('query ($id: ID!) { event(id: $id) { attendance(first: 100) { edges { node { name mail { kind state reason } } } } } }', viewer, { id })).event.attendance.edges.map(({ node }: { node: { name: string; mail: unknown } }) => [node.name, node.mail]));
/** What the worker would have made of the mails to those names. */
const became = (names: string[], state: string, reason: string | null = null) =>
  stage.arrange(`UPDATE events.mail SET state = $2, reason = $3 FROM events.participant AS p WHERE p.id = participant_id AND p.name = ANY ($1)`, [names, state, reason]);
const rows = async (event: string) => (await stage.arrange(`SELECT p.name, g.kind, m.state, g.subject, g.body, g.calendar FROM events.mail AS m JOIN events.mailing AS g ON g.id = mailing_id JOIN events.participant AS p ON p.id = participant_id WHERE m.event_id = $1 ORDER BY m.id`, [event])).rows as { name: string; kind: string; state: string; subject: string; body: string; calendar: string }[];

async function invited(names: object[], input: object = {}): Promise<string> {
  const event = await stage.event({ date: tomorrow, startTime: '09:00', ...input });
  await stage.invite({ event, names });
  return event;
}

describe('invitations by mail', () => {
  it('drafts the text from the record, or from the invitation as it was mended, for those who keep the event', async () => {
    const event = await invited([guest('Contoh Satu')], { title: 'Rakor Contoh', targetAreas: ['36.02', '36.04'] });
    const drafted = await mailing(event);
    expect(drafted).toMatchObject({ sender: 'Dinas Contoh <undangan@example.org>', sendable: true, subject: 'Undangan: Rakor Contoh', missing: 0, counts: [] });
    for (const part of ['Yth. {nama},', 'Waktu: 09.00 WIB', 'Tempat: Aula Contoh', 'Kode peserta Anda: {kode}', 'Hormat kami,\nDinas Contoh']) expect(drafted.text).toContain(part);
    expect(drafted.text).not.toMatch(/Lampiran|Kepada Yth/);
    const { id, version } = await stage.mutate('draftEventPaper', '... on EventPaper { id version }', { event, kind: 'EVENT_INVITATION' });
    await stage.mutate('reviseEventPaper', '... on EventPaper { id }', { id, version, sections: [{ kind: 'TEXT', heading: null, text: 'Mohon hadir tepat waktu.' }] });
    expect((await mailing(event)).text).toContain('Mohon hadir tepat waktu.');
    for (const other of [viewers.lebak, viewers.tksk, viewers.auditor]) expect(await mailing(event, other)).toBeNull();
    expect(await mailing(event, viewerWith('PROV_HEAD', '36'))).toBeUndefined();
  });

  it('reaches each once, those of the chosen groups, and not who is excused', async () => {
    const event = await invited([guest('Satu', 'TKSK'), guest('Dua', 'PSM'), guest('Tiga', 'PSM')]);
    const list = await stage.rows(event);
    await stage.attend({ event, rows: [{ participant: list.find(({ name }) => name === 'Tiga')?.id, state: 'EXCUSED', remark: 'sakit' }] });
    expect(await send(event, { groups: ['TKSK'] })).toMatchObject({ __typename: 'Event', version: 1 });
    expect(await mails(event)).toEqual({ Satu: { kind: 'INVITATION', state: 'WAITING', reason: null }, Dua: null, Tiga: null });
    const idempotencyKey = randomUUID();
    for (let time = 0; time < 2; time += 1) expect(await send(event, { idempotencyKey })).toMatchObject({ __typename: 'Event' });
    expect(problemsOf(await send(event))).toEqual(['event: there is nobody left to send it to; what failed is sent again apart']);
    expect((await rows(event)).map(({ name }) => name)).toEqual(['Satu', 'Dua']);
    expect((await mailing(event)).counts).toEqual([{ state: 'WAITING', participants: 2 }]);
    // Two at once: one of them finds nobody left.
    const both = await invited([guest('Serentak')]);
    const answers = await Promise.all([send(both), send(both)]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Event', 'InvalidInput']);
    expect(await rows(both)).toHaveLength(1);
    const { history } = (await stage.ask('query ($id: ID!) { event(id: $id) { history(first: 10) { edges { node { changes { field before after } } } } } }', viewers.admin, { id: event })).event;
    expect(history.edges.flatMap(({ node }: { node: { changes: { field: string }[] } }) => node.changes).filter(({ field }: { field: string }) => field === 'mail')).toEqual([
      { field: 'mail', before: '1 peserta', after: '2 peserta' }, { field: 'mail', before: '0 peserta', after: '1 peserta' },
    ]);
  });

  it('refuses what cannot be sent, by field', async () => {
    const event = await invited([guest('Contoh')]);
    expect(problemsOf(await send(event, { subject: ' ', text: 'NIK 3604 3401 0101 0001 [[tempat]] {alamat}' }))).toEqual([
      'subject: must not be blank', expect.stringMatching(/^text: holds 16 digits/), 'text: 1 facts are still missing, marked [[ ]]; fill them in first', 'text: {alamat} is not known; only {nama} and {kode} are replaced',
    ]);
    expect(problemsOf(await send(event, { participants: ['x'] }))[0]).toContain('participants: ');
    expect(problemsOf(await send(event, { participants: Array.from({ length: 501 }, () => randomUUID()) }))[0]).toContain('at most 500');
    expect(problemsOf(await send(randomUUID()))).toEqual([expect.stringMatching(/^event: /)]);
    expect(problemsOf(await send(await invited([guest('Draf')], { state: 'DRAFT' })))[0]).toContain('Draft');
    expect(problemsOf(await send(await invited([guest('Lewat')], { date: yesterday })))[0]).toContain('the event was over on');
    for (const viewer of [viewers.tksk, viewers.auditor, viewers.head]) expect((await send(event, {}, viewer)).code).toBe('NOT_ALLOWED');
    expect((await send(await invited([guest('Serang')], { targetAreas: ['36.04'] }), {}, viewers.serang)).code).toBe('NOT_ALLOWED');
    const other = await send(event, {}, viewers.serang);
    expect([other.code, (await send(randomUUID(), {}, viewers.serang)).code]).toEqual(['INVALID_INPUT', 'INVALID_INPUT']);
  });

  it('is off unless a server is set: nothing is written, an event is cancelled as ever', async () => {
    const event = await invited([guest('Contoh')]);
    await send(event);
    useMailSender(undefined);
    expect(await mailing(event)).toMatchObject({ sender: null });
    expect(problemsOf(await send(event))).toContain('event: this installation sends no mail; print the invitation');
    expect(problemsOf(await resend(event))).toContain('event: this installation sends no mail; print the invitation');
    expect(await step('cancelEvent', event, { reason: 'banjir' })).toMatchObject({ __typename: 'Event' });
    expect(await rows(event)).toHaveLength(1);
  });
});

describe('an address on the list', () => {
  it('is shown where the event is kept, and stands in no history', async () => {
    const event = await stage.event({ date: tomorrow });
    expect(problemsOf(await stage.invite({ event, names: [guest('Salah', 'UNDANGAN', { email: 'bukan alamat' })] }))).toEqual(['names.0.email: "bukan alamat" is no e-mail address; write it as name@example.org']);
    await stage.invite({ event, names: [guest('Contoh', 'UNDANGAN', { email: 'contoh@example.org', area: '36.02.14' })] });
    const [row] = await stage.rows(event);
    const emailOf = async (viewer: Viewer) => (await stage.ask('query ($id: ID!) { participant(id: $id) { email mail { state } } }', viewer, { id: row?.id })).participant;
    expect(await emailOf(viewers.admin)).toEqual({ email: 'contoh@example.org', mail: null });
    expect(await emailOf(viewers.lebak)).toEqual({ email: null, mail: null });
    expect(problemsOf(await stage.amend({ id: row?.id, version: 1, email: 'a@b' }))[0]).toContain('email: ');
    await stage.amend({ id: row?.id, version: 1, email: 'lain@example.org' });
    expect((await emailOf(viewers.admin)).email).toBe('lain@example.org');
    expect((await stage.arrange(`SELECT count(*)::int FROM audit.entry WHERE changes::text LIKE '%example.org%'`, [])).rows[0].count).toBe(0);
    expect((await stage.arrange(`SELECT count(*)::int FROM events.outbox AS o WHERE row_to_json(o)::text LIKE '%example.org%'`, [])).rows[0].count).toBe(0);
  });
});

describe('those invited', () => {
  it('are told of a new day, at once and in the same change, with the event for their calendars', async () => {
    const event = await invited([guest('Terkirim'), guest('Menunggu'), guest('Gagal'), guest('Tak Diundang')], { title: 'Rakor Pindah' });
    const byName = new Map((await stage.rows(event)).map(({ name, id }) => [name, id]));
    await send(event, { participants: ['Terkirim', 'Menunggu', 'Gagal'].map((name) => byName.get(name)) });
    await became(['Terkirim'], 'SENT');
    await became(['Gagal'], 'FAILED', 'REFUSED');
    await step('postponeEvent', event, { reason: 'banjir', date: daysAfter(today(), 9) });
    const told = (await rows(event)).filter(({ kind }) => kind === 'CHANGE');
    expect(told.map(({ name, state }) => [name, state])).toEqual(expect.arrayContaining([['Terkirim', 'WAITING'], ['Menunggu', 'WAITING'], ['Gagal', 'WAITING']]));
    expect(told[0]?.subject).toBe('Perubahan: Rakor Pindah');
    expect(told[0]?.body).toMatch(/semula .+ pukul 09\.00 WIB[\s\S]+Alasan: banjir/);
    expect(told[0]?.calendar).toMatch(/METHOD:REQUEST[\s\S]+SEQUENCE:2/);
    expect((await mails(event))['Menunggu']).toEqual({ kind: 'CHANGE', state: 'WAITING', reason: null });
    expect((await rows(event)).find(({ name, kind }) => name === 'Menunggu' && kind === 'INVITATION')?.state).toBe('DROPPED');
    expect((await mails(event))['Tak Diundang']).toBeNull();
  });

  it('are told that it is off, and who was not yet reached is not invited any more', async () => {
    const event = await invited([guest('Sudah'), guest('Belum'), guest('Mungkin'), guest('Izin')]);
    await send(event);
    await became(['Sudah', 'Izin'], 'SENT');
    await became(['Mungkin'], 'FAILED', 'INTERRUPTED');
    await stage.attend({ event, rows: [{ participant: (await stage.rows(event)).find(({ name }) => name === 'Izin')?.id, state: 'EXCUSED', remark: 'dinas luar' }] });
    await step('cancelEvent', event, { reason: 'anggaran' });
    expect(await mails(event)).toMatchObject({
      Sudah: { kind: 'CANCELLATION', state: 'WAITING' }, Mungkin: { kind: 'CANCELLATION', state: 'WAITING' }, Belum: { kind: 'INVITATION', state: 'DROPPED', reason: 'NOT_INVITED' }, Izin: { kind: 'INVITATION', state: 'SENT' },
    });
    const off = (await rows(event)).find(({ kind }) => kind === 'CANCELLATION');
    expect(off?.calendar).toMatch(/METHOD:CANCEL[\s\S]+STATUS:CANCELLED/);
    expect(off?.body).toContain('Alasan: anggaran');
  });

  it('are told that it is off when its record is withdrawn, without why, and nobody else is invited any more', async () => {
    const event = await invited([guest('Tahu'), guest('Antre'), guest('Tak Ada')], { title: 'Rakor Ditarik' });
    await send(event, { participants: (await stage.rows(event)).filter(({ name }) => name !== 'Tak Ada').map(({ id }) => id) });
    await became(['Tahu'], 'SENT');
    await step('withdrawEvent', event, { reason: 'salah catat' });
    const all = await rows(event);
    expect(all.map(({ name, kind, state }) => [name, kind, state]).toSorted()).toEqual([['Antre', 'INVITATION', 'DROPPED'], ['Tahu', 'CANCELLATION', 'WAITING'], ['Tahu', 'INVITATION', 'SENT']]);
    const off = all.find(({ kind }) => kind === 'CANCELLATION');
    expect(off).toMatchObject({ subject: 'Dibatalkan: Rakor Ditarik', calendar: expect.stringMatching(/METHOD:CANCEL[\s\S]+SEQUENCE:2[\s\S]+STATUS:CANCELLED/) });
    expect(off?.body).not.toContain('salah catat');
    // Its participants are gone with it, but for whoever sends that mail, while it is being sent.
    const [{ id: told }] = (await stage.arrange(`SELECT p.id FROM events.participant AS p WHERE p.event_id = $1 AND p.name = 'Tahu'`, [event])).rows;
    const seen = async (viewer: Viewer) => (await stage.ask('query ($id: ID!) { participant(id: $id) { name event { date } } }', viewer, { id: told })).participant;
    expect(await seen(viewers.admin)).toBeNull();
    await stage.arrange(`UPDATE events.mail SET state = 'SENDING' WHERE event_id = $1 AND state = 'WAITING'`, [event]);
    expect(await seen(viewers.admin)).toEqual({ name: 'Tahu', event: { date: tomorrow } });
    for (const other of [viewers.lebak, viewers.tksk]) expect(await seen(other)).toBeNull();
    await became(['Tahu'], 'SENT');
    expect(await seen(viewers.admin)).toBeNull();
  });

  it('are told once, and still, when what was called off is withdrawn', async () => {
    const off = await invited([guest('Sudah Tahu')]);
    await send(off);
    await became(['Sudah Tahu'], 'SENT');
    await step('cancelEvent', off, { reason: 'banjir' });
    await step('withdrawEvent', off, { version: 2, reason: 'dobel' });
    expect((await rows(off)).map(({ kind, state }) => [kind, state])).toEqual([['INVITATION', 'SENT'], ['CANCELLATION', 'WAITING']]);
  });

  it('are told of a postponement without a day, then of the day, and of a corrected place, but not of a corrected purpose', async () => {
    const event = await invited([guest('Contoh')]);
    await send(event);
    await became(['Contoh'], 'SENT');
    await step('postponeEvent', event, { reason: 'banjir' });
    expect((await mails(event))['Contoh']).toMatchObject({ kind: 'POSTPONEMENT' });
    await became(['Contoh'], 'SENT');
    await step('scheduleEvent', event, { version: 2, date: daysAfter(today(), 20) });
    await stage.correct({ id: event, version: 3, purpose: 'Tujuan baru' });
    await stage.correct({ id: event, version: 4, venue: { name: 'Aula Lain', area: '36.02.01' } });
    expect((await rows(event)).map(({ kind, state }) => [kind, state])).toEqual([['INVITATION', 'SENT'], ['POSTPONEMENT', 'SENT'], ['CHANGE', 'DROPPED'], ['CHANGE', 'WAITING']]);
    expect((await rows(event)).at(-1)?.body).toContain('Tempat: Aula Lain');
  });
});

describe('what failed', () => {
  it('is sent again as the same mail; what may have arrived only where it is named', async () => {
    const event = await invited([guest('Ditolak'), guest('Tanpa Alamat'), guest('Terputus'), guest('Terkirim')]);
    await send(event);
    await became(['Ditolak'], 'FAILED', 'REFUSED');
    await became(['Tanpa Alamat'], 'NO_ADDRESS');
    await became(['Terputus'], 'FAILED', 'INTERRUPTED');
    await became(['Terkirim'], 'SENT');
    const before = (await stage.arrange('SELECT id FROM events.mail WHERE event_id = $1 ORDER BY id', [event])).rows;
    expect(await resend(event)).toMatchObject({ __typename: 'Event' });
    expect(await mails(event)).toMatchObject({ Ditolak: { state: 'WAITING' }, 'Tanpa Alamat': { state: 'WAITING' }, Terputus: { state: 'FAILED', reason: 'INTERRUPTED' }, Terkirim: { state: 'SENT' } });
    expect(problemsOf(await resend(event))).toEqual(['event: nothing has failed']);
    const cut = (await stage.rows(event)).find(({ name }) => name === 'Terputus');
    expect(await resend(event, { participants: [cut?.id] })).toMatchObject({ __typename: 'Event' });
    expect((await mails(event))['Terputus']).toMatchObject({ state: 'WAITING', reason: null });
    expect((await stage.arrange('SELECT id FROM events.mail WHERE event_id = $1 ORDER BY id', [event])).rows).toEqual(before);
    expect((await resend(event, {}, viewers.tksk)).code).toBe('NOT_ALLOWED');
  });
});
