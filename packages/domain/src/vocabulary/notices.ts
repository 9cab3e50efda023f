import { entry, pilar } from './entry.ts';

/** Whether what was said holds on a day (status ketentuan). */
export const NOTICE_STATE = [
  entry('IN_FORCE', 'Berlaku', 'In force', pilar),
  entry('COMING', 'Akan berlaku', 'Coming', pilar),
  entry('PAST', 'Tidak berlaku lagi', 'Past', pilar),
  entry('SUPERSEDED', 'Digantikan', 'Superseded', pilar),
] as const;
