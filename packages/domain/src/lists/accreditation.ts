import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const status = { id: 'Status', en: 'Status' };
const grade = { id: 'Peringkat', en: 'Grade' };
const validTo = { id: 'Berlaku sampai', en: 'Valid until' };

/** Lists of accreditation, in subgraph institutions. */
export const accreditationLists = {
  ACCREDITATIONS: {
    field: 'accreditations',
    subgraph: 'institutions',
    permission: 'accreditation.read',
    byArea: true,
    columns: {
      institution: { title: { id: 'Lembaga', en: 'Institution' }, kind: 'text' },
      area: { title: area, kind: 'region' },
      state: { title: status, kind: 'code', list: 'ACCREDITATION_STATE' },
      appliedOn: { title: { id: 'Diajukan pada', en: 'Applied on' }, kind: 'date' },
      recommendationNumber: { title: { id: 'Nomor rekomendasi', en: 'Recommendation number' }, kind: 'text' },
      recommendedOn: { title: { id: 'Tanggal rekomendasi', en: 'Recommendation date' }, kind: 'date' },
      visitedOn: { title: { id: 'Tanggal visitasi', en: 'Visited on' }, kind: 'date' },
      grade: { title: grade, kind: 'text' },
      certificateNumber: { title: { id: 'Nomor sertifikat', en: 'Certificate number' }, kind: 'text' },
      certificateDate: { title: { id: 'Tanggal sertifikat', en: 'Certificate date' }, kind: 'date' },
      validTo: { title: validTo, kind: 'date' },
    },
    filters: {
      text: { title: { id: 'Nama lembaga', en: 'Name of the institution' } },
      state: { title: status, list: 'ACCREDITATION_STATE' },
      grade: { title: grade },
      expiringWithin: { title: { id: 'Berakhir dalam (hari)', en: 'Ending within (days)' } },
    },
    orders: { LATEST: { id: 'Pengajuan terbaru', en: 'Latest application' }, VALID_TO: validTo, AREA: area },
  },
} as const satisfies Record<string, ListSpec>;
