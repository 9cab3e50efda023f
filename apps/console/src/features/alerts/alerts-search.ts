import * as z from 'zod/mini';
import { AlertKind, AlertState, type AlertFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const schema = z.object({ jenis: choices(AlertKind), status: choices(AlertState), setelah: lenient(z.string()) });

/** What the list of alerts is narrowed to. */
export type AlertsSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function alertsSearch(search: Record<string, unknown>): AlertsSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function alertFilter({ jenis, status }: AlertsSearch): AlertFilter {
  return { kind: jenis, state: status };
}
