import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttendanceCountRow } from '../participant/attendance-counts.ts';
import { guest, openAttendance } from '../participant/participant-stage.ts';
import { addressees, mostNames, signatures, type Listed } from './paper-attendance.ts';
import { longestPart } from './paper-rules.ts';

let stage: Awaited<ReturnType<typeof openAttendance>>;
beforeAll(async () => {
  stage = await openAttendance();
});
afterAll(() => stage.close());

type Section = { heading: string | null; text: string };
/** A paper as its record tells it, its parts as lines. */
const paper = async (event: string, kind: string): Promise<Section[]> =>
  (await stage.ask(`query ($id: ID!) { event(id: $id) { paperFromRecord(kind: ${kind}) { heading text } } }`, viewers.admin, { id: event })).event.paperFromRecord;
const part = async (event: string, kind: string, heading: string) => (await paper(event, kind)).find((section) => section.heading === heading)?.text.split('\n');
const lead = async (event: string) => (await paper(event, 'EVENT_PRESS_RELEASE'))[0]?.text ?? '';

/** An event with those invited; the first of them came. */
async function attended(participants: object[], people: readonly ReturnType<typeof guest>[], came: number): Promise<string> {
  const event = await stage.event({ participants });
  await stage.invite({ event, names: people });
  const rows = await stage.rows(event);
  const present = people.slice(0, came).map(({ name }) => rows.find((row) => row.name === name));
  if (came > 0) expect(await stage.attend({ event, rows: present.map((row) => ({ participant: row?.id, state: 'PRESENT', method: 'LIST' })) })).toHaveProperty('participantCount');
  return event;
}
const tksk = (count: number) => Array.from({ length: count }, (_, index) => guest(`Contoh Hadir ${String(index + 1).padStart(2, '0')}`, 'TKSK'));

describe('papers of an event whose attendance was taken by name', () => {
  it('tell who was there though no group was told', async () => {
    const event = await attended([], [...tksk(30), guest('Contoh Tamu', 'UNDANGAN')], 30);
    expect(await part(event, 'EVENT_MINUTES', 'Peserta')).toEqual(['TKSK, 30 orang']);
    await stage.correct({ id: event, version: 1, state: 'HELD' });
    expect(await part(event, 'EVENT_MINUTES', 'Peserta')).toEqual(['TKSK, 30 orang']);
    expect(await lead(event)).toContain('diikuti 30 peserta: TKSK.');
    expect(await part(event, 'EVENT_ATTENDANCE', 'Peserta')).toHaveLength(31);
  });

  it('tell a group that was told and one only named, and count nobody twice', async () => {
    const event = await attended([{ group: 'TKSK', count: 32, area: '36.02' }], [...tksk(3), guest('Contoh Warga', 'MASYARAKAT')], 4);
    await stage.correct({ id: event, version: 1, state: 'HELD' });
    expect(await part(event, 'EVENT_MINUTES', 'Peserta')).toEqual(['TKSK Kab. Lebak, 32 orang', 'Masyarakat, 1 orang']);
    expect(await lead(event)).toContain('diikuti 33 peserta: TKSK Kab. Lebak, Masyarakat');
    const lines = await part(event, 'EVENT_ATTENDANCE', 'Peserta');
    expect(lines?.slice(0, 4)).toEqual(['Contoh Hadir 01; TKSK', 'Contoh Hadir 02; TKSK', 'Contoh Hadir 03; TKSK', 'Contoh Warga; Masyarakat']);
    expect(lines?.slice(4)).toEqual(Array.from({ length: 29 }, () => '; TKSK Kab. Lebak'));
  });

  it('invite a few by their names and many by their group, beside the groups that are told', async () => {
    const few = await attended([{ group: 'PSM', area: '36.02' }], [guest('Contoh Ketua', 'UNDANGAN', { affiliation: 'Ketua DPRD' })], 0);
    expect(await part(few, 'EVENT_INVITATION', 'Kepada Yth.')).toEqual(['PSM Kab. Lebak', 'Contoh Ketua, Ketua DPRD']);
    const many = await attended([], tksk(21), 0);
    expect(await part(many, 'EVENT_INVITATION', 'Kepada Yth.')).toEqual(['TKSK, 21 orang']);
    expect(await lead(many)).toContain('akan diikuti 21 peserta: TKSK');
    expect(await lead(await stage.event({ targetCount: 40 }))).toContain('akan diikuti 40 peserta.');
    expect(await part(await stage.event({ participants: [] }), 'EVENT_INVITATION', 'Kepada Yth.')).toEqual(['[[yang diundang]]']);
  });
});

describe('the list to sign', () => {
  const told = (group: string, count: number | null) => ({ group, label: null, count, areaCode: null });
  const counted = (participants: number, group: AttendanceCountRow['group'] = 'TKSK', walkIns = 0): AttendanceCountRow => ({ group, state: 'INVITED', participants, walkIns });
  const named = (count: number, affiliation: string | null = null): Listed[] => Array.from({ length: count }, (_, index) => ({ name: `Contoh ${index}`, affiliation, group: 'TKSK', walkIn: false }));
  const linesOf = ([list]: ReturnType<typeof signatures>) => list?.text.split('\n') ?? [];

  it('has every name of an event of five hundred', () => {
    const sections = signatures([], [counted(512)], named(512));
    expect(sections).toHaveLength(1);
    expect(linesOf(sections)).toHaveLength(512);
  });

  it('says how many it leaves out, be it for their number or for the length of their names', () => {
    const sections = signatures([told('PSM', 5)], [counted(2_345)], named(mostNames));
    expect(linesOf(sections)).toHaveLength(mostNames);
    expect(sections[1]?.text).toBe('350 peserta lain tidak termuat dalam daftar ini; daftar lengkapnya ada di Pilar.');
    const [list, rest] = signatures([], [counted(1_000)], named(1_000, 'x'.repeat(300)));
    expect(list?.text.length).toBeLessThanOrEqual(longestPart);
    expect(rest?.text).toContain(`${1_000 - (list?.text.split('\n').length ?? 0)} peserta lain`);
  });

  it('has lines for those whom a group counts beside the names, and some where nobody knows how many come', () => {
    expect(linesOf(signatures([told('TKSK', 2), told('TKSK', 3)], [counted(4)], named(4))).filter((line) => line.startsWith(';'))).toEqual(['; TKSK']);
    expect(linesOf(signatures([told('TKSK', null), told('PSM', null)], [counted(1)], named(1)))).toEqual(['Contoh 0; TKSK', ...Array.from({ length: 20 }, () => '; PSM')]);
    expect(signatures([], [], [])).toMatchObject([{ text: '[[kelompok peserta]]' }]);
    expect(signatures([told('MASYARAKAT', 2_000_000_000)], [], [])[1]?.text).toContain('1.999.998.000 peserta lain');
  });

  it('takes nobody who came uninvited for invited', () => {
    expect(addressees([], [counted(3, 'TKSK', 2)], [...named(1), { name: 'Contoh Datang', affiliation: null, group: 'TKSK', walkIn: true }])).toEqual(['Contoh 0']);
    expect(addressees([], [counted(2, 'PSM', 2)], [])).toEqual([]);
  });
});
