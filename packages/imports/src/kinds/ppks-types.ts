import { vocabulary } from '@pilar/domain/vocabulary';
import type { Column, Words } from '../kind.ts';

/** The 26 types of persons in need, as registers head a column with them. What each asks of age and unit is data of the subgraph that keeps the cases. */
export const ppksTypes: readonly { code: string; title: Words }[] = vocabulary('PPKS_TYPE').map(({ code, labelId, labelEn }) => ({ code, title: { id: labelId, en: labelEn } }));

const kinds = vocabulary('DISABILITY_KIND');

/** Kinds of disability, as registers tell them: a column of 0 and 1 each, or one with their words. */
export const disabilityColumns: readonly Column[] = [
  {
    key: 'disabilities', title: { id: 'Ragam disabilitas', en: 'Kinds of disability' }, type: 'list', list: 'DISABILITY_KIND', personal: true, example: 'Fisik; Sensorik',
    aliases: ['Jenis disabilitas', 'Jenis kedisabilitasan', 'Jenis kecacatan', 'Kode jenis disabilitas'],
  },
  ...kinds.map(({ code, labelId, labelEn }): Column => ({
    key: code, title: { id: `Disabilitas ${labelId.toLowerCase()}`, en: `${labelEn} disability` }, type: 'boolean', personal: true, example: '1',
    aliases: [`Penyandang disabilitas ${labelId.toLowerCase()}`, `Cacat ${labelId.toLowerCase()}`, `${labelId} (disabilitas)`],
  })),
];
