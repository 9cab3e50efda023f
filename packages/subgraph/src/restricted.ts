import type { RawDb } from './context.ts';
import { NotAllowed } from './errors.ts';
import { isId } from './ids.ts';
import { loaderOf } from './loaders.ts';
import type { Language, Message } from './messages.ts';
import { say } from './messages.ts';
import { sql, type Sql } from './sql.ts';

/** Said to whoever would process what is restricted: why not, and whom to ask. */
export const restricted: Message = {
  id: 'Data orang ini dibatasi atas permintaannya (UU 27/2022): boleh dibaca, belum boleh diproses. Tanyakan kepada petugas permintaan subjek data di Dinas Sosial; setelah ia mencabut pembatasannya, ulangi.',
  en: 'The data of this person are restricted at their request (UU 27/2022): they may be read, and not processed yet. Ask whoever handles requests of persons at the social office; once they have lifted the restriction, do this again.',
};

/** What a constraint tells that no restricted record passes; every part has it. */
export const refuseRestricted = (language: Language, path: string[] | null = null): NotAllowed => new NotAllowed(say(language, restricted), path);

/** Condition on the id of a record, a person or family: their data are restricted. The ids are read once for a statement, not once for a row. */
export const isRestricted = (id: Sql): Sql => sql`${id} = ANY(ARRAY(SELECT pilar.restricted_ids()))`;

/** Those of the records, persons and families, whose data are restricted. */
export async function restrictedAmong(db: RawDb, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = ids.filter(isId);
  if (asked.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: string }[]>(sql`SELECT id::text AS id FROM pilar.restricted_ids() AS id WHERE id = ANY(${asked}::uuid[])`);
  return new Set(rows.map(({ id }) => id));
}

/** Since when a record is restricted, of those that the viewer sees; undefined of most. */
export const restrictedSince = loaderOf<RawDb, Date | undefined>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<{ id: string; since: Date }[]>(sql`SELECT id::text AS id, since FROM pilar.restricted_since(${[...ids]}::uuid[])`);
  const found = new Map(rows.map(({ id, since }) => [id, since]));
  return (id) => found.get(id);
});
