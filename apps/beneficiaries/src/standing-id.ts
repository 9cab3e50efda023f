import { raw, type Sql } from '@pilar/subgraph/sql';

/**
 * Id of the record that a row of that alias stands for: of the one it was merged into, else its own. A CASE, since PostgreSQL takes COALESCE
 * of a column for something that may leak: beside a policy it compares it after the policy, and reads the whole register for one id.
 */
export function standingId(alias: string): Sql {
  return raw(`CASE WHEN ${alias}.merged_into IS NULL THEN ${alias}.id ELSE ${alias}.merged_into END`);
}
