import { byOfficer, type Officers } from '../officers.ts';
import { indicatorFacts } from '../sources/indicators.ts';

/** Figures of regencies and cities, each with its source. */
export async function loadIndicators(officers: Officers): Promise<void> {
  for (const { writer, items } of byOfficer(officers, indicatorFacts)) await writer.write('recordAreaIndicator', items);
}
