import * as z from 'zod/mini';
import { lenient } from '../../routes/search-params.ts';

const schema = z.object({ impor: lenient(z.guid()) });

/** Reads the address of the persons served: those of one import, or nothing. What is sought never stands here. */
export function beneficiariesSearch(search: Record<string, unknown>): z.output<typeof schema> {
  return z.parse(schema, search);
}
