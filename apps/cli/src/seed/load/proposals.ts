import type { Officers } from '../officers.ts';
import { idOf, type Ids } from './ids.ts';

/** Invented families of the district that the demo's TKSK works in, by village: the numbers of `inventedFamilies`. */
const first = '36.04.34.2001';
const second = '36.04.34.2002';
const lists = { [first]: [1, 4, 7, 10], [second]: [2, 5, 8] } as const;
const grounds = ['Kepala keluarga tidak bekerja', 'Rumah berlantai tanah', 'Belum pernah terdata', 'Penghasilan tidak menentu'];
const familyOf = (number: number) => `family-36.04-${number}`;

/**
 * Proposals in several states: a village's list that its meeting has decided on, of which the regency has returned one and verified one;
 * a list whose meeting is called; one by a statement of responsibility that was sent; one that a regency proposes by itself. Answers those that the
 * meeting has decided on, by the number of their family.
 */
export async function loadProposals(officers: Officers, families: Ids): Promise<ReadonlyMap<number, string>> {
  const { tksk } = officers;
  const regency = officers.of('36.04');
  const propose = async (numbers: readonly number[]) => {
    const ids = await tksk.write('registerProposal', numbers.map((number, at) => ({ key: `proposal-${number}`, input: { family: idOf(families, familyOf(number)), kind: 'NEW', grounds: grounds[at], submit: true } })));
    return new Map(numbers.map((number, at) => [number, ids[at] ?? '']));
  };
  const [held, called, stated] = [await propose(lists[first]), await propose(lists[second]), await propose([3])];

  const [meeting] = await tksk.write('callVillageMeeting', [{ key: 'meeting-1', input: { area: first, heldOn: '2026-10-20', place: 'Balai desa', invited: 30, proposals: [...held.values()] } }]);
  await tksk.write('recordVillageMeeting', [{ key: 'meeting-1-held', input: {
    id: meeting, version: 1, present: 22, chair: 'Kepala desa', signatories: ['Kepala desa', 'Ketua BPD', 'Ketua RW 02'], minutesNumber: '140/12/BA/2026',
    names: [...held].map(([number, proposal]) => ({ proposal, ...(number === 10 ? { verdict: 'REJECTED', why: 'NOT_ELIGIBLE', note: 'Sudah memiliki penghasilan tetap' } : { verdict: 'ACCEPTED' }) })),
  } }]);
  await tksk.write('publishVillageMeeting', [{ key: 'meeting-1-published', input: { id: meeting, version: 2, publishedOn: '2026-10-22', publication: 'Papan pengumuman kantor desa' } }]);
  await tksk.write('callVillageMeeting', [{ key: 'meeting-2', input: { area: second, heldOn: '2026-12-04', place: 'Balai desa', invited: 25, proposals: [called.get(2), called.get(5)] } }]);

  await regency.write('decideProposal', [
    { key: 'proposal-1-verified', input: { id: held.get(1), version: 2, verdict: 'ACCEPTED', note: 'Sesuai berita acara' } },
    { key: 'proposal-4-returned', input: { id: held.get(4), version: 2, verdict: 'RETURNED', why: 'NIK_UNMATCHED', note: 'NIK kepala keluarga belum padan' } },
  ]);
  const id = stated.get(3);
  await tksk.write('decideProposal', [{ key: 'proposal-3-stated', input: { id, version: 1, verdict: 'ACCEPTED', documentNumber: '03/SPTJM/2026', documentOn: '2026-10-12' } }]);
  await regency.write('decideProposal', [{ key: 'proposal-3-verified', input: { id, version: 2, verdict: 'ACCEPTED' } }]);
  await regency.write('decideProposal', [{ key: 'proposal-3-approved', input: { id, version: 3, verdict: 'ACCEPTED', documentNumber: '460/Kep.112-Huk/2026', documentOn: '2026-10-19' } }]);
  await regency.write('decideProposal', [{ key: 'proposal-3-sent', input: { id, version: 4, verdict: 'ACCEPTED' } }]);
  await officers.of('36.02').write('registerProposal', [{ key: 'proposal-lebak', input: { family: idOf(families, 'family-36.02-1'), kind: 'UPDATE', grounds: 'Jumlah anggota keluarga berubah', submit: true } }]);
  return held;
}
