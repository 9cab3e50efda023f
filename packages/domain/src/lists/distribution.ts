import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const programme = { id: 'Program', en: 'Programme' };
const period = { id: 'Periode', en: 'Period' };
const state = { id: 'Status', en: 'State' };
const channel = { id: 'Saluran', en: 'Channel' };
const endsOn = { id: 'Hari terakhir', en: 'Last day' };
const amount = { id: 'Jumlah (Rp)', en: 'Amount (Rp)' };
const number = { id: 'Nomor urut', en: 'Number on the list' };
const reference = { id: 'Nomor penyaluran', en: 'Number of the distribution' };

/** Distributions of aid, and who is given what in one of them. */
export const distributionLists = {
  DISTRIBUTIONS: {
    field: 'distributionBatches',
    subgraph: 'beneficiaries',
    permission: 'distribution.read',
    byArea: true,
    columns: {
      reference: { title: reference, kind: 'text' },
      programme: { title: programme, kind: 'text' },
      period: { title: period, kind: 'text' },
      area: { title: area, kind: 'region' },
      channel: { title: channel, kind: 'code', list: 'DISTRIBUTION_CHANNEL' },
      state: { title: state, kind: 'code', list: 'DISTRIBUTION_STATE' },
      startsOn: { title: { id: 'Hari pertama', en: 'First day' }, kind: 'date' },
      endsOn: { title: endsOn, kind: 'date' },
      planned: { title: { id: 'Penerima direncanakan', en: 'Recipients planned' }, kind: 'number' },
      plannedAmount: { title: { id: 'Rencana (Rp)', en: 'Planned (Rp)' }, kind: 'number' },
      delivered: { title: { id: 'Diserahkan', en: 'Delivered' }, kind: 'number' },
      deliveredAmount: { title: { id: 'Realisasi (Rp)', en: 'Realised (Rp)' }, kind: 'number' },
      failed: { title: { id: 'Gagal', en: 'Failed' }, kind: 'number' },
      returned: { title: { id: 'Dikembalikan', en: 'Returned' }, kind: 'number' },
      pending: { title: { id: 'Belum', en: 'Not yet' }, kind: 'number' },
    },
    filters: {
      programme: { title: programme },
      year: { title: { id: 'Tahun', en: 'Year' } },
      period: { title: period },
      channel: { title: channel, list: 'DISTRIBUTION_CHANNEL' },
      state: { title: state, list: 'DISTRIBUTION_STATE' },
      overdue: { title: { id: 'Lewat waktu', en: 'Past its days' } },
    },
    orders: { ENDS_ON: endsOn, AREA: area },
  },
  DELIVERIES: {
    field: 'deliveries',
    subgraph: 'beneficiaries',
    permission: 'delivery.read',
    byArea: true,
    columns: {
      batch: { title: reference, kind: 'text' },
      nth: { title: number, kind: 'number' },
      recipient: { title: { id: 'Nama penerima', en: 'Recipient' }, kind: 'text', personal: true },
      area: { title: area, kind: 'region' },
      point: { title: { id: 'Titik salur', en: 'Point' }, kind: 'text' },
      amount: { title: amount, kind: 'number' },
      goods: { title: { id: 'Barang', en: 'Goods' }, kind: 'text' },
      state: { title: state, kind: 'code', list: 'DELIVERY_STATE' },
      failure: { title: { id: 'Sebab', en: 'Reason' }, kind: 'code', list: 'DELIVERY_FAILURE', personal: true },
      deliveredOn: { title: { id: 'Diserahkan pada', en: 'Delivered on' }, kind: 'date' },
    },
    filters: {
      batch: { title: { id: 'Penyaluran', en: 'Distribution' } },
      point: { title: { id: 'Titik salur', en: 'Point' } },
      state: { title: state, list: 'DELIVERY_STATE' },
      text: { title: { id: 'Nama', en: 'Name' } },
      nth: { title: number },
      import: { title: { id: 'Dari berkas bank', en: 'From a bank\'s file' } },
      stopped: { title: { id: 'Tidak boleh diserahkan', en: 'Stopped' } },
    },
    orders: { NUMBER: number },
  },
} as const satisfies Record<string, ListSpec>;
