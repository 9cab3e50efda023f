import type { ListSpec } from '../lists.ts';
import { EVENT_TYPE } from '../vocabulary/events.ts';

const number = (id: string, en: string) => ({ title: { id, en }, kind: 'number' }) as const;

/** A column for each kind of event. */
const kinds = Object.fromEntries(EVENT_TYPE.map(({ code, labelId, labelEn }) => [code, number(labelId, labelEn)])) as Record<(typeof EVENT_TYPE)[number]['code'], ReturnType<typeof number>>;

/** Outreach by district, worked out for a region and a period (report 6), in subgraph events. */
export const coverageLists = {
  OUTREACH_COVERAGE: {
    field: 'outreachCoverage',
    subgraph: 'events',
    permission: 'coverage.read',
    computed: true,
    byArea: true,
    columns: {
      area: { title: { id: 'Wilayah', en: 'Region' }, kind: 'region' },
      events: number('Kegiatan', 'Events'),
      lastOn: { title: { id: 'Terakhir', en: 'Last' }, kind: 'date' },
      rakor: { title: { id: 'Ada rakor', en: 'Had a coordination meeting' }, kind: 'boolean' },
      openItems: number('Tindak lanjut terbuka', 'Open action items'),
      overdueItems: number('Lewat tenggat', 'Overdue'),
      ...kinds,
    },
    filters: { year: { title: { id: 'Tahun', en: 'Year' } }, from: { title: { id: 'Sejak', en: 'Since' } }, to: { title: { id: 'Sampai', en: 'Until' } }, type: { title: { id: 'Jenis', en: 'Kind' }, list: 'EVENT_TYPE' } },
    orders: {},
  },
} as const satisfies Record<string, ListSpec>;
