import { regionsWithin } from '@pilar/domain/regions';

/** The year of the demo's rounds. */
export const inventoryYear = 2026;

/** Villages of a district of Lebak whose rounds are planned: the first is under way and late, the second has begun, the third waits. */
export const inventoryVillages = regionsWithin('36.02', 'VILLAGE').slice(0, 3).map(({ code }) => code);

/** Days of the rounds, and when those that run began. */
export const inventoryDays = { firstDay: '2026-09-01', lastDay: '2026-10-30' } as const;
export const begunOn = '2026-09-02';
export const foundOn = '2026-09-10';
