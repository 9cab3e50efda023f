import { slug } from '@pilar/imports/map/slug';
import type { ImportValues } from '@pilar/subgraph/importing';

const checks = ['verified', 'validated', 'approved'];
/** How lists begin to say that something was not done or not found right. */
const not = /^(?:tidak|tdk|belum|blm|tolak|ditolak|gagal|invalid)|^(?:t|n|no|0)$/;

/** Columns by which an office says that it has not verified, validated or approved a row of its own list, with what they say. */
export function uncheckedThere(values: ImportValues): { column: string; value: string }[] {
  return checks.flatMap((column) => {
    const value = values[column];
    return typeof value === 'string' && not.test(slug(value)) ? [{ column, value }] : [];
  });
}
