import * as z from 'zod/mini';
import { NoticeState, PolicyNoticeOrder, type PolicyNoticeFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const schema = z.object({ status: choices(NoticeState), pada: lenient(day), urut: lenient(z.enum(PolicyNoticeOrder)), setelah: lenient(z.string()) });

/** What the list of notices is narrowed to; words searched for never stand here. */
export type NoticeSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function noticeSearch(search: Record<string, unknown>): NoticeSearch {
  return z.parse(schema, search);
}

/** Notices that are shown unless others are chosen: those that hold. */
export const inForce = ['IN_FORCE'] as const satisfies NoticeState[];

/** The filter as the graph takes it. */
export function noticeFilter({ status, pada }: NoticeSearch, text: string | undefined): PolicyNoticeFilter {
  return { text, state: status ?? [...inForce], asOf: pada };
}

const newSchema = z.object({ kegiatan: lenient(z.guid()), pokok: lenient(z.guid()), ganti: lenient(z.guid()) });

/** Reads the address of a new notice: of which key point it is made, or whose place it takes. */
export function newNoticeSearch(search: Record<string, unknown>): z.output<typeof newSchema> {
  return z.parse(newSchema, search);
}
