import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const topic = { id: 'Topik', en: 'Topic' };
const askedBy = { id: 'Penanya', en: 'Asked by' };
const owner = { id: 'Penjawab', en: 'Answers' };
const event = { id: 'Kegiatan', en: 'Event' };
const date = { id: 'Tanggal kegiatan', en: 'Day of the event' };
const notice = { id: 'Ketentuan', en: 'Policy notice' };

/** Lists of what was asked at events, in subgraph events. */
export const questionLists = {
  EVENT_QUESTIONS: {
    field: 'eventQuestions',
    subgraph: 'events',
    permission: 'minutes.read',
    byArea: true,
    columns: {
      text: { title: { id: 'Pertanyaan', en: 'Question' }, kind: 'text' },
      topic: { title: topic, kind: 'code', list: 'QUESTION_TOPIC' },
      askedBy: { title: askedBy, kind: 'code', list: 'PARTICIPANT_GROUP' },
      open: { title: { id: 'Belum terjawab', en: 'Unanswered' }, kind: 'boolean' },
      answer: { title: { id: 'Jawaban', en: 'Answer' }, kind: 'text' },
      owner: { title: owner, kind: 'text', personal: true },
      answeredOn: { title: { id: 'Dijawab pada', en: 'Answered on' }, kind: 'date' },
      policyNotice: { title: notice, kind: 'text' },
      area: { title: area, kind: 'region' },
      event: { title: event, kind: 'text' },
      eventType: { title: { id: 'Jenis kegiatan', en: 'Kind of event' }, kind: 'code', list: 'EVENT_TYPE' },
      date: { title: date, kind: 'date' },
    },
    filters: {
      text: { title: { id: 'Pertanyaan atau jawaban', en: 'Question or answer' } },
      topic: { title: topic, list: 'QUESTION_TOPIC' },
      open: { title: { id: 'Belum terjawab', en: 'Unanswered' } },
      askedBy: { title: askedBy, list: 'PARTICIPANT_GROUP' },
      eventType: { title: { id: 'Jenis kegiatan', en: 'Kind of event' }, list: 'EVENT_TYPE' },
      from: { title: { id: 'Kegiatan sejak', en: 'Events since' } },
      to: { title: { id: 'Kegiatan sampai', en: 'Events until' } },
      event: { title: event },
      policyNotice: { title: notice },
      person: { title: owner },
      office: { title: { id: 'Kantor penjawab', en: 'Answering office' } },
    },
    orders: { NEWEST: { id: 'Terbaru', en: 'Latest' }, OLDEST: { id: 'Terlama', en: 'Oldest' }, AREA: area },
  },
} as const satisfies Record<string, ListSpec>;
