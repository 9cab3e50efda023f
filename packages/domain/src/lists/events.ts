import type { ListSpec } from '../lists.ts';

const title = { id: 'Judul', en: 'Title' };
const kind = { id: 'Jenis', en: 'Kind' };
const state = { id: 'Status', en: 'State' };
const mode = { id: 'Cara', en: 'Mode' };
const series = { id: 'Rangkaian', en: 'Series' };

/** Lists of subgraph events. */
export const eventLists = {
  EVENTS: {
    field: 'events',
    subgraph: 'events',
    permission: 'event.read',
    byArea: true,
    columns: {
      date: { title: { id: 'Tanggal', en: 'Date' }, kind: 'date' },
      endDate: { title: { id: 'Tanggal selesai', en: 'Last day' }, kind: 'date' },
      title: { title, kind: 'text' },
      type: { title: kind, kind: 'code', list: 'EVENT_TYPE' },
      state: { title: state, kind: 'code', list: 'EVENT_STATE' },
      series: { title: series, kind: 'text' },
      mode: { title: mode, kind: 'code', list: 'EVENT_MODE' },
      venue: { title: { id: 'Tempat', en: 'Venue' }, kind: 'text' },
      targetAreas: { title: { id: 'Wilayah sasaran', en: 'Target regions' }, kind: 'regions' },
      targetText: { title: { id: 'Sasaran', en: 'Target' }, kind: 'text' },
      participants: { title: { id: 'Peserta', en: 'Participants' }, kind: 'number' },
      targetCount: { title: { id: 'Rencana peserta', en: 'Participants planned' }, kind: 'number' },
      purpose: { title: { id: 'Tujuan', en: 'Purpose' }, kind: 'text' },
      budgetLine: { title: { id: 'Mata anggaran', en: 'Budget line' }, kind: 'text' },
      budget: { title: { id: 'Anggaran (Rp)', en: 'Budget (Rp)' }, kind: 'number' },
      planItems: { title: { id: 'Butir rencana', en: 'Plan items' }, kind: 'text' },
    },
    filters: {
      text: { title: { id: 'Judul atau rangkaian', en: 'Title or series' } },
      type: { title: kind, list: 'EVENT_TYPE' },
      state: { title: state, list: 'EVENT_STATE' },
      from: { title: { id: 'Sejak', en: 'Since' } },
      to: { title: { id: 'Sampai', en: 'Until' } },
      mode: { title: mode, list: 'EVENT_MODE' },
      series: { title: series },
      person: { title: { id: 'Orang', en: 'Person' } },
      office: { title: { id: 'Kantor', en: 'Office' } },
      import: { title: { id: 'Hasil impor', en: 'From import' } },
    },
    orders: { DATE_DESC: { id: 'Terbaru', en: 'Latest' }, DATE_ASC: { id: 'Terlama', en: 'Earliest' }, TITLE: title },
  },
  EVENT_SERIES: {
    field: 'eventSeries',
    subgraph: 'events',
    permission: 'event.read',
    byArea: false,
    columns: {
      title: { title, kind: 'text' },
      type: { title: kind, kind: 'code', list: 'EVENT_TYPE' },
      description: { title: { id: 'Keterangan', en: 'Description' }, kind: 'text' },
    },
    filters: {},
    orders: { TITLE: title },
  },
} as const satisfies Record<string, ListSpec>;
