import type { Language } from './dates.ts';

/** Types of records that lead to somebody, in words: as the graph calls them, and as people do. */
const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  Beneficiary: { id: 'PPKS', en: 'Person served' },
  Family: { id: 'Keluarga', en: 'Family' },
  WelfareCase: { id: 'Kasus', en: 'Case' },
  Person: { id: 'Petugas atau relawan', en: 'Officer or volunteer' },
  Complaint: { id: 'Pengaduan', en: 'Complaint' },
  Entitlement: { id: 'Hak bantuan', en: 'Entitlement' },
  Delivery: { id: 'Penyerahan bantuan', en: 'Delivery of aid' },
  Proposal: { id: 'Usulan', en: 'Proposal' },
  InventoryFind: { id: 'Temuan pendataan', en: 'Find of an inventory' },
  HousingPhoto: { id: 'Foto rumah', en: 'Photograph of a home' },
  MinistryFile: { id: 'Berkas untuk kementerian', en: 'File for the ministry' },
  AccessLog: { id: 'Jejak akses', en: 'Accesses' },
  File: { id: 'Berkas', en: 'File' },
};

/** A type of record in words; any other stands as the graph calls it. */
export function recordTypeWord(type: string, language: Language): string {
  return words[type]?.[language] ?? type;
}
