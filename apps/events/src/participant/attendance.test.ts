import { viewers, viewerWith } from '@pilar/testing/viewers';
import { daysAfter, today } from '@pilar/domain/dates';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guest, openAttendance, tomorrow, yesterday } from './participant-stage.ts';

let stage: Awaited<ReturnType<typeof openAttendance>>;
beforeAll(async () => {
  stage = await openAttendance();
});
afterAll(() => stage.close());

const paths = (result: { problems?: { path: string[] }[] }) => result.problems?.map(({ path }) => path.join('.'));
const signature = '10,20 30,40 50,60;5,5 6,6';

async function invited(count: number, input: object = {}) {
  const event = await stage.event(input);
  await stage.invite({ event, names: Array.from({ length: count }, (_, at) => guest(`Contoh ${String(at).padStart(3, '0')}`, 'TKSK')) });
  return { event, rows: await stage.rows(event) };
}

describe('recordAttendance', () => {
  it('records who came, who is excused and who did not come; present stays as first recorded', async () => {
    const { event, rows: [one, two, three] } = await invited(3);
    const result = await stage.attend({ event, rows: [
      { participant: one?.id, state: 'PRESENT', version: 1, signature }, { participant: two?.id, state: 'EXCUSED', remark: 'sakit' }, { participant: three?.id, state: 'ABSENT' },
    ] });
    expect(result).toMatchObject({ participantCount: 1, attendanceCounts: [{ state: 'ABSENT', count: 1 }, { state: 'EXCUSED', count: 1 }, { state: 'PRESENT', count: 1 }] });
    const [first] = await stage.rows(event);
    expect(first).toMatchObject({ version: 2, checkInMethod: 'LIST', checkedInBy: 'Test Administrator', signature });
    await stage.attend({ event, rows: [{ participant: one?.id, state: 'PRESENT', method: 'CODE' }] }, viewers.officer);
    expect((await stage.rows(event))[0]).toEqual(first);
    await stage.attend({ event, rows: [{ participant: one?.id, state: 'INVITED' }] });
    expect((await stage.rows(event))[0]).toMatchObject({ state: 'INVITED', checkInMethod: null, checkedInAt: null, signature: null });
  });

  it('tells of a row that somebody else changed, in words', async () => {
    const { event, rows: [one] } = await invited(1);
    await stage.attend({ event, rows: [{ participant: one?.id, state: 'PRESENT' }] }, viewers.officer);
    const stale = await stage.attend({ event, rows: [{ participant: one?.id, state: 'EXCUSED', remark: 'izin', version: 1 }] });
    expect(paths(stale)).toEqual(['rows.0.version']);
    expect(stale.message).toMatch(/Present since .* by Test Provincial Officer/);
    expect(await stage.attend({ event, rows: [{ participant: one?.id, state: 'PRESENT', version: 1 }] })).toMatchObject({ __typename: 'Event' });
  });

  it('refuses what is missing, malformed, doubled or of another event', async () => {
    const { event, rows: [one, two] } = await invited(2);
    const other = await invited(1);
    expect(paths(await stage.attend({ event, rows: [] }))).toEqual(['rows']);
    expect(paths(await stage.attend({ event, rows: [
      { participant: one?.id, state: 'EXCUSED' }, { participant: one?.id, state: 'PRESENT' }, { participant: other.rows[0]?.id, state: 'PRESENT' },
      { participant: 'x', state: 'PRESENT' }, { participant: two?.id, state: 'INVITED', signature },
    ] }))).toEqual(['rows.0.remark', 'rows.1.participant', 'rows.2.participant', 'rows.3.participant', 'rows.4.signature']);
    for (const bad of ['1,1', 'x', '10,20 500,1 3,3', '<svg>', `1,1 2,2 3,3${' 1,1'.repeat(2_000)}`]) {
      expect(paths(await stage.attend({ event, rows: [{ participant: one?.id, state: 'PRESENT', signature: bad }] }))).toEqual(['rows.0.signature']);
    }
  });

  it('is recorded within the hours of the event alone, unless from paper', async () => {
    const future = await invited(1, { date: tomorrow, startTime: '09:00' });
    expect((await stage.attend({ event: future.event, rows: [{ participant: future.rows[0]?.id, state: 'PRESENT' }] })).message).toContain('08');
    expect(paths(await stage.attend({ event: future.event, rows: [{ participant: future.rows[0]?.id, state: 'PRESENT', method: 'PAPER' }] }))).toEqual(['rows.0.state']);
    expect(paths(await stage.attend({ event: future.event, rows: [{ participant: future.rows[0]?.id, state: 'ABSENT' }] }))).toEqual(['rows.0.state']);
    const past = await invited(1, { date: yesterday, state: 'HELD' });
    const row = { participant: past.rows[0]?.id, state: 'PRESENT' };
    expect(paths(await stage.attend({ event: past.event, rows: [row] }))).toEqual(['rows.0.state']);
    expect(paths(await stage.attend({ event: past.event, rows: [{ ...row, at: `${daysAfter(today(), 1)}T00:00:00+07:00` }] }))).toEqual(['rows.0.at']);
    // Ticked without a line yesterday, sent today.
    expect(await stage.attend({ event: past.event, rows: [{ ...row, at: `${yesterday}T09:12:00+07:00` }] })).toMatchObject({ participantCount: 1 });
    const paper = await invited(1, { date: yesterday, state: 'HELD' });
    await stage.attend({ event: paper.event, rows: [{ participant: paper.rows[0]?.id, state: 'PRESENT', method: 'PAPER' }] });
    expect((await stage.rows(paper.event))[0]).toMatchObject({ state: 'PRESENT', checkInMethod: 'PAPER', checkedInAt: null });
    const draft = await invited(1, { state: 'DRAFT' });
    expect(paths(await stage.attend({ event: draft.event, rows: [{ participant: draft.rows[0]?.id, state: 'PRESENT' }] }))).toEqual(['event']);
  });

  it('is the right of whoever works where the event is kept', async () => {
    const { event, rows: [one] } = await invited(1);
    const rows = [{ participant: one?.id, state: 'PRESENT' }];
    for (const viewer of [viewers.head, viewers.auditor, viewerWith('VILLAGE_OPERATOR', '36.02.01.2001')]) expect((await stage.attend({ event, rows }, viewer)).code).toBe('NOT_ALLOWED');
    expect(await stage.attend({ event, rows }, viewers.lebak)).toMatchObject({ code: 'NOT_ALLOWED', path: ['event'] });
    const own = await stage.event({ targetAreas: ['36.04.34'], venue: { name: 'Aula', area: '36.04.34' } }, viewerWith('KEC_OFFICER', '36.04.34'));
    await stage.invite({ event: own, names: [guest('Contoh')] }, viewerWith('KEC_OFFICER', '36.04.34'));
    const [mine] = await stage.rows(own, viewers.tksk);
    expect(await stage.attend({ event: own, rows: [{ participant: mine?.id, state: 'PRESENT', signature }] }, viewers.tksk)).toMatchObject({ participantCount: 1 });
    expect((await stage.rows(own, viewers.tksk))[0]).toMatchObject({ signature: null, withheld: expect.arrayContaining(['signature']), checkInCode: mine?.checkInCode });
    expect((await stage.rows(own, viewers.serang))[0]).toMatchObject({ signature });
  });

  it('loses and doubles nothing when five phones send at once, and again', async () => {
    const { event, rows } = await invited(50);
    const sends = rows.map(({ id }, at) => ({ idempotencyKey: randomUUID(), event, rows: [{ participant: id, state: 'PRESENT', at: new Date(Date.now() - at).toISOString() }] }));
    const walkIn = { event, name: 'Contoh Tamu', group: 'UNDANGAN' };
    await Promise.all(Array.from({ length: 5 }, async (_, phone) => {
      for (const [at, send] of sends.entries()) if (at % 5 === phone || at % 7 === phone) await stage.attend(send);
    }));
    const guests = await Promise.all(Array.from({ length: 5 }, () => stage.walkIn(walkIn)));
    expect(guests.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Duplicate', 'Duplicate', 'Duplicate', 'Participant']);
    expect((await stage.list(event))).toMatchObject({ participantCount: 51, attendanceCounts: [{ group: 'TKSK', state: 'PRESENT', count: 50 }, { group: 'UNDANGAN', state: 'PRESENT', count: 1, walkIns: 1 }] });
  });
});

describe('addWalkIn', () => {
  it('enters who came uninvited, once', async () => {
    const { event } = await invited(1);
    const person = await stage.know('Person', 'Contoh Datang', '36.02.01');
    expect(await stage.walkIn({ event, person, group: 'PSM', signature })).toMatchObject({ state: 'PRESENT', walkIn: true, name: 'Contoh Datang', checkInMethod: 'WALK_IN', area: { code: '36.02.01' }, signature });
    expect(await stage.walkIn({ event, person, group: 'PSM' })).toMatchObject({ code: 'DUPLICATE', message: expect.stringContaining('Contoh Datang is recorded as present') });
    expect(await stage.walkIn({ event, name: 'Contoh 000', group: 'PSM' })).toMatchObject({ code: 'DUPLICATE', message: expect.stringContaining('somebody else') });
    expect(await stage.walkIn({ event, name: 'Contoh 000', group: 'PSM', alsoNamed: true })).toMatchObject({ __typename: 'Participant' });
    expect(paths(await stage.walkIn({ event, group: 'PSM' }))).toEqual(['name']);
    expect(paths(await stage.walkIn({ event, group: 'PSM', name: 'A', person }))).toEqual(['person']);
    const walked = (await stage.rows(event)).find(({ walkIn }) => walkIn);
    expect(paths(await stage.attend({ event, rows: [{ participant: walked?.id, state: 'ABSENT' }] }))).toEqual(['rows.0.state']);
  });
});

describe('a name typed at the door', () => {
  /** TKSK Budi of Kec. Malingping, as the register has him, is invited; and those guests. */
  async function withBudi(names: object[] = [], label = 'Budi Contoh, S.Sos') {
    const event = await stage.event();
    const person = await stage.know('Person', label, '36.02.01');
    await stage.invite({ event, people: [{ person, group: 'TKSK' }], names });
    return { event, person };
  }
  const standing = async (event: string) => (await stage.rows(event)).map(({ name, affiliation, state, walkIn }) => [name, affiliation, state, walkIn]);

  it('is the registered participant whom alone it fits: present with what was signed, and not there a second time', async () => {
    const { event, person } = await withBudi();
    const at = new Date(Date.now() - 60_000).toISOString();
    const input = { idempotencyKey: randomUUID(), event, name: ' budi  contoh', affiliation: 'TKSK Kec. Malingping', group: 'TKSK', signature, at };
    const came = await stage.walkIn(input);
    expect(came).toMatchObject({ state: 'PRESENT', walkIn: false, version: 2, checkInMethod: 'LIST', person: { id: person }, signature, affiliation: 'TKSK Kec. Malingping' });
    expect(new Date(came.checkedInAt).toISOString()).toBe(at);
    // A phone sends what waited for a line again; another phone sends its own.
    expect(await stage.walkIn(input)).toMatchObject({ id: came.id, version: 2 });
    expect(await stage.walkIn({ event, name: 'Budi Contoh', group: 'TKSK' })).toMatchObject({ code: 'DUPLICATE', existingId: came.id, message: expect.stringContaining('recorded as present') });
    expect(await stage.walkIn({ event, person, group: 'TKSK' })).toMatchObject({ code: 'DUPLICATE', existingId: came.id });
    expect(await standing(event)).toHaveLength(1);
    const { participant } = await stage.ask('query ($id: ID!) { participant(id: $id) { history(first: 5) { edges { node { operation } } } } }', viewers.admin, { id: came.id });
    expect(participant.history.edges.map(({ node }: { node: { operation: string } }) => node.operation)).toEqual(['addWalkIn', 'inviteParticipants']);
  });

  it('is asked about where something speaks against it, and kept where it is somebody else', async () => {
    const { event } = await withBudi();
    const other = { event, name: 'Budi Contoh', group: 'MASYARAKAT', signature };
    expect(await stage.walkIn(other)).toMatchObject({ code: 'DUPLICATE', path: ['name'], message: expect.stringContaining('TKSK') });
    expect(await stage.walkIn({ ...other, alsoNamed: true })).toMatchObject({ walkIn: true, state: 'PRESENT', person: null, signature });
    expect((await standing(event)).map(([, , state]) => state).toSorted()).toEqual(['INVITED', 'PRESENT']);
    const sons = await withBudi([], 'Ali bin Contoh');
    expect(await stage.walkIn({ event: sons.event, name: 'Ali bin Misal', group: 'TKSK' })).toMatchObject({ code: 'DUPLICATE' });
  });

  it('of two of one name is the one whom place or body tell, and is asked about where none does', async () => {
    const { event } = await withBudi([guest('Budi Contoh', 'TKSK', { affiliation: 'Yayasan Contoh' })]);
    expect(await stage.walkIn({ event, name: 'Budi Contoh', group: 'TKSK' })).toMatchObject({ code: 'DUPLICATE', message: expect.stringContaining('somebody else'), candidates: [expect.any(String), expect.any(String)] });
    expect(await stage.walkIn({ event, name: 'Budi Contoh', group: 'TKSK', affiliation: 'yayasan contoh' })).toMatchObject({ walkIn: false, person: null });
    expect(await stage.walkIn({ event, name: 'Budi Contoh', group: 'TKSK', affiliation: 'Kec. Malingping' })).toMatchObject({ walkIn: false, person: { id: expect.any(String) } });
    expect((await standing(event)).map(([, , state]) => state)).toEqual(['PRESENT', 'PRESENT']);
  });

  it('and a registered person who is there as a guest already are asked about', async () => {
    const event = await stage.event();
    await stage.invite({ event, names: [guest('Contoh Tercatat', 'PSM')] });
    const person = await stage.know('Person', 'Contoh Tercatat', '36.02.01');
    expect(await stage.walkIn({ event, person, group: 'PSM' })).toMatchObject({ code: 'DUPLICATE', path: ['person'] });
    expect(await stage.walkIn({ event, person, group: 'PSM', alsoNamed: true })).toMatchObject({ walkIn: true, person: { id: person } });
  });

  it('doubles nobody when phones send it at once, beside a tick', async () => {
    const { event } = await withBudi();
    const [row] = await stage.rows(event);
    const sent = await Promise.all([
      ...Array.from({ length: 4 }, () => stage.walkIn({ event, name: 'Budi Contoh', group: 'TKSK' })), stage.attend({ event, rows: [{ participant: row?.id, state: 'PRESENT' }] }),
    ]);
    expect(sent.filter(({ __typename }) => __typename === 'InvalidInput' || __typename === 'Conflict')).toEqual([]);
    expect(await stage.list(event)).toMatchObject({ participantCount: 1, attendanceCounts: [{ state: 'PRESENT', count: 1, walkIns: 0 }] });
  });
});

describe('closeAttendance', () => {
  it('calls absent who has not come, with their number, once the event was held', async () => {
    const { event, rows } = await invited(4);
    await stage.attend({ event, rows: [{ participant: rows[0]?.id, state: 'PRESENT' }, { participant: rows[1]?.id, state: 'REGISTERED' }] });
    expect(paths(await stage.closeList({ event, expected: 3 }))).toEqual(['event']);
    await stage.correct({ id: event, version: 1, state: 'HELD' });
    expect(await stage.closeList({ event, expected: 4 })).toMatchObject({ message: expect.stringContaining('3 are without') });
    expect((await stage.closeList({ event, expected: 3 }, viewers.tksk)).code).toBe('NOT_ALLOWED');
    expect(await stage.closeList({ event, expected: 3 })).toMatchObject({ attendanceCounts: [{ state: 'ABSENT', count: 3 }, { state: 'PRESENT', count: 1 }] });
  });
});

describe('rules 22 and 23', () => {
  it('count those present by name among the number of their group', async () => {
    const { event, rows } = await invited(3);
    await stage.attend({ event, rows: rows.map(({ id }) => ({ participant: id, state: 'PRESENT' })) });
    expect(paths(await stage.correct({ id: event, version: 1, state: 'HELD', participants: [{ group: 'TKSK', count: 2 }] }))).toEqual(['participants.0.count']);
    expect(await stage.correct({ id: event, version: 1, state: 'HELD', participants: [{ group: 'TKSK', count: 30 }, { group: 'PSM', count: 5 }] })).toMatchObject({ participantCount: 35 });
    const reported = await stage.correct({ id: event, version: 2, state: 'REPORTED', participants: [], topics: ['Materi'], keyPoints: [{ text: 'Poin', category: 'ISSUE' }], media: [{ caption: 'Foto' }] });
    expect(reported).toMatchObject({ participantCount: 3 });
  });
});

describe('the link of an event', () => {
  it('is opened, renewed and closed by whoever records its attendance', async () => {
    const { event } = await invited(1);
    const opened = await stage.open({ event, walkIns: false });
    expect(opened.checkIn).toMatchObject({ path: expect.stringMatching(/^\/hadir\/[2-9A-HJ-NP-Z]{12}$/), walkIns: false, openedBy: 'Test Administrator' });
    const renewed = await stage.open({ event, walkIns: true });
    expect(renewed.checkIn.path).not.toBe(opened.checkIn.path);
    const { event: seen } = await stage.ask('query ($id: ID!) { event(id: $id) { checkIn { path } } }', viewers.lebak, { id: event });
    expect(seen.checkIn).toBeNull();
    expect((await stage.shut({ event })).checkIn).toBeNull();
    expect(paths(await stage.shut({ event }))).toEqual(['event']);
    expect(paths(await stage.open({ event: await stage.event({ date: yesterday }), walkIns: true }))).toEqual(['event']);
    expect(paths(await stage.open({ event: await stage.event({ state: 'DRAFT' }), walkIns: true }))).toEqual(['event']);
    expect((await stage.open({ event, walkIns: true }, viewers.auditor)).code).toBe('NOT_ALLOWED');
  });
});
