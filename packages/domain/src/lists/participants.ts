import type { ListSpec } from '../lists.ts';

const group = { id: 'Kelompok', en: 'Group' };
const state = { id: 'Kehadiran', en: 'Attendance' };
const name = { id: 'Nama', en: 'Name' };
const event = { id: 'Kegiatan', en: 'Event' };

/** The list of who takes part in events. */
export const participantLists = {
  PARTICIPANTS: {
    field: 'participants',
    subgraph: 'events',
    permission: 'participant.read',
    byArea: true,
    columns: {
      event: { title: event, kind: 'text' },
      date: { title: { id: 'Tanggal', en: 'Date' }, kind: 'date' },
      name: { title: name, kind: 'text', personal: true },
      affiliation: { title: { id: 'Lembaga atau jabatan', en: 'Affiliation' }, kind: 'text', personal: true },
      group: { title: group, kind: 'code', list: 'PARTICIPANT_GROUP' },
      area: { title: { id: 'Wilayah asal', en: 'Comes from' }, kind: 'region' },
      state: { title: state, kind: 'code', list: 'PARTICIPANT_STATE' },
      walkIn: { title: { id: 'Tanpa undangan', en: 'Uninvited' }, kind: 'boolean' },
      method: { title: { id: 'Cara absen', en: 'How checked in' }, kind: 'code', list: 'CHECK_IN_METHOD' },
      checkedInAt: { title: { id: 'Waktu hadir', en: 'Checked in at' }, kind: 'text' },
      remark: { title: { id: 'Catatan', en: 'Remark' }, kind: 'text', personal: true },
    },
    filters: {
      event: { title: event },
      person: { title: { id: 'Orang', en: 'Person' } },
      group: { title: group, list: 'PARTICIPANT_GROUP' },
      state: { title: state, list: 'PARTICIPANT_STATE' },
      invitedWith: { title: { id: 'Undangan', en: 'Invitation' } },
    },
    orders: { NAME: name, DATE_DESC: { id: 'Kegiatan terbaru', en: 'Latest event' } },
  },
} as const satisfies Record<string, ListSpec>;
