import type { ListSpec } from '../lists.ts';

const village = { id: 'Desa atau kelurahan', en: 'Village' };
const since = { id: 'Sejak', en: 'Since' };
const programme = { id: 'Program', en: 'Programme' };
const year = { id: 'Tahun', en: 'Year' };
const unit = { id: 'Sasaran', en: 'Whose' };
const state = { id: 'Keadaan', en: 'State' };
const reason = { id: 'Alasan', en: 'Reason' };
const decree = { id: 'Nomor SK', en: 'Decree' };

/** Entitlements to programmes of aid, in subgraph beneficiaries. */
export const entitlementLists = {
  ENTITLEMENTS: {
    field: 'entitlements',
    subgraph: 'beneficiaries',
    permission: 'entitlement.read',
    byArea: true,
    columns: {
      subject: { title: { id: 'Keluarga atau orang', en: 'Family or person' }, kind: 'text', personal: true },
      area: { title: village, kind: 'region' },
      unit: { title: unit, kind: 'code', list: 'CASE_UNIT' },
      programme: { title: programme, kind: 'text', personal: true },
      year: { title: year, kind: 'number' },
      state: { title: state, kind: 'code', list: 'ENTITLEMENT_STATE', personal: true },
      since: { title: since, kind: 'date', personal: true },
      decreeNumber: { title: decree, kind: 'text' },
      decreeOn: { title: { id: 'Tanggal SK', en: 'Day of the decree' }, kind: 'date' },
      frozenOn: { title: { id: 'Dibekukan', en: 'Frozen on' }, kind: 'date', personal: true },
      frozenReason: { title: { id: 'Alasan pembekuan', en: 'Why frozen' }, kind: 'code', list: 'FREEZE_REASON', personal: true },
      reason: { title: reason, kind: 'code', list: 'ENTITLEMENT_REASON', personal: true },
      endedOn: { title: { id: 'Berakhir', en: 'Ended on' }, kind: 'date', personal: true },
    },
    filters: {
      text: { title: { id: 'Nama', en: 'Name' } },
      programme: { title: programme },
      year: { title: year },
      state: { title: state, list: 'ENTITLEMENT_STATE' },
      frozen: { title: { id: 'Dibekukan', en: 'Frozen' } },
      reason: { title: reason, list: 'ENTITLEMENT_REASON' },
      unit: { title: unit, list: 'CASE_UNIT' },
      accepted: { title: { id: 'Usulan diterima Kemensos', en: 'Proposal accepted by the ministry' } },
      decreeNumber: { title: decree },
      import: { title: { id: 'Dari impor', en: 'From import' } },
    },
    orders: { SINCE: since, AREA: village, UPDATED_DESC: { id: 'Perubahan terakhir', en: 'Last change' } },
  },
} as const satisfies Record<string, ListSpec>;
