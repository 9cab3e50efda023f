import type { Officers } from '../officers.ts';

/** A breach that was told in time and is over, and what two who serve ask about their own data: one is answered, the clock of the other runs from when the demo began. */
export async function loadPrivacy({ privacy }: Officers, serving: readonly string[]): Promise<void> {
  const [asking = '', correcting = ''] = serving;
  await loadIncident({ privacy });
  const own = { area: '36', relation: 'SELF' };
  const [answered, _running] = await privacy.write('recordDataRequest', [
    { key: 'data-request-1', input: { ...own, kind: 'INFORMATION', channel: 'DESK', applicantName: 'Contoh Pemohon Satu', person: asking, asked: 'Untuk apa data saya dipakai, dan siapa yang membacanya?' } },
    { key: 'data-request-2', input: { ...own, kind: 'CORRECTION', channel: 'LETTER', applicantName: 'Contoh Pemohon Dua', person: correcting, asked: 'Alamat domisili saya keliru.' } },
  ]);
  const id = answered ?? '';
  await privacy.write('identifyDataRequest', [{ key: 'data-request-1-identified', input: { id, version: 1, proof: 'IDENTITY_CARD' } }]);
  await privacy.write('answerDataRequest', [{ key: 'data-request-1-answered', input: { id, version: 2, answer: 'Data dipakai untuk penugasan pilar sosial. Daftar pembacanya diserahkan bersama surat ini.' } }]);
}

async function loadIncident({ privacy }: Pick<Officers, 'privacy'>): Promise<void> {
  const [id = ''] = await privacy.write('openIncident', [{
    key: 'incident-1',
    input: { area: '36.02', data: ['IDENTITY', 'POVERTY'], noticedAt: '2026-10-20T09:00:00+07:00', happenedFrom: '2026-10-19T08:00:00+07:00', happenedTo: '2026-10-20T08:30:00+07:00', what: 'Cetakan daftar penerima tertinggal di balai desa semalam.' },
  }]);
  await privacy.write('assessIncident', [{ key: 'incident-1-assessed', input: { id, version: 1, consequence: 'Nama dan keadaan ekonomi tetangga dapat terbaca orang yang datang ke balai.', handling: 'Cetakan diambil kembali dan dimusnahkan; petugas dibina.' } }]);
  const told = [{ to: 'AUTHORITY', how: 'Surat elektronik kepada lembaga pelindungan data' }, { to: 'SUBJECTS', how: 'Pemberitahuan lewat kepala desa dan petugas pendataan' }];
  for (const [at, notice] of told.entries()) await privacy.write('recordNotice', [{ key: `incident-1-told-${at + 1}`, input: { id, version: at + 2, at: '2026-10-21T10:00:00+07:00', ...notice } }]);
  await privacy.write('closeIncident', [{ key: 'incident-1-closed', input: { id, version: 4, reason: 'Daftar kini hanya dicetak di kantor dan dihitung kembali sesudah dipakai.' } }]);
}
