import { begunOn, foundOn, inventoryDays, inventoryVillages, inventoryYear } from '../invented/inventory.ts';
import type { Officers } from '../officers.ts';

type Listed = { edges: { node: { id: string; area: { code: string } } }[] };

/** Rounds of three villages: planned, begun, with the families of the first village found and one receipt given. */
export async function loadInventory(officers: Officers): Promise<void> {
  const [first = '', second = ''] = inventoryVillages;
  const writer = officers.of(first);
  const area = first.slice(0, '36.02.01'.length);
  await writer.write('planInventoryRounds', [{ key: 'inventory-plan', input: { area, villages: inventoryVillages, year: inventoryYear, period: 'YEAR', ...inventoryDays } }]);
  const { inventoryRounds, families } = await writer.read<{ inventoryRounds: Listed; families: Listed }>(
    'query ($area: RegionCode, $year: Int, $village: RegionCode) { inventoryRounds(area: $area, filter: { year: $year }) { edges { node { id area { code } } } } families(area: $village) { edges { node { id area { code } } } } }',
    { area, year: inventoryYear, village: first });
  const roundOf = (village: string) => inventoryRounds.edges.find(({ node }) => node.area.code === village)?.node.id ?? '';
  for (const village of [first, second]) await writer.write('beginInventoryRound', [{ key: `inventory-begin-${village}`, input: { id: roundOf(village), version: 1, on: begunOn } }]);
  await writer.write('recordInventoryFound', [{ key: 'inventory-found', input: { round: roundOf(first), rows: families.edges.map(({ node }) => ({ family: node.id, foundOn })) } }]);
}
