import type { Role } from '@pilar/domain/access';

/** An invented officer of the demo. */
export type DemoOfficer = {
  email: string;
  name: string;
  grants: readonly { role: Role; area: string }[];
  /** Of the demo data, for whom the officer works: the grant is given once it is there. */
  institution?: { name: string; area: string };
  /** What the account is for, as the sign-in page tells it. */
  purpose: { id: string; en: string };
};

/** Password of every demo officer. */
export const demoPassword = 'pilar-demo';

/** Demo officers, all invented. The first grant is the one a request acts under unless it names another. */
export const demoOfficers: readonly DemoOfficer[] = [
  {
    email: 'admin@demo.pilar',
    name: 'Sri Contohwati',
    grants: [{ role: 'PROV_ADMIN', area: '36' }, { role: 'PROV_HEAD', area: '36' }],
    purpose: { id: 'Admin provinsi, seluruh Banten; dapat beralih menjadi kepala dinas', en: 'Province administrator, all of Banten; can switch to head of office' },
  },
  {
    email: 'lebak@demo.pilar',
    name: 'Jaka Umpama',
    grants: [{ role: 'REG_OFFICER', area: '36.02' }],
    purpose: { id: 'Petugas Kab. Lebak', en: 'Officer of Kab. Lebak' },
  },
  {
    email: 'serang@demo.pilar',
    name: 'Ratna Misalnia',
    grants: [{ role: 'REG_OFFICER', area: '36.04' }],
    purpose: { id: 'Petugas Kab. Serang', en: 'Officer of Kab. Serang' },
  },
  {
    email: 'tksk@demo.pilar',
    name: 'Dadang Permisalan',
    grants: [{ role: 'TKSK', area: '36.04.34' }],
    purpose: { id: 'TKSK Kec. Bandung, Kab. Serang', en: 'TKSK (district social worker) of Kec. Bandung, Kab. Serang' },
  },
  {
    email: 'lks@demo.pilar',
    name: 'Wulan Sekadarnya',
    grants: [],
    institution: { name: 'Rumah Singgah Contoh Budi Luhur Panggarangan', area: '36.02' },
    purpose: { id: 'Pengurus satu LKS di Kab. Lebak', en: 'Works for one institution (LKS) in Kab. Lebak' },
  },
  {
    email: 'auditor@demo.pilar',
    name: 'Lestari Andaian',
    grants: [{ role: 'AUDITOR', area: '36' }],
    purpose: { id: 'Auditor, hanya membaca', en: 'Auditor, reads only' },
  },
];

/** Demo machine clients with their secrets. */
export const demoClients = [
  { clientId: 'regency-3602', secret: 'demo-secret-3602', name: 'Sistem Kab. Lebak (demo)', area: '36.02' },
  { clientId: 'regency-3604', secret: 'demo-secret-3604', name: 'Sistem Kab. Serang (demo)', area: '36.04' },
] as const;
