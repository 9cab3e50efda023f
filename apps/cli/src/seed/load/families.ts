import { inventedFamilies } from '../invented/families.ts';
import { byOfficer, type Officers } from '../officers.ts';

/** Invented families and their members. */
export async function loadFamilies(officers: Officers): Promise<void> {
  for (const { writer, items } of byOfficer(officers, inventedFamilies())) {
    const ids = await writer.write('registerFamily', items.map(({ key, members: _members, ...input }) => ({ key, input })));
    const members = items.flatMap(({ area, members: all }, index) => all.map(({ key, ...member }) => ({ key, input: { ...member, area, family: ids[index] } })));
    await writer.write('registerBeneficiary', members);
  }
}
