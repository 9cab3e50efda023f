import { empty, join, raw, Sql, sqltag } from '@prisma/client/runtime/client';
import { installation } from '@pilar/domain/installation';
import { areaEnd, areaStart } from '@pilar/domain/region-code';

export { empty, join, raw, Sql };

/** A fragment of SQL; every `${value}` becomes a bound parameter. */
export const sql = sqltag;

/** The day of an instant where the office is: a bare cast takes that of the database's clock, which until seven in the morning is the day before. */
export const localDaySql = (instant: string): string => `(${instant} AT TIME ZONE '${installation.timeZone}')::date`;

/** A moment as a file tells it: to the minute, where the office is, the same in both languages. */
export const localMinuteSql = (instant: string): string => `to_char(${instant} AT TIME ZONE '${installation.timeZone}', 'YYYY-MM-DD HH24:MI')`;

/** A moment as history tells it, to the millisecond: two that are changed in one second are two. */
export const instantSql = (instant: string): Sql => raw(`to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Today where the office is, for expressions without parameters. */
export const todaySql = localDaySql('now()');

/** The column's code is the area or lies inside it: one range, which an index on the column serves. */
export function inArea(column: string, area: string): Sql {
  return sql`(${raw(column)} >= ${areaStart(area)} AND ${raw(column)} < ${areaEnd(area)})`;
}

/** The conditions joined by AND; true when there are none. */
export function every(conditions: Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : join(conditions, ' AND ');
}

/**
 * Puts rows into a table by one statement. `columns` gives the type of each column; rows name them alike. Names and types
 * come from code, never from a request.
 */
export function insertRows(table: string, columns: Readonly<Record<string, string>>, rows: readonly object[]): Sql {
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(', ');
  return sql`INSERT INTO ${raw(table)} (${raw(names)}) SELECT ${raw(names)} FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (${raw(typed)})`;
}
