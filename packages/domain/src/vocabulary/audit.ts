import { entry, pilar } from './entry.ts';

/** What somebody did with a record, as the audit trail has it. */
export const ACCESS_KIND = [
  entry('READ', 'Melihat', 'Saw', pilar),
  entry('REVEALED', 'Membuka data tertutup', 'Opened sealed data', pilar),
  entry('EXPORTED', 'Mengambil dalam berkas', 'Took in a file', pilar),
  entry('CHANGED', 'Mengubah', 'Changed', pilar),
] as const;
