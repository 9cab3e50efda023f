import { inventedEfforts, inventedPoverty } from '../invented/poverty.ts';
import { byOfficer, type Officers } from '../officers.ts';
import { povertyFacts } from '../sources/poverty.ts';
import { idOf, type Ids } from './ids.ts';

/** Figures of extreme poverty by source, what is spent against it, and a family of Lebak that has left it. */
export async function loadPoverty(officers: Officers, families: Ids, planItems: Ids): Promise<void> {
  for (const { writer, items } of byOfficer(officers, [...povertyFacts, ...inventedPoverty()])) await writer.write('recordPovertySnapshot', items);
  for (const { writer, items } of byOfficer(officers, inventedEfforts(idOf(planItems, 'rkpdContoh 1.06.05')))) await writer.write('recordFundingEffort', items);
  await officers.of('36.02').write('correctFamily', [{
    key: 'poverty-graduated',
    input: { id: idOf(families, 'family-36.02-2'), version: 1, extremePoor: false, extremePoorSource: 'FIELD', extremePoorOn: '2026-09-15', extremePoorReason: 'GRADUATED', reason: 'Penghasilan usaha tetap' },
  }]);
}
