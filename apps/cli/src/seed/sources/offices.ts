import type { OfficeFacts } from '../records.ts';
import { regencyOffices } from './offices-regency.ts';

const provincialOffices = {
  kemensos: { name: 'Kementerian Sosial Republik Indonesia', shortName: 'Kemensos', kind: 'MINISTRY', level: 'NATIONAL', area: 'ID' },
  pemprovBanten: { name: 'Pemerintah Provinsi Banten', shortName: 'Pemprov Banten', kind: 'REGIONAL_GOVERNMENT', level: 'PROVINCE', area: '36' },
  setdaBanten: {
    name: 'Sekretariat Daerah Provinsi Banten', shortName: 'Setda Banten', kind: 'REGIONAL_SECRETARIAT', level: 'PROVINCE', area: '36',
    parent: 'pemprovBanten',
  },
  dinsosBanten: {
    name: 'Dinas Sosial Provinsi Banten', shortName: 'Dinsos Banten', kind: 'DINAS_SOSIAL', level: 'PROVINCE', area: '36',
    parent: 'pemprovBanten', address: 'Kawasan Pusat Pemerintahan Provinsi Banten (KP3B), Curug, Kota Serang',
  },
  bappedaBanten: {
    name: 'Badan Perencanaan Pembangunan Daerah Provinsi Banten', shortName: 'Bappeda Banten', kind: 'PLANNING_AGENCY', level: 'PROVINCE', area: '36',
    parent: 'pemprovBanten',
  },
  dprdBanten: { name: 'Dewan Perwakilan Rakyat Daerah Provinsi Banten', shortName: 'DPRD Banten', kind: 'PARLIAMENT', level: 'PROVINCE', area: '36' },
  komisiV: {
    name: 'Komisi V DPRD Provinsi Banten', shortName: 'Komisi V DPRD Banten', kind: 'PARLIAMENT_COMMISSION', level: 'PROVINCE', area: '36',
    parent: 'dprdBanten',
  },
  untirta: { name: 'Universitas Sultan Ageng Tirtayasa', shortName: 'Untirta', kind: 'UNIVERSITY', level: 'PROVINCE', area: '36', address: 'Serang' },
  lamanDinsos: {
    name: 'Laman resmi Dinas Sosial Provinsi Banten', kind: 'MEDIA', level: 'PROVINCE', area: '36', parent: 'dinsosBanten',
    caveats: [{ field: 'parent', kind: 'UNCONFIRMED', text: 'Naskah berasal dari laman resmi; bahwa pemiliknya Dinas Sosial Provinsi Banten adalah perkiraan.' }],
  },
  bantenEkspose: {
    name: 'BantenEkspose', kind: 'MEDIA', level: 'PROVINCE', area: '36',
    caveats: [{ field: 'area', kind: 'UNCONFIRMED', text: 'Tempat kedudukan redaksi tidak disebut; wilayah diambil dari namanya.' }],
  },
  idisiOnline: {
    name: 'Idisi Online', kind: 'MEDIA', level: 'NATIONAL', area: 'ID',
    caveats: [{ field: 'area', kind: 'UNCONFIRMED', text: 'Tempat kedudukan redaksi tidak disebut.' }],
  },
} satisfies Record<string, OfficeFacts>;

/** Bodies that act in the source documents, and the social-affairs offices of all regencies and cities of Banten. */
export const offices = { ...provincialOffices, ...regencyOffices };

/** Name of an office in the demo data. */
export type OfficeKey = keyof typeof offices;
