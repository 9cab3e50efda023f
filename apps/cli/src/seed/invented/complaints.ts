/** How far a complaint of the demo has come. */
type Stage = 'RECEIVED' | 'TRIAGED' | 'IN_PROGRESS' | 'RESOLVED' | 'CLOSED';

/** A complaint of the demo, told by nobody. */
export type InventedComplaint = { key: string; channel: string; category: string; complainedOffice?: string; area: string; receivedOn: string; text: string; stage: Stage; answer?: string };

const noPromise = 'Pendataan bukan jaminan bantuan. Usulan dibahas dalam musyawarah desa; silakan bertanya di kantor desa atau Puskesos.';

/** Complaints of districts whose offices the demo knows, in every state, claims after enumeration among them. */
export const inventedComplaints: readonly InventedComplaint[] = [
  { key: 'complaint-1', channel: 'DESK', category: 'AID_CLAIM_AFTER_ENUMERATION', area: '36.02.01', receivedOn: '2026-10-05', text: 'Sudah didata bulan lalu dan menanyakan kapan bantuannya datang.', stage: 'CLOSED', answer: noPromise },
  { key: 'complaint-2', channel: 'FIELD', category: 'AID_CLAIM_AFTER_ENUMERATION', area: '36.02.02', receivedOn: '2026-10-12', text: 'Petugas pendataan datang, tetapi tetangga yang menerima bantuan.', stage: 'RESOLVED', answer: noPromise },
  { key: 'complaint-3', channel: 'PHONE', category: 'DELIVERY', area: '36.02.01', receivedOn: '2026-10-12', text: 'Beras yang dibagikan berkutu dan timbangannya kurang.', stage: 'IN_PROGRESS' },
  { key: 'complaint-4', channel: 'LETTER', category: 'EXCLUSION', area: '36.02.03', receivedOn: '2026-10-12', text: 'Keluarga lanjut usia di ujung kampung belum pernah didata.', stage: 'TRIAGED' },
  { key: 'complaint-5', channel: 'SOCIAL_MEDIA', category: 'INCLUSION_ERROR', area: '36.02.01', receivedOn: '2026-10-12', text: 'Penerima di RT ini punya dua rumah sewa.', stage: 'RECEIVED' },
  { key: 'complaint-6', channel: 'DESK', category: 'CONDUCT', complainedOffice: 'VILLAGE', area: '36.02.02', receivedOn: '2026-10-12', text: 'Diminta uang rokok saat mengurus surat keterangan.', stage: 'TRIAGED' },
  { key: 'complaint-7', channel: 'DESK', category: 'AID_CLAIM_AFTER_ENUMERATION', area: '36.04.34', receivedOn: '2026-10-12', text: 'Menanyakan hasil pendataan dan nama yang diusulkan.', stage: 'RECEIVED' },
  { key: 'complaint-8', channel: 'OTHER', category: 'OTHER', area: '36.04.34', receivedOn: '2026-10-12', text: 'Jam buka Puskesos tidak sesuai papan nama.', stage: 'RECEIVED' },
];
