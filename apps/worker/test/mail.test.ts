import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { daysAfter, today } from '@pilar/domain/dates';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openMailServer, type MailServer } from '@pilar/testing/mail-server';
import { openWorkerStage, type WorkerStage } from './worker-stage.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const patience = { timeout: 30_000, interval: 50 };
let server: MailServer;
let stage: WorkerStage;
beforeAll(async () => {
  server = await openMailServer();
  stage = await openWorkerStage(['events', 'institutions', 'people'], { PILAR_SMTP_URL: `smtp://127.0.0.1:${server.port}`, PILAR_SMTP_FROM: 'Dinas Contoh <undangan@contoh.example>' });
});
afterEach(async () => {
  await stage.endWorkers();
  server.behaviour.busy = server.behaviour.hold = false;
});
afterAll(async () => {
  await stage.close();
  await server.close();
});

const send = async (mutation: string, fields: string, input: object, email = 'admin@demo.pilar') => (await stage.stack.execute({
  cookie: await stage.stack.signIn(email), query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) { __typename ${fields} ... on Error { message } } }`,
  variables: { input: { idempotencyKey: randomUUID(), ...input } },
}))['result'];
type Row = { id: string; name: string; version: number; checkInCode: string; mail: { kind: string; state: string; reason: string | null; attempts: number } | null };
const rows = async (id: string): Promise<Row[]> => (await stage.stack.execute({
  cookie: await stage.stack.signIn('admin@demo.pilar'),
  query: 'query ($id: ID!) { event(id: $id) { attendance(first: 100) { edges { node { id name version checkInCode mail { kind state reason attempts } } } } } }', variables: { id },
}))['event'].attendance.edges.map(({ node }: { node: Row }) => node);
const states = async (id: string) => Object.fromEntries((await rows(id)).map(({ name, mail }) => [name, mail && [mail.kind, mail.state, mail.reason].filter(Boolean).join(' ')]));
const unique = () => randomUUID().slice(0, 8);

/** An event of next week to which those guests are invited, and the invitation in the outbox. */
async function invited(names: object[], people: object[] = []): Promise<string> {
  const { id } = await send('recordEvent', '... on Event { id }', {
    title: 'Rakor & Contoh', type: 'PENSOSKEL', state: 'SCHEDULED', date: daysAfter(today(), 7), startTime: '09:00', mode: 'TATAP_MUKA', targetAreas: ['36.02'], venue: { name: 'Aula', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Panitia' }],
  });
  await send('inviteParticipants', '... on Event { id }', { event: id, names: names.map((name) => ({ group: 'TKSK', ...name })), people: people.map((person) => ({ group: 'TKSK', ...person })) });
  expect(await send('sendInvitations', '... on Event { id }', { event: id, subject: 'Undangan: Rakor', text: 'Yth. {nama},\n\nKode Anda {kode}.' })).toMatchObject({ __typename: 'Event' });
  return id;
}

test('whoever has an address gets one mail of their own, with the event for their calendar; who has none is told of', async () => {
  const key = unique();
  const person = await send('registerPerson', '... on Person { id }', { fullName: `Contoh Bersurel ${key}`, area: '36.02.14', email: `orang-${key}@example.org` });
  const id = await invited([{ name: 'Tamu $& Satu', email: `tamu-${key}@example.org` }, { name: 'Tanpa Alamat' }, { name: 'Ditolak', email: `ditolak-${key}@example.org` }], [{ person: person.id }]);
  // Two workers at once share the outbox and double nothing.
  await Promise.all([stage.work(), stage.work()]);
  await expect.poll(() => states(id), patience).toEqual({ [`Contoh Bersurel ${key}`]: 'INVITATION SENT', 'Tamu $& Satu': 'INVITATION SENT', 'Tanpa Alamat': 'INVITATION NO_ADDRESS', Ditolak: 'INVITATION FAILED REFUSED' });
  expect(server.to(`orang-${key}@example.org`)).toHaveLength(1);
  const [mail, ...more] = server.to(`tamu-${key}@example.org`);
  expect(more).toEqual([]);
  const guest = (await rows(id)).find(({ name }) => name === 'Tamu $& Satu');
  expect(mail?.from).toBe('undangan@contoh.example');
  expect(mail?.text).toContain(`Yth. Tamu $& Satu,\n\nKode Anda ${guest?.checkInCode.slice(0, 3)} ${guest?.checkInCode.slice(3)}.`);
  expect(mail?.raw).toMatch(/^Message-ID: <[0-9a-f-]{36}@contoh\.example>/m);
  expect(mail?.text.replaceAll('\r\n ', '')).toMatch(new RegExp(`METHOD:REQUEST[\\s\\S]+ORGANIZER:mailto:undangan@contoh\\.example\r\nATTENDEE;[^\r\n]+:mailto:tamu-${key}@example\\.org[\\s\\S]+UID:event-${id}@pilar`));
  // None of those invited learns of another.
  expect(mail?.text).not.toMatch(/Bersurel|Ditolak/);
  const logs = readFileSync(stage.stack.logPath('events'), 'utf8') + readFileSync(stage.stack.logPath('gateway'), 'utf8');
  expect(logs).not.toContain('example.org');
});

test('a server that is away takes no try away: the mail goes out once it is back', async () => {
  const key = unique();
  const id = await invited([{ name: 'Sabar', email: `sabar-${key}@example.org` }]);
  const { port } = server;
  await server.close();
  await stage.work();
  await new Promise((resolve) => { setTimeout(resolve, 1_000); });
  expect((await rows(id))[0]?.mail).toMatchObject({ state: 'WAITING', attempts: 0 });
  server = await openMailServer(port);
  await expect.poll(() => states(id), patience).toEqual({ Sabar: 'INVITATION SENT' });
  expect(server.to(`sabar-${key}@example.org`)).toHaveLength(1);
});

test('one that the server puts off is tried again, and given up in the end with its reason', async () => {
  const key = unique();
  server.behaviour.busy = true;
  const [soon, never] = [await invited([{ name: 'Sebentar', email: `sibuk-${key}@example.org` }]), await invited([{ name: 'Selamanya', email: `sibuk-tetap-${key}@example.org` }])];
  await stage.work();
  await expect.poll(() => states(never), patience).toEqual({ Selamanya: 'INVITATION FAILED BUSY' });
  expect((await rows(never))[0]?.mail?.attempts).toBe(8);
  await expect.poll(() => states(soon), patience).toEqual({ Sebentar: 'INVITATION FAILED BUSY' });
  server.behaviour.busy = false;
  await send('resendMails', '... on Event { id }', { event: soon });
  await expect.poll(() => states(soon), patience).toEqual({ Sebentar: 'INVITATION SENT' });
});

test('nobody is written to who was excused or taken off the list meanwhile; those reached are told that it is off', async () => {
  const key = unique();
  const id = await invited([{ name: 'Izin', email: `izin-${key}@example.org` }, { name: 'Keluar', email: `keluar-${key}@example.org` }, { name: 'Tetap', email: `tetap-${key}@example.org` }]);
  const byName = new Map((await rows(id)).map((row) => [row.name, row]));
  await send('recordAttendance', '... on Event { id }', { event: id, rows: [{ participant: byName.get('Izin')?.id, state: 'EXCUSED', remark: 'sakit' }] });
  await send('removeParticipant', '... on Participant { id }', { id: byName.get('Keluar')?.id, version: 1, reason: 'salah orang' });
  await stage.work();
  await expect.poll(() => states(id), patience).toEqual({ Izin: 'INVITATION DROPPED WITHDRAWN', Tetap: 'INVITATION SENT' });
  await send('cancelEvent', '... on Event { id }', { id, version: 1, reason: 'banjir' });
  await expect.poll(() => states(id), patience).toMatchObject({ Tetap: 'CANCELLATION SENT' });
  expect(server.to(`tetap-${key}@example.org`).map(({ text }) => /METHOD:(\w+)/.exec(text)?.[1])).toEqual(['REQUEST', 'CANCEL']);
  expect([server.to(`izin-${key}@example.org`), server.to(`keluar-${key}@example.org`)]).toEqual([[], []]);
});

test('those reached are told that it is off when its record is withdrawn, and no invitation goes out any more', async () => {
  const key = unique();
  const id = await invited([{ name: 'Sampai', email: `sampai-${key}@example.org` }, { name: 'Belum', email: `sibuk-tetap-${key}@example.org` }]);
  server.behaviour.busy = true;
  await stage.work();
  await expect.poll(() => states(id), patience).toEqual({ Sampai: 'INVITATION SENT', Belum: 'INVITATION FAILED BUSY' });
  await send('withdrawEvent', '... on Event { id }', { id, version: 1, reason: 'dobel' });
  await expect.poll(() => server.to(`sampai-${key}@example.org`).map(({ text }) => /METHOD:(\w+)/.exec(text)?.[1]), patience).toEqual(['REQUEST', 'CANCEL']);
  server.behaviour.busy = false;
  const left = async () => (await stage.admin.query<{ state: string }>(`SELECT DISTINCT state FROM events.mail WHERE event_id = $1 ORDER BY state`, [id])).rows.map(({ state }) => state);
  await expect.poll(left, patience).toEqual(['DROPPED', 'SENT']);
  expect(server.to(`sibuk-tetap-${key}@example.org`)).toEqual([]);
});

test('in the name of an account that has ended nothing is sent', async () => {
  const id = await invited([{ name: 'Contoh', email: 'contoh@example.org' }]);
  await stage.admin.query(`UPDATE events.mail SET grant_id = $2 WHERE event_id = $1`, [id, randomUUID()]);
  await stage.work();
  await expect.poll(() => states(id), patience).toEqual({ Contoh: 'INVITATION FAILED SENDER_ENDED' });
});

test('a worker killed after the server has the message and before that is written down: nothing is sent a second time by itself', async () => {
  const key = unique();
  const address = `terputus-${key}@example.org`;
  const id = await invited([{ name: 'Terputus', email: address }]);
  server.behaviour.hold = true;
  const worker = spawn(process.execPath, [main], { env: { ...process.env, ...stage.env }, stdio: 'ignore' });
  await expect.poll(() => server.to(address).length, patience).toBe(1);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  server.behaviour.hold = false;
  expect(await states(id)).toEqual({ Terputus: 'INVITATION WAITING' });
  // As after five minutes of silence.
  await stage.admin.query(`UPDATE events.mail SET taken_at = taken_at - interval '6 minutes' WHERE event_id = $1`, [id]);
  await stage.work();
  await expect.poll(() => states(id), patience).toEqual({ Terputus: 'INVITATION FAILED INTERRUPTED' });
  expect(server.to(address)).toHaveLength(1);
  // Sent again by somebody's decision it is the same message to a mail program.
  await send('resendMails', '... on Event { id }', { event: id, participants: [(await rows(id))[0]?.id] });
  await expect.poll(() => states(id), patience).toEqual({ Terputus: 'INVITATION SENT' });
  expect(new Set(server.to(address).map(({ raw }) => /^Message-ID: (.+)$/m.exec(raw)?.[1])).size).toBe(1);
});
