import { inventedFamilies } from '../invented/families.ts';
import { loadCases } from './cases.ts';
import { byOfficer, type Officers } from '../officers.ts';

/** Invented families, their members, and some cases of theirs. */
export async function loadFamilies(officers: Officers): Promise<void> {
  for (const { writer, items } of byOfficer(officers, inventedFamilies())) {
    const ids = await writer.write('registerFamily', items.map(({ key, members: _members, ...input }) => ({ key, input })));
    const members = items.flatMap(({ area, members: all }, index) => all.map(({ key, ...member }) => ({ key, input: { ...member, area, family: ids[index] } })));
    const memberIds = await writer.write('registerBeneficiary', members);
    await loadCases(writer, { families: items, familyIds: ids, memberIds });
  }
}
