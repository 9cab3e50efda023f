import * as z from 'zod/mini';
import { ActionItemOrder, ActionState, type ActionItemFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** As a person types it, and as a saved view holds it. */
const yes = z.pipe(z.transform((value) => (value === true ? 'ya' : value)), z.enum(['ya']));

const schema = z.object({
  status: choices(ActionState),
  terlambat: lenient(yes),
  dari: lenient(day),
  sampai: lenient(day),
  kegiatan: lenient(z.guid()),
  urut: lenient(z.enum(ActionItemOrder)),
  setelah: lenient(z.string()),
});

/** What the list of action items is narrowed to; words searched for never stand here. */
export type ActionItemSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function actionItemSearch(search: Record<string, unknown>): ActionItemSearch {
  return z.parse(schema, search);
}

/** Items that are shown unless others are chosen: those that wait for somebody. */
export const openStates = ['OPEN', 'DOING'] as const satisfies ActionState[];

/** The filter as the graph takes it. */
export function actionItemFilter({ status, terlambat, dari, sampai, kegiatan }: ActionItemSearch, text: string | undefined): ActionItemFilter {
  return { text, state: status ?? [...openStates], overdue: terlambat ? true : undefined, dueFrom: dari, dueTo: sampai, event: kegiatan };
}

