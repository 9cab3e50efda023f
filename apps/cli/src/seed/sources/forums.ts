import type { ForumFacts } from '../records.ts';

/** Forums of the source documents. At events they act as the office; who leads them stands here alone. */
export const forums = {
  fkTkskSerang: {
    kind: 'FK_TKSK', name: 'Forum Komunikasi TKSK Kabupaten Serang', area: '36.04', office: 'fkTkskSerang', chair: 'arifChandra', on: '2017-10-11',
    caveats: [
      { field: 'stateSince', kind: 'UNCONFIRMED', text: 'Tanggal berita S3, saat forum ini disebut; kapan dibentuk tidak disebut.' },
      { field: 'termTo', kind: 'UNCONFIRMED', text: 'Ketuanya disebut pada 2017; SK dan masa bakti pengurusnya tidak disebut.' },
    ],
  },
} satisfies Record<string, ForumFacts>;
