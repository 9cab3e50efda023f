import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const period = { id: 'Periode', en: 'Period' };
const indicator = { id: 'Indikator', en: 'Indicator' };
const statedBy = { id: 'Sumber', en: 'Source' };

/** Figures of regions, each as one source states it: a row never sums them up. */
export const indicatorLists = {
  AREA_INDICATORS: {
    field: 'areaIndicators',
    subgraph: 'beneficiaries',
    permission: 'indicator.read',
    byArea: true,
    columns: {
      area: { title: area, kind: 'region' },
      indicator: { title: indicator, kind: 'code', list: 'AREA_INDICATOR' },
      period: { title: period, kind: 'text' },
      value: { title: { id: 'Angka', en: 'Figure' }, kind: 'number' },
      unit: { title: { id: 'Satuan', en: 'Unit' }, kind: 'code', list: 'INDICATOR_UNIT' },
      statedBy: { title: statedBy, kind: 'code', list: 'INDICATOR_SOURCE' },
      citation: { title: { id: 'Kutipan', en: 'Citation' }, kind: 'text' },
      statedOn: { title: { id: 'Tanggal sumber', en: 'Day of the source' }, kind: 'date' },
    },
    filters: {
      indicator: { title: indicator, list: 'AREA_INDICATOR' },
      statedBy: { title: statedBy, list: 'INDICATOR_SOURCE' },
      year: { title: { id: 'Tahun', en: 'Year' } },
    },
    orders: { AREA: area, PERIOD_DESC: period },
  },
} as const satisfies Record<string, ListSpec>;
