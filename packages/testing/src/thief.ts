import { createHash } from 'node:crypto';

/** Whoever has a copy of the database and not the installation's secret. */
export type Thief = {
  /** Those of the texts that the copy gives away: they stand in it, or a digest of theirs that takes no key does. */
  findsOut: (texts: readonly string[]) => string[];
};

/** What the thief reads with: past row-level security, as a dump is made. */
type Query = (query: string, values: unknown[]) => Promise<{ rows: unknown[] }>;

/** Copies every value of every table of the schemas. */
export async function stealDatabase(query: Query, schemas: readonly string[]): Promise<Thief> {
  const values = new Set<string>();
  const { rows: tables } = await query(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema = ANY ($1) AND table_type = 'BASE TABLE'`, [schemas]);
  for (const { name } of tables as { name: string }[]) {
    const { rows } = await query(`SELECT DISTINCT told.value FROM ${name} AS stolen, jsonb_each_text(to_jsonb(stolen)) AS told WHERE told.value IS NOT NULL`, []);
    for (const { value } of rows as { value: string }[]) values.add(value);
  }
  const whole = [...values].join('\n');
  return { findsOut: (texts) => texts.filter((text) => whole.includes(text) || digestsOf(text).some((digest) => values.has(digest))) };
}

/** A text's digests as tables write them. */
function digestsOf(text: string): string[] {
  return ['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) => {
    const digest = createHash(algorithm).update(text).digest();
    return [digest.toString('hex'), `\\x${digest.toString('hex')}`, digest.toString('base64'), digest.toString('base64url')];
  });
}
