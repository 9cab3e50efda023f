import { vocabulary } from '@pilar/domain/vocabulary';
import type { Words } from '../kind.ts';

/** The 26 types of persons in need, as registers head a column with them. What each asks of age and unit is data of the subgraph that keeps the cases. */
export const ppksTypes: readonly { code: string; title: Words }[] = vocabulary('PPKS_TYPE').map(({ code, labelId, labelEn }) => ({ code, title: { id: labelId, en: labelEn } }));
