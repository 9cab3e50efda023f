import { installation } from '@pilar/domain/installation';

/** A moment as a file tells it: to the minute, where the office is, the same in both languages. */
export const momentOf = (column: string): string => `to_char(${column} AT TIME ZONE '${installation.timeZone}', 'YYYY-MM-DD HH24:MI')`;
