import type { Column } from '../kind.ts';
import { programmeColumn } from './ministry-answer.ts';
import { disabilityColumns } from './ppks-types.ts';
import { identity, kindOf, said, text } from './register.ts';

/** What the form does not say, told once for a file: who proposes, and on what grounds. */
const given: Column[] = [
  {
    key: 'origin', title: { id: 'Asal usulan', en: 'Who proposes' }, type: 'code', list: 'PROPOSAL_ORIGIN', required: true, given: true, example: 'Desa atau kelurahan', aliases: ['Asal', 'Pengusul'],
    spellings: { VILLAGE: ['Desa', 'Kelurahan', 'Musdes', 'Muskel'], REGENCY: ['Kabupaten', 'Kota', 'Dinsos'], CITIZEN: ['Warga'] },
  },
  { key: 'grounds', title: { id: 'Dasar usulan', en: 'Grounds' }, type: 'text', maxLength: 900, required: true, given: true, example: 'Musdes Januari 2026, surat 400/12', aliases: ['Alasan usulan', 'Dasar'] },
];

const health: Column[] = [
  { key: 'disabled', title: { id: 'Status disabilitas', en: 'Disabled' }, type: 'boolean', personal: true, example: 'Tidak', aliases: ['Disabilitas', 'Penyandang disabilitas'] },
  ...disabilityColumns.filter(({ key }) => key === 'disabilities'),
  { key: 'pregnant', title: { id: 'Status hamil', en: 'Pregnant' }, type: 'boolean', personal: true, checkedOnly: true, example: 'Tidak', aliases: ['Hamil'] },
  { key: 'pregnantSince', title: { id: 'Tgl mulai hamil', en: 'Pregnant since' }, type: 'date', personal: true, checkedOnly: true, example: '31/12/2021', aliases: ['Tanggal mulai hamil', 'Mulai hamil'] },
];

/**
 * Proposals in the ministry's own form (21 columns), made elsewhere: whom they are about, and that each is proposed. The form is the one that
 * Pilar writes itself (MINISTRY_FILE). Of pregnancy the registry keeps nothing.
 */
export const proposalFile = {
  ...kindOf('PROPOSAL', { id: 'Usulan dari berkas SIKS-NG', en: 'Proposals from a file of SIKS-NG' }, [
    ...given,
    programmeColumn,
    ...identity.filter(({ key }) => key !== 'noNikReason').map((column) => (column.key === 'nik' ? { ...column, required: true } : column)),
    text('occupation', 'Jenis pekerjaan', 'Work', 100, 'Buruh tani', ['Pekerjaan', 'Jns Pekerjaan']),
    { key: 'maritalState', title: { id: 'Status kawin', en: 'Marital state' }, type: 'code', list: 'MARITAL_STATE', personal: true, example: 'Kawin', aliases: ['Status perkawinan', 'Status pernikahan'] },
    ...health,
    ...said,
  ]),
  permission: 'proposal.propose',
} as const;
