import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const status = { id: 'Status', en: 'Status' };
const institution = { id: 'Lembaga', en: 'Institution' };
const year = { id: 'Tahun', en: 'Year' };
const due = { id: 'Tenggat', en: 'Due' };
const plannedOn = { id: 'Direncanakan pada', en: 'Planned for' };

/** Lists of monitoring, in subgraph institutions. */
export const monitoringLists = {
  MONITORINGS: {
    field: 'monitorings',
    subgraph: 'institutions',
    permission: 'monitoring.read',
    byArea: true,
    columns: {
      institution: { title: institution, kind: 'text' },
      area: { title: area, kind: 'region' },
      year: { title: year, kind: 'number' },
      state: { title: status, kind: 'code', list: 'MONITORING_STATE' },
      plannedOn: { title: plannedOn, kind: 'date' },
      visitedOn: { title: { id: 'Dikunjungi pada', en: 'Visited on' }, kind: 'date' },
      score: { title: { id: 'Nilai', en: 'Score' }, kind: 'number' },
      openFindings: { title: { id: 'Temuan terbuka', en: 'Open findings' }, kind: 'number' },
      nextDue: { title: { id: 'Tenggat terdekat', en: 'Next due' }, kind: 'date' },
      closedOn: { title: { id: 'Selesai pada', en: 'Closed on' }, kind: 'date' },
      conclusion: { title: { id: 'Kesimpulan', en: 'Conclusion' }, kind: 'text' },
    },
    filters: {
      text: { title: { id: 'Nama lembaga', en: 'Name of the institution' } },
      year: { title: year },
      state: { title: status, list: 'MONITORING_STATE' },
      overdue: { title: { id: 'Terlambat', en: 'Overdue' } },
      mine: { title: { id: 'Petugasnya saya', en: 'Assigned to me' } },
    },
    orders: { PLANNED_ON: plannedOn, AREA: area, NEXT_DUE: { id: 'Tenggat temuan', en: 'Findings due' } },
  },
  MONITORING_FINDINGS: {
    field: 'monitoringFindings',
    subgraph: 'institutions',
    permission: 'monitoring.read',
    byArea: true,
    columns: {
      institution: { title: institution, kind: 'text' },
      area: { title: area, kind: 'region' },
      text: { title: { id: 'Temuan', en: 'Finding' }, kind: 'text' },
      severity: { title: { id: 'Tingkat', en: 'Severity' }, kind: 'code', list: 'FINDING_SEVERITY' },
      responsible: { title: { id: 'Penanggung jawab', en: 'Responsible' }, kind: 'text', personal: true },
      due: { title: due, kind: 'date' },
      state: { title: status, kind: 'code', list: 'FINDING_STATE' },
      answer: { title: { id: 'Tindak lanjut', en: 'Follow-up' }, kind: 'text' },
      answeredOn: { title: { id: 'Dijawab pada', en: 'Answered on' }, kind: 'date' },
      closedOn: { title: { id: 'Selesai pada', en: 'Closed on' }, kind: 'date' },
    },
    filters: {
      text: { title: { id: 'Nama lembaga', en: 'Name of the institution' } },
      year: { title: year },
      state: { title: status, list: 'FINDING_STATE' },
      severity: { title: { id: 'Tingkat', en: 'Severity' }, list: 'FINDING_SEVERITY' },
      overdue: { title: { id: 'Lewat tenggat', en: 'Overdue' } },
    },
    orders: { DUE: due, AREA: area },
  },
} as const satisfies Record<string, ListSpec>;
