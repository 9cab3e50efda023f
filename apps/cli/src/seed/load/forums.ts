import { covers } from '@pilar/domain/region-code';
import { inventedForums, inventedPartners, type InventedForum, type InventedPartner } from '../invented/forums.ts';
import { inventedPillars } from '../invented/pillars.ts';
import { byOfficer, type Officers } from '../officers.ts';
import type { ForumFacts } from '../records.ts';
import { forums } from '../sources/forums.ts';
import type { Mutation, Writer } from '../writer.ts';
import { idOf, type Ids } from './ids.ts';

/** Forums of the source documents, invented ones with boards and members, and invented partners with what they gave. */
export async function loadForums(officers: Officers, known: { persons: Ids; offices: Ids; serving: Ids }): Promise<void> {
  await officers.of('36.04').write('formForum', Object.entries<ForumFacts>(forums).map(([name, { chair, office, ...facts }]) => ({
    key: `forum-${name}`, input: { ...facts, office: idOf(known.offices, office), chair: idOf(known.persons, chair) },
  })));
  for (const { writer, items } of byOfficer(officers, inventedForums)) await formAll(writer, items, known.serving);
  for (const { writer, items } of byOfficer(officers, inventedPartners())) await registerAll(writer, items);
}

/** Takes one step of several records after the other; each makes the version of its record grow by one. */
function stepping(writer: Writer, ids: ReadonlyMap<string, string>) {
  const versions = new Map<string, number>();
  return async (mutation: Mutation, entries: readonly { of: string; name: string; input: object }[]) => {
    for (const { of, name, input } of entries) {
      const version = versions.get(of) ?? 1;
      await writer.write(mutation, [{ key: `${mutation}-${name}`, input: { id: idOf(ids, of), version, ...input } }]);
      versions.set(of, version + 1);
    }
  };
}

async function formAll(writer: Writer, all: readonly InventedForum[], serving: Ids): Promise<void> {
  const made = await writer.write('formForum', all.map(({ key, kind, name, area, on, secretariat }) => ({ key: `forum-${key}`, input: { kind, name, area, on, secretariat } })));
  const step = stepping(writer, new Map(all.map(({ key }, index) => [key, made[index] ?? ''])));
  await step('installForumBoard', all.flatMap(({ key, boards = [] }) => boards.map((board) => ({ of: key, name: `${key}-${board.decreeDate}`, input: board }))));
  await step('addForumMembers', all.flatMap(({ key, area, on, members = [] }) => {
    const persons = members.flatMap(({ type, count }) => inventedPillars().filter((term) => term.type === type && term.state === 'ACTIVE' && covers(area, term.area)).slice(0, count));
    return persons.length === 0 ? [] : [{ of: key, name: key, input: { members: persons.map((term) => ({ person: idOf(serving, term.key), on })) } }];
  }));
  await step('restForum', all.flatMap(({ key, rest }) => (rest ? [{ of: key, name: key, input: rest }] : [])));
}

async function registerAll(writer: Writer, all: readonly InventedPartner[]): Promise<void> {
  const made = await writer.write('registerPartnerOrganisation', all.map(({ contributions: _given, rest: _rested, key, ...input }) => ({ key: `partner-${key}`, input })));
  const step = stepping(writer, new Map(all.map(({ key }, index) => [key, made[index] ?? ''])));
  await step('recordPartnerContribution', all.flatMap(({ key, contributions = [] }) => contributions.map((input) => ({ of: key, name: `${key}-${input.on}`, input }))));
  await step('restPartnerOrganisation', all.flatMap(({ key, rest }) => (rest ? [{ of: key, name: key, input: rest }] : [])));
}
