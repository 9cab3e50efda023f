import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const state = { id: 'Status', en: 'State' };
const due = { id: 'Tenggat', en: 'Due' };
const owner = { id: 'Penanggung jawab', en: 'Responsible' };
const event = { id: 'Kegiatan', en: 'Event' };

/** Lists of what meetings left to be done, in subgraph events. */
export const minutesLists = {
  ACTION_ITEMS: {
    field: 'actionItems',
    subgraph: 'events',
    permission: 'minutes.read',
    byArea: true,
    columns: {
      text: { title: { id: 'Tindak lanjut', en: 'Action item' }, kind: 'text' },
      owner: { title: owner, kind: 'text', personal: true },
      due: { title: due, kind: 'date' },
      area: { title: area, kind: 'region' },
      state: { title: state, kind: 'code', list: 'ACTION_STATE' },
      remark: { title: { id: 'Keterangan', en: 'Remark' }, kind: 'text' },
      closedOn: { title: { id: 'Selesai pada', en: 'Closed on' }, kind: 'date' },
      event: { title: event, kind: 'text' },
      date: { title: { id: 'Tanggal kegiatan', en: 'Day of the event' }, kind: 'date' },
      discussed: { title: { id: 'Kali dibahas lagi', en: 'Times discussed again' }, kind: 'number' },
    },
    filters: {
      text: { title: { id: 'Tindak lanjut', en: 'Action item' } },
      state: { title: state, list: 'ACTION_STATE' },
      overdue: { title: { id: 'Lewat tenggat', en: 'Overdue' } },
      dueFrom: { title: { id: 'Tenggat sejak', en: 'Due since' } },
      dueTo: { title: { id: 'Tenggat sampai', en: 'Due until' } },
      event: { title: event },
      person: { title: owner },
      office: { title: { id: 'Kantor', en: 'Office' } },
    },
    orders: { DUE: due, AREA: area },
  },
} as const satisfies Record<string, ListSpec>;
