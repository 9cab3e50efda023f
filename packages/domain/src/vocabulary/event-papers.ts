import { entry, pilar } from './entry.ts';

/** Papers of an event that are drafted from its record; each is a kind of printed paper too (DOCUMENT_KIND). */
export const EVENT_PAPER_KIND = [
  entry('EVENT_INVITATION', 'Undangan', 'Invitation', pilar),
  entry('EVENT_ASSIGNMENT', 'Surat perintah tugas (SPT)', 'Assignment (SPT)', pilar),
  entry('EVENT_ATTENDANCE', 'Daftar hadir', 'Attendance list', pilar),
  entry('EVENT_MINUTES', 'Notulen', 'Minutes', pilar),
  entry('EVENT_PRESS_RELEASE', 'Siaran pers', 'Press release', pilar),
] as const;

/** How a part of such a paper is set. */
export const PAPER_SECTION_KIND = [
  entry('TEXT', 'Paragraf', 'Paragraphs', pilar),
  entry('PAIRS', 'Isian (nama: nilai)', 'Name and value', pilar),
  entry('ITEMS', 'Daftar bernomor', 'Numbered list', pilar),
  entry('SIGNATURES', 'Daftar tanda tangan', 'List to sign', pilar),
] as const;

/** What those who are shown on a photograph said to it. */
export const PHOTO_CONSENT = [
  entry('AGREED', 'Yang tampak setuju', 'Those shown agree', pilar),
  entry('CROWD', 'Keramaian, tak seorang pun dikenali', 'Crowd, nobody recognisable', pilar),
  entry('NOT_GIVEN', 'Belum ada persetujuan', 'No consent yet', pilar),
] as const;
