import type { ListSpec } from '../lists.ts';

const village = { id: 'Desa atau kelurahan', en: 'Village' };
const step = { id: 'Menunggu langkah', en: 'Waits for' };
const reason = { id: 'Alasan', en: 'Reason' };
const held = { id: 'Tanggal musyawarah', en: 'Day of the meeting' };
const since = { id: 'Menunggu sejak', en: 'Waiting since' };

/** Proposals for the national register, in subgraph beneficiaries. */
export const proposalLists = {
  PROPOSALS: {
    field: 'proposals',
    subgraph: 'beneficiaries',
    permission: 'proposal.read',
    byArea: true,
    columns: {
      subject: { title: { id: 'Keluarga atau orang', en: 'Family or person' }, kind: 'text', personal: true },
      area: { title: village, kind: 'region' },
      unit: { title: { id: 'Sasaran', en: 'About' }, kind: 'code', list: 'CASE_UNIT' },
      kind: { title: { id: 'Jenis usulan', en: 'Kind' }, kind: 'code', list: 'PROPOSAL_KIND', personal: true },
      origin: { title: { id: 'Asal', en: 'From' }, kind: 'code', list: 'PROPOSAL_ORIGIN', personal: true },
      state: { title: { id: 'Keadaan', en: 'State' }, kind: 'code', list: 'PROPOSAL_STATE', personal: true },
      nextStep: { title: step, kind: 'code', list: 'PROPOSAL_STEP', personal: true },
      lastReason: { title: reason, kind: 'code', list: 'DECISION_REASON', personal: true },
      waitingSince: { title: since, kind: 'date', personal: true },
      grounds: { title: { id: 'Dasar usulan', en: 'Grounds' }, kind: 'text', personal: true },
    },
    filters: {
      text: { title: { id: 'Nama', en: 'Name' } },
      kind: { title: { id: 'Jenis usulan', en: 'Kind' }, list: 'PROPOSAL_KIND' },
      unit: { title: { id: 'Sasaran', en: 'About' }, list: 'CASE_UNIT' },
      state: { title: { id: 'Keadaan', en: 'State' }, list: 'PROPOSAL_STATE' },
      waitsFor: { title: step, list: 'PROPOSAL_STEP' },
      mine: { title: { id: 'Saya kerjakan', en: 'Taken by me' } },
      waitsForMe: { title: { id: 'Menunggu saya', en: 'Waiting for me' } },
      objected: { title: { id: 'Disanggah', en: 'Objected to' } },
      meeting: { title: { id: 'Musyawarah', en: 'Meeting' } },
      import: { title: { id: 'Jawaban dari impor', en: 'Answered by import' } },
      family: { title: { id: 'Keluarga', en: 'Family' } },
      beneficiary: { title: { id: 'Orang', en: 'Person' } },
      decidedStep: { title: { id: 'Diputuskan pada langkah', en: 'Decided at step' }, list: 'PROPOSAL_STEP' },
      decidedVerdict: { title: { id: 'Putusan', en: 'Verdict' }, list: 'VERIFICATION_VERDICT' },
      decidedReason: { title: reason, list: 'DECISION_REASON' },
      decidedFrom: { title: { id: 'Diputuskan sejak', en: 'Decided from' } },
      decidedTo: { title: { id: 'Diputuskan sampai', en: 'Decided until' } },
    },
    orders: { WAITING: since, AREA: village, UPDATED_DESC: { id: 'Perubahan terakhir', en: 'Last change' } },
  },
  VILLAGE_MEETINGS: {
    field: 'villageMeetings',
    subgraph: 'beneficiaries',
    permission: 'proposal.read',
    byArea: true,
    columns: {
      area: { title: village, kind: 'region' },
      kind: { title: { id: 'Jenis', en: 'Kind' }, kind: 'code', list: 'MEETING_KIND' },
      heldOn: { title: held, kind: 'date' },
      state: { title: { id: 'Keadaan', en: 'State' }, kind: 'code', list: 'MEETING_STATE' },
      place: { title: { id: 'Tempat', en: 'Place' }, kind: 'text' },
      invited: { title: { id: 'Undangan', en: 'Invited' }, kind: 'number' },
      present: { title: { id: 'Hadir', en: 'Present' }, kind: 'number' },
      names: { title: { id: 'Nama dibahas', en: 'Names' }, kind: 'number' },
      accepted: { title: { id: 'Diterima', en: 'Accepted' }, kind: 'number' },
      rejected: { title: { id: 'Ditolak', en: 'Rejected' }, kind: 'number' },
      minutesNumber: { title: { id: 'Nomor berita acara', en: 'Number of the minutes' }, kind: 'text' },
      publishedOn: { title: { id: 'Diumumkan pada', en: 'Published on' }, kind: 'date' },
    },
    filters: {
      state: { title: { id: 'Keadaan', en: 'State' }, list: 'MEETING_STATE' },
      from: { title: { id: 'Sejak', en: 'From' } },
      to: { title: { id: 'Sampai', en: 'Until' } },
      unpublished: { title: { id: 'Belum diumumkan', en: 'Not published' } },
    },
    orders: { HELD_DESC: held, AREA: village },
  },
} as const satisfies Record<string, ListSpec>;
