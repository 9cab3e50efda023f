import * as z from 'zod/mini';
import { lenient } from '../../routes/search-params.ts';

/** The part of a list's address that shows it as a map: which level is drawn, and whether with numbers in place of colours. */
export const mapSearch = {
  sebagai: lenient(z.enum(['peta'])),
  tingkat: lenient(z.enum(['kecamatan', 'desa'])),
  corak: lenient(z.enum(['angka'])),
};

export type MapSearch = z.output<z.ZodMiniObject<typeof mapSearch>>;
