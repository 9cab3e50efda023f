import { inventedDrives, inventedYouth, type InventedYouth } from '../invented/youth.ts';
import { byOfficer, type Officers } from '../officers.ts';
import type { YouthFacts } from '../records.ts';
import { youth } from '../sources/youth.ts';
import type { Mutation, Writer } from '../writer.ts';
import { idOf, type Ids } from './ids.ts';

/** Karang Taruna of the source documents and invented ones of villages, with boards, programmes and reports, and the drives to bring dormant ones back. */
export async function loadYouth(officers: Officers, personIds: Ids): Promise<void> {
  await officers.of('36.04').write('formYouthOrganisation', Object.entries<YouthFacts>(youth).map(([name, { chair, ...facts }]) => ({ key: `youth-${name}`, input: { ...facts, chair: chair && idOf(personIds, chair) } })));
  for (const { writer, items } of byOfficer(officers, inventedYouth())) await loadOf(writer, officers.province, items);
  for (const { writer, items } of byOfficer(officers, inventedDrives)) await writer.write('startReactivationDrive', items.map(({ key, ...input }) => ({ key, input })));
}

/** Writes the life of each, a step of all at a time; every step grows the version of its organisation by one. */
async function loadOf(writer: Writer, province: Writer, all: readonly InventedYouth[]): Promise<void> {
  const ids = await writer.write('formYouthOrganisation', all.map(({ key, area, secretariat, membersMale, membersFemale, on, dormant }) => ({
    key, input: { area, secretariat, membersMale, membersFemale, on, ...(dormant && { state: 'DORMANT', reason: dormant }) },
  })));
  const known = new Map(all.map(({ key }, index) => [key, { id: ids[index] ?? '', version: 1 }]));
  const step = async (mutation: Mutation, of: readonly InventedYouth[], input: (one: InventedYouth) => object) => {
    await writer.write(mutation, of.map((one) => ({ key: `${mutation}-${one.key}`, input: { ...known.get(one.key), ...input(one) } })));
    for (const { key } of of) grow(key);
  };
  const grow = (key: string) => {
    const at = known.get(key);
    if (at) at.version += 1;
  };
  const stepping = (name: string) => all.filter((one) => one.step?.name === name);
  await step('confirmYouthBoard', all.filter(({ board }) => board), ({ board }) => ({ ...board, residents: true }));
  await step('reactivateYouthOrganisation', stepping('reactivateYouthOrganisation'), (one) => ({ on: one.step?.on }));

  const programmes = all.flatMap(({ key, programmes: own }) => own.map((programme) => ({ key, name: `${programme.year}-${key}`, ...programme })));
  const programmeIds = await writer.write('draftWorkProgramme', programmes.map(({ key, name, year, items }) => ({ key: `draft-${name}`, input: { organisation: known.get(key)?.id, year, items } })));
  await writer.write('adoptWorkProgramme', programmes.map(({ name, adoptedOn }, index) => ({ key: `adopt-${name}`, input: { id: programmeIds[index], version: 1, adoptedOn, adoptedBy: 'Temu karya desa' } })));
  for (const { key } of programmes) grow(key);
  await step('activateYouthOrganisation', stepping('activateYouthOrganisation'), (one) => ({ on: one.step?.on }));

  const reported = programmes.map((programme, index) => ({ ...programme, id: programmeIds[index] ?? '' })).filter(({ report }) => report);
  const items = new Map((await writer.itemsOf(reported.map(({ id }) => id))).map((found) => [found.id, found.items]));
  await writer.write('submitAccountabilityReport', reported.map(({ id, name, year }) => ({
    key: `report-${name}`,
    input: {
      id, version: 2, summary: 'Sebagian besar kegiatan terlaksana; sisa dana dipakai untuk kegiatan berikutnya.', approvedBy: 'Kepala desa', approvedOn: `${year + 1}-01-15`,
      items: (items.get(id) ?? []).map((item, nth) => ({ item: item.id, realised: nth === 0 ? 'Terlaksana' : 'Terlaksana sebagian', spent: item.budget })),
    },
  })));
  for (const { key } of reported) grow(key);
  await province.write('decideAccountabilityReport', reported.filter(({ report }) => report === 'ACCEPTED').map(({ id, name }) => ({ key: `decide-${name}`, input: { id, version: 3, decision: 'ACCEPT' } })));
  await step('classifyYouthOrganisation', all.filter(({ classification }) => classification), ({ classification }) => ({ classification, on: '2025-06-01' }));
  await step('recordYouthActivity', all.filter(({ activity }) => activity), ({ activity }) => ({ ...activity }));
}
