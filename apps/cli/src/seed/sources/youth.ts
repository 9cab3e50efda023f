import type { YouthFacts } from '../records.ts';

/** Karang Taruna of the source documents. */
export const youth = {
  karangTarunaSerang: {
    name: 'Karang Taruna Kabupaten Serang', area: '36.04', chair: 'ahmadSaifulRohman', on: '2017-10-11',
    caveats: [
      { field: 'stateSince', kind: 'UNCONFIRMED', text: 'Tanggal berita S3, saat Karang Taruna ini disebut; kapan dibentuk tidak disebut.' },
      { field: 'termTo', kind: 'UNCONFIRMED', text: 'Ketuanya disebut pada 2017; SK dan masa bakti pengurusnya tidak disebut.' },
    ],
  },
} satisfies Record<string, YouthFacts>;
