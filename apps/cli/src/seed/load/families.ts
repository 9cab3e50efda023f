import { inventedFamilies } from '../invented/families.ts';
import { loadCases } from './cases.ts';
import { byOfficer, type Officers } from '../officers.ts';
import type { Ids } from './ids.ts';

/** Invented families, their members, and some cases of theirs. Answers the ids of the families. */
export async function loadFamilies(officers: Officers): Promise<Ids> {
  const families = new Map<string, string>();
  for (const { writer, items } of byOfficer(officers, inventedFamilies())) {
    const ids = await writer.write('registerFamily', items.map(({ key, members: _members, ...input }) => ({ key, input })));
    for (const [index, { key }] of items.entries()) families.set(key, ids[index] ?? '');
    const members = items.flatMap(({ area, members: all }, index) => all.map(({ key, ...member }) => ({ key, input: { ...member, area, family: ids[index] } })));
    const memberIds = await writer.write('registerBeneficiary', members);
    await loadCases(writer, { families: items, familyIds: ids, memberIds });
  }
  return families;
}
