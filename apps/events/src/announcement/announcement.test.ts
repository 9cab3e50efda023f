import { fresh } from '@pilar/announcement/cases/fresh';
import { s0 } from '@pilar/announcement/cases/s0';
import { execute, respond } from '@pilar/testing/execute';
import pg from 'pg';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';

let world: World;
let admin: pg.Client;
beforeAll(async () => {
  world = await openWorld();
  admin = new pg.Client({ connectionString: world.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await world.close();
});

const query = `query ($text: PastedText!) { readAnnouncement(text: $text) {
  refusal { reason message } notes { code passages { start end } params { name value } }
  events {
    title type series state date startTime endTime mode targetAreas { code } external venue { name area { code } }
    organisers { kind name } roles { role name titlesBefore titlesAfter affiliation } topics keyPoints { text category saidByRole } appeals { to text fromRole }
    participants { group count area { code } } media { caption } plans { text kind } laws { number year } publications { kind publishedAt }
    marks { path certainty passage { start end } } notes { code params { name value } }
  }
} }`;
const read = async (text: string, viewer: Viewer = viewers.admin) => (await execute(world.target, { query, viewer, variables: { text } })).readAnnouncement;
const refusalOf = async (text: string, language: 'id' | 'en' = 'id') => (await respond(world.target, { query, viewer: viewers.admin, language, variables: { text } })).data?.readAnnouncement.refusal;

describe('readAnnouncement', () => {
  it('reads an event with where each value stands, how sure it is, and what to look at', async () => {
    const { refusal, events: [event], ...rest } = await read(s0.text);
    expect(refusal).toBeNull();
    expect(event).toMatchObject({
      type: 'PENSOSKEL', series: 'Penyuluhan Sosial Keliling', date: '2021-07-12', startTime: '09:00', endTime: '12:00', mode: 'VIRTUAL', targetAreas: [{ code: '36.02' }], external: false, venue: null,
      organisers: [{ kind: 'MAIN', name: 'Dinas Sosial Provinsi Banten' }], participants: [{ group: 'TKSK', count: 30, area: { code: '36.02' } }], plans: [{ kind: 'RKPD' }],
    });
    expect(event.roles).toContainEqual({ role: 'MODERATOR', name: 'Widianto', titlesBefore: null, titlesAfter: null, affiliation: expect.stringContaining('Kepala Seksi') });
    expect(event.notes).toContainEqual({ code: 'MORE_THAN_DISTRICTS', params: [{ name: 'count', value: '30' }, { name: 'districts', value: '28' }] });
    const shown = (path: string) => event.marks.filter((mark: { path: string[] }) => mark.path.join('.') === path).map(({ certainty, passage: { start, end } }: { certainty: string; passage: { start: number; end: number } }) => [certainty, s0.text.slice(start, end)]);
    expect(shown('date')).toEqual([['STATED', 'Senin (12/7/2021)']]);
    expect(shown('participants.0')).toEqual([['STATED', 'Tenaga Kerja Sosial Kecamatan (TKSK) Kabupaten Lebak']]);
    for (const { path: [name, index] } of event.marks) if (index !== undefined && name in event) expect(event[name][Number(index)]).toBeDefined();
    expect(rest.notes).toEqual([]);
  });

  it('reads each of several events by itself, and says how many', async () => {
    const { events, notes } = await read('1. Rapat A\nHari: Senin, 12 Januari 2026\nTempat: Aula B\n\n2. Rapat C\nHari: Selasa, 13 Januari 2026\nTempat: Aula D');
    expect(events.map(({ date }: { date: string }) => date)).toEqual(['2026-01-12', '2026-01-13']);
    expect(notes).toMatchObject([{ code: 'SEVERAL_EVENTS', params: [{ name: 'count', value: '2' }] }]);
  });

  it('answers for every text that the reader was tried on, within the types of the graph', async () => {
    for (const { text } of fresh) expect((await read(text)).events.length).toBeGreaterThan(0);
  });

  it.each([
    ['EMPTY', '  \n 🙏 … 123', 'tidak berisi kata', 'no words'],
    ['NO_EVENT', 'Beras 2 kg, telur 1 kg, minyak goreng', 'tidak menyebut kegiatan', 'tells of no event'],
    ['NO_DAY_OR_PLACE', 'Kegiatan itu penting bagi kita semua.', 'hari, jam, atau tempat', 'no day, hour or place'],
    ['TOO_LONG', `Rapat di Aula. ${'x'.repeat(20_000)}`, '20015 karakter; yang dapat dibaca paling banyak 20000', '20015 characters; at most 20000'],
  ])('refuses %s in both languages', async (reason, text, id, en) => {
    expect(await refusalOf(text)).toEqual({ reason, message: expect.stringContaining(id) });
    expect(await refusalOf(text, 'en')).toEqual({ reason, message: expect.stringContaining(en) });
  });

  it('refuses a text of a megabyte before it is looked at', async () => {
    expect((await respond(world.target, { query, viewer: viewers.admin, variables: { text: 'Rapat '.repeat(150_000) } })).data?.readAnnouncement.refusal.reason).toBe('TOO_LONG');
  });

  it('gives back no number of a person, in no value, and tells that it left one out', async () => {
    const { events, notes } = await read('Rapat Koordinasi hari Senin, 12 Januari 2026 di Aula B dibuka oleh Camat Curug Ali Ahmad (NIK 3603171207850001).');
    expect(JSON.stringify(events)).not.toMatch(/3603171207850001|850001/);
    expect(notes).toMatchObject([{ code: 'NUMBER_DROPPED' }]);
  });

  it('keeps nothing: no row, no trail, no key', async () => {
    const counts = async () => (await admin.query(`SELECT (SELECT count(*) FROM events.event) AS events, (SELECT count(*) FROM events.outbox) AS outbox,
      (SELECT count(*) FROM audit.entry) AS trail, (SELECT count(*) FROM events.idempotency) AS keys`)).rows;
    const before = await counts();
    await read(s0.text);
    expect(await counts()).toEqual(before);
  });

  it('refuses another type without repeating it', async () => {
    const { errors } = await respond(world.target, { query, viewer: viewers.admin, variables: { text: 3603171207850001 } });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).not.toContain('3603171207850001');
  });

  it.each(['PROV_HEAD', 'VIEWER', 'TKSK', 'VILLAGE_OPERATOR', 'AUDITOR'] as const)('is refused to %s, who records no events', async (role) => {
    const { errors } = await respond(world.target, { query, viewer: viewerWith(role, '36.02'), variables: { text: s0.text } });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
