import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const state = { id: 'Status', en: 'State' };
const statement = { id: 'Ketentuan', en: 'Notice' };
const validFrom = { id: 'Berlaku sejak', en: 'Valid from' };
const event = { id: 'Kegiatan', en: 'Event' };
const law = { id: 'Dasar hukum', en: 'Law' };

/** Lists of what holds, in subgraph events. */
export const noticeLists = {
  POLICY_NOTICES: {
    field: 'policyNotices',
    subgraph: 'events',
    permission: 'notice.read',
    byArea: true,
    columns: {
      statement: { title: statement, kind: 'text' },
      explanation: { title: { id: 'Penjelasan', en: 'Explanation' }, kind: 'text' },
      area: { title: area, kind: 'region' },
      validFrom: { title: validFrom, kind: 'date' },
      validTo: { title: { id: 'Berlaku sampai', en: 'Valid until' }, kind: 'date' },
      state: { title: state, kind: 'code', list: 'NOTICE_STATE' },
      supersededBy: { title: { id: 'Digantikan oleh', en: 'Superseded by' }, kind: 'text' },
      supersededOn: { title: { id: 'Digantikan mulai', en: 'Superseded on' }, kind: 'date' },
      event: { title: event, kind: 'text' },
      legalBasis: { title: law, kind: 'text' },
    },
    filters: {
      text: { title: { id: 'Bunyi atau penjelasan', en: 'Words or explanation' } },
      asOf: { title: { id: 'Pada tanggal', en: 'On' } },
      state: { title: state, list: 'NOTICE_STATE' },
      event: { title: event },
      legalBasis: { title: law },
    },
    orders: { VALID_FROM_DESC: { id: 'Terbaru', en: 'Latest' }, STATEMENT: statement },
  },
} as const satisfies Record<string, ListSpec>;
