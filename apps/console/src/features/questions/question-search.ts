import * as z from 'zod/mini';
import { EventQuestionOrder, EventType, ParticipantGroupKind, QuestionTopic, type EventQuestionFilter } from '../../__generated__/graphql.ts';
import { choices, lenient } from '../../routes/search-params.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** As a person types it, and as a saved view holds it. */
const yes = z.pipe(z.transform((value) => (value === true ? 'ya' : value)), z.enum(['ya']));

const schema = z.object({
  topik: choices(QuestionTopic),
  terbuka: lenient(yes),
  penanya: choices(ParticipantGroupKind),
  jenis: choices(EventType),
  dari: lenient(day),
  sampai: lenient(day),
  kegiatan: lenient(z.guid()),
  ketentuan: lenient(z.guid()),
  urut: lenient(z.enum(EventQuestionOrder)),
  setelah: lenient(z.string()),
});

/** What the list of questions is narrowed to; words searched for never stand here. */
export type QuestionSearch = z.output<typeof schema>;

/** Reads the address of the list. */
export function questionSearch(search: Record<string, unknown>): QuestionSearch {
  return z.parse(schema, search);
}

/** The filter as the graph takes it. */
export function questionFilter({ topik, terbuka, penanya, jenis, dari, sampai, kegiatan, ketentuan }: QuestionSearch, text: string | undefined): EventQuestionFilter {
  return { text, topic: topik, open: terbuka ? true : undefined, askedBy: penanya, eventType: jenis, from: dari, to: sampai, event: kegiatan, policyNotice: ketentuan };
}

/** The same without the topic and whether it is open: what the topics are counted over, so that each number opens its list. */
export function countedFilter(search: QuestionSearch, text: string | undefined): EventQuestionFilter {
  return questionFilter({ ...search, topik: undefined, terbuka: undefined }, text);
}
