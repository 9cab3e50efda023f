import { entry, pilar } from './entry.ts';

/** How far something is that a meeting left to be done (status tindak lanjut). */
export const ACTION_STATE = [
  entry('OPEN', 'Belum dikerjakan', 'Open', pilar),
  entry('DOING', 'Sedang dikerjakan', 'Being done', pilar),
  entry('DONE', 'Selesai', 'Done', pilar),
  entry('DROPPED', 'Tidak dilanjutkan', 'Dropped', pilar),
] as const;
