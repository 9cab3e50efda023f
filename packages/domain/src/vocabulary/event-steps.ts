import { entry, pilar } from './entry.ts';

/** What is done with an event, from its plan to its publication. */
export const EVENT_STEP = [
  entry('SCHEDULE', 'Jadwalkan', 'Schedule', pilar),
  entry('INVITE', 'Tandai undangan terkirim', 'Mark as invited', pilar),
  entry('START', 'Mulai', 'Start', pilar),
  entry('CLOSE', 'Tandai terlaksana', 'Mark as held', pilar),
  entry('REPORT', 'Laporkan', 'Report', pilar),
  entry('PUBLISH', 'Publikasikan', 'Publish', pilar),
  entry('UNPUBLISH', 'Tarik dari halaman publik', 'Take off the public page', pilar),
  entry('POSTPONE', 'Tunda', 'Postpone', pilar),
  entry('CANCEL', 'Batalkan', 'Cancel', pilar),
] as const;
