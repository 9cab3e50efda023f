import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guest, openAttendance, tomorrow } from './participant-stage.ts';

let stage: Awaited<ReturnType<typeof openAttendance>>;
beforeAll(async () => {
  stage = await openAttendance();
});
afterAll(() => stage.close());

const paths = (result: { problems?: { path: string[] }[] }) => result.problems?.map(({ path }) => path.join('.'));

describe('inviteParticipants', () => {
  it('puts persons and guests on the list once, and tells who is new', async () => {
    const [event, person] = [await stage.event(), await stage.know('Person', 'Contoh Pendamping', '36.02.01')];
    const first = await stage.invite({ event, people: [{ person, group: 'TKSK' }], names: [guest('Contoh Tamu', 'UNDANGAN', { affiliation: 'Kampus Contoh', area: '36.73' })] });
    expect(first).toMatchObject({ attendanceCounts: [{ group: 'TKSK', state: 'INVITED', count: 1, walkIns: 0 }, { group: 'UNDANGAN', state: 'INVITED', count: 1 }], participantCount: null });
    const again = randomUUID();
    const wanted = { idempotencyKey: again, event, people: [{ person, group: 'TKSK' }], names: [guest(' contoh  tamu ', 'UNDANGAN', { affiliation: 'KAMPUS Contoh' }), guest('Contoh Baru'), guest('Contoh Baru')] };
    await stage.invite(wanted);
    await stage.invite(wanted);
    const found = await stage.list(event, viewers.admin, `(filter: { invitedWith: "${again}" })`);
    expect(found.attendance).toMatchObject({ totalCount: { value: 1, exact: true }, edges: [{ node: { name: 'Contoh Baru', state: 'INVITED', walkIn: false } }] });
    const rows = await stage.rows(event);
    expect(rows.map(({ name }) => name)).toEqual(['Contoh Baru', 'Contoh Pendamping', 'Contoh Tamu']);
    expect(rows[1]).toMatchObject({ person: { id: person }, area: { code: '36.02.01' }, group: 'TKSK', checkInCode: expect.stringMatching(/^[2-9A-HJ-NP-Z]{6}$/), viewerCan: { record: true, remove: true } });
    expect(new Set(rows.map(({ checkInCode }) => checkInCode)).size).toBe(3);
  });

  it('takes 500 at once, and no more', async () => {
    const event = await stage.event();
    const names = Array.from({ length: 501 }, (_, at) => guest(`Contoh ${at}`));
    expect(paths(await stage.invite({ event, names }))).toEqual(['names']);
    await stage.invite({ event, names: names.slice(0, 500) });
    expect((await stage.list(event)).attendance.totalCount).toEqual({ value: 500, exact: true });
  });

  it('refuses what is missing, malformed, unknown or of another area, naming the field', async () => {
    const event = await stage.event();
    expect(paths(await stage.invite({ event }))).toEqual(['people']);
    expect(paths(await stage.invite({ event, idempotencyKey: 'undang-3602140507880000', names: [guest('A')] }))).toEqual(['idempotencyKey']);
    expect(paths(await stage.invite({ event: 'x', names: [guest('A')] }))).toEqual(['event']);
    expect(paths(await stage.invite({ event: randomUUID(), names: [guest('A')] }))).toEqual(['event']);
    expect(paths(await stage.invite({ event, names: [guest(' '), guest('x'.repeat(201)), guest('A', 'TKSK', { area: '99.99' })] }))).toEqual(['names.0.name', 'names.1.name', 'names.2.area']);
    expect(paths(await stage.invite({ event, people: [{ person: randomUUID(), group: 'TKSK' }, { person: 'x', group: 'TKSK' }] }))).toEqual(['people.1.person', 'people.0.person']);
    const foreign = await stage.know('Person', 'Contoh Serang', '36.04.34');
    const ofLebak = await stage.event({}, viewers.lebak);
    expect(paths(await stage.invite({ event: ofLebak, people: [{ person: foreign, group: 'TKSK' }] }, viewers.lebak))).toEqual(['people.0.person']);
    const off = await stage.event({ state: 'CANCELLED' });
    expect(await stage.invite({ event: off, names: [guest('A')] })).toMatchObject({ message: expect.stringContaining('Cancelled') });
  });

  it('is the right of whoever keeps the event', async () => {
    const event = await stage.event();
    for (const viewer of [viewers.tksk, viewers.head, viewers.auditor]) expect((await stage.invite({ event, names: [guest('A')] }, viewer)).code).toBe('NOT_ALLOWED');
    expect((await stage.invite({ event, names: [guest('A')] }, viewers.lebak))).toMatchObject({ code: 'NOT_ALLOWED', path: ['event'] });
    expect(paths(await stage.invite({ event, names: [guest('A')] }, viewers.serang))).toEqual(['event']);
  });

  it('takes a pasted name for the registered person whom it fits, and asks of whom that is not certain', async () => {
    const [event, person] = [await stage.event(), await stage.know('Person', 'Contoh Daftar, S.Pd', '36.02.01')];
    await stage.invite({ event, people: [{ person, group: 'TKSK' }], names: [guest('Contoh Kembar', 'UNDANGAN', { affiliation: 'Desa A' })] });
    await stage.invite({ event, names: [guest('contoh daftar', 'TKSK'), guest('Contoh Daftar', 'TKSK', { affiliation: 'Kec. Malingping' }), guest('Contoh Kembar')] });
    expect(await stage.rows(event)).toHaveLength(2);
    const unsure = [guest('Contoh Daftar', 'MASYARAKAT'), guest('Contoh Lain'), guest('Contoh Kembar', 'UNDANGAN', { affiliation: 'Desa B' })];
    const asked = await stage.invite({ event, names: unsure });
    expect(paths(asked)).toEqual(['names.0.name', 'names.2.name']);
    expect(asked.problems[0].message).toMatch(/^Contoh Daftar, S\.Pd \(.*TKSK/);
    await stage.invite({ event, names: unsure.map((one) => ({ ...one, alsoNamed: true })) });
    expect((await stage.rows(event)).map(({ name }) => name)).toEqual(['Contoh Daftar', 'Contoh Daftar, S.Pd', 'Contoh Kembar', 'Contoh Kembar', 'Contoh Lain']);
    // The same sent once more by hand is no third of the name.
    await stage.invite({ event, names: unsure.map((one) => ({ ...one, alsoNamed: true })) });
    expect(await stage.rows(event)).toHaveLength(5);
  });

  it('asks of a registered person of whom a guest of that name is there already', async () => {
    const [event, person] = [await stage.event(), await stage.know('Person', 'Contoh Tempel', '36.02.01')];
    await stage.invite({ event, names: [guest('Contoh Tempel', 'TKSK')] });
    expect(paths(await stage.invite({ event, people: [{ person, group: 'TKSK' }] }))).toEqual(['people.0.person']);
    expect(await stage.rows(event)).toHaveLength(1);
    await stage.invite({ event, people: [{ person, group: 'TKSK', alsoNamed: true }] });
    expect(await stage.rows(event)).toHaveLength(2);
    await stage.invite({ event, people: [{ person, group: 'TKSK' }] });
    expect(await stage.rows(event)).toHaveLength(2);
  });

  it('does not double those whom two officers invite at once', async () => {
    const event = await stage.event();
    const names = Array.from({ length: 20 }, (_, at) => guest(`Contoh ${at}`));
    await Promise.all([stage.invite({ event, names }), stage.invite({ event, names: names.toReversed() }, viewers.officer)]);
    expect((await stage.list(event)).attendance.totalCount.value).toBe(20);
  });
});

describe('the list', () => {
  it('shows names where the event is kept and where they come from, and counts to all who read the event', async () => {
    const event = await stage.event({ targetAreas: ['36.02', '36.04'] });
    await stage.invite({ event, names: [guest('Dari Lebak', 'TKSK', { area: '36.02.01' }), guest('Dari Serang', 'TKSK', { area: '36.04.34' }), guest('Entah')] });
    expect((await stage.rows(event)).map(({ name }) => name)).toEqual(['Dari Lebak', 'Dari Serang', 'Entah']);
    const [lebak] = await stage.rows(event, viewers.lebak);
    expect(lebak).toMatchObject({ name: 'Dari Lebak', checkInCode: null, viewerCan: { record: false, remove: false } });
    expect((await stage.rows(event, viewers.lebak))).toHaveLength(1);
    expect((await stage.rows(event, viewers.tksk)).map(({ name }) => name)).toEqual(['Dari Serang']);
    const published = await stage.event({ state: 'PUBLISHED', targetAreas: ['36.02'], incompleteReason: 'contoh' });
    await stage.invite({ event: published, names: [guest('Tamu', 'TKSK', { area: '36.02' })] });
    for (const viewer of [viewers.head, viewers.guest, viewerWith('KT_USER', '36.02.01.2001'), viewerWith('LKS_USER', '36.02')]) {
      const { event: seen } = await stage.ask(`query ($id: ID!) { event(id: $id) { attendanceCounts { count } } }`, viewer, { id: published });
      expect(seen.attendanceCounts).toEqual([{ count: 1 }]);
      expect(await stage.errorOf(`query ($id: ID!) { event(id: $id) { attendance { totalCount { value } } } }`, viewer, { id: published })).toBe('FORBIDDEN');
    }
  });

  it('follows a person through the years, and pages by name', async () => {
    const person = await stage.know('Person', 'Contoh Setia', '36.02.01');
    const events = [await stage.event({ date: '2021-07-12', state: 'HELD' }), await stage.event()];
    for (const event of events) await stage.invite({ event, people: [{ person, group: 'TKSK' }] });
    const [found] = await stage.entities('Person', 'attendance { edges { node { event { id } } } }', [person], viewers.lebak);
    expect(found.attendance.edges.map(({ node }: { node: { event: { id: string } } }) => node.event.id)).toEqual(events.toReversed());
    const page = await stage.ask('query ($p: ID!) { participants(first: 1, filter: { person: $p }, order: [DATE_DESC]) { totalCount { value } pageInfo { hasNextPage endCursor } edges { node { id } } } }', viewers.admin, { p: person });
    expect(page.participants).toMatchObject({ totalCount: { value: 2 }, pageInfo: { hasNextPage: true } });
  });

  it('tells who is invited elsewhere at the same hours', async () => {
    const person = await stage.know('Person', 'Contoh Sibuk', '36.02.01');
    const [early, late, day] = [
      await stage.event({ date: tomorrow, startTime: '08:00', endTime: '10:00' }), await stage.event({ date: tomorrow, startTime: '10:00', endTime: '12:00' }), await stage.event({ date: tomorrow }),
    ];
    for (const event of [early, late, day]) await stage.invite({ event, people: [{ person, group: 'TKSK' }] });
    const clashes = async (event: string) => (await stage.rows(event)).flatMap((row) => row.clashes as { id: string }[]).map(({ id }) => id);
    expect(await clashes(early)).toEqual([day]);
    expect((await clashes(day)).toSorted()).toEqual([early, late].toSorted());
  });
});

describe('correctParticipant and removeParticipant', () => {
  it('puts right what the list says, and takes off with a reason', async () => {
    const event = await stage.event();
    await stage.invite({ event, names: [guest('Contoh Salah')] });
    const [row] = await stage.rows(event);
    expect(await stage.amend({ id: row?.id, version: 1, name: 'Contoh Benar', group: 'PSM', remark: 'dipindah' })).toMatchObject({ version: 2, name: 'Contoh Benar', group: 'PSM', remark: 'dipindah' });
    expect(await stage.amend({ id: row?.id, version: 1, name: 'Lain' })).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect(paths(await stage.remove({ id: row?.id, version: 2, reason: ' ' }))).toEqual(['reason']);
    expect(await stage.remove({ id: row?.id, version: 2, reason: 'salah undang' })).toMatchObject({ version: 3 });
    expect(paths(await stage.amend({ id: row?.id, version: 3, name: 'Lain' }))).toEqual(['id']);
    expect(await stage.rows(event)).toEqual([]);
    await stage.invite({ event, names: [guest('Contoh Salah')] });
    expect(await stage.rows(event)).toHaveLength(1);
    const told = async () => {
      const operations: string[] = [];
      for (let after = '0', more = true; more;) {
        const { eventsChanges: feed } = await stage.ask('query ($after: String!) { eventsChanges(after: $after, types: ["Participant"]) { hasMore lastSeq changes { id operation } } }', viewers.admin, { after });
        operations.push(...feed.changes.filter(({ id }: { id: string }) => id === row?.id).map(({ operation }: { operation: string }) => operation));
        [after, more] = [feed.lastSeq, feed.hasMore];
      }
      return operations;
    };
    await expect.poll(told).toEqual(['CREATED', 'UPDATED', 'DELETED']);
  });
});
