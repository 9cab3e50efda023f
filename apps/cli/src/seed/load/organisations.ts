import { inventedInstitutions } from '../invented/institutions.ts';
import { byOfficer, type Officers } from '../officers.ts';
import type { LawFacts, LetterheadFacts, OfficeFacts, PlanFacts, PostFacts } from '../records.ts';
import { laws } from '../sources/laws.ts';
import { letterheads } from '../sources/letterheads.ts';
import { offices } from '../sources/offices.ts';
import { plans } from '../sources/plans.ts';
import { posts } from '../sources/posts.ts';
import type { Mutation, Writer } from '../writer.ts';
import { idOf, named, type Ids } from './ids.ts';

/** Offices, parents before those that belong to them. */
export function loadOffices(province: Writer): Promise<Ids> {
  const input = (facts: OfficeFacts, known: Ids) => ({ ...facts, parent: facts.parent && idOf(known, facts.parent) });
  return inTurns(province, 'registerOffice', 'office', Object.entries<OfficeFacts>(offices), ({ parent }) => (parent ? [parent] : []), input);
}

/** Laws, those replaced before those that replace them. */
export function loadLaws(province: Writer, officeIds: Ids): Promise<Ids> {
  const input = (facts: LawFacts, known: Ids) => ({
    ...facts,
    issuer: facts.issuer && idOf(officeIds, facts.issuer),
    replaces: facts.replaces?.map((name) => idOf(known, name)),
  });
  return inTurns(province, 'recordLegalBasis', 'law', Object.entries<LawFacts>(laws), ({ replaces = [] }) => replaces, input);
}

/** Plan documents. */
export async function loadPlans(province: Writer, officeIds: Ids): Promise<Ids> {
  const entries = Object.entries<PlanFacts>(plans).map(([name, facts]) => ({ key: `plan-${name}`, input: { ...facts, owner: idOf(officeIds, facts.owner) } }));
  return named(Object.keys(plans), await province.write('recordPlanDocument', entries));
}

/** Posts in offices, with the persons who are known to hold them. */
export async function loadPosts(province: Writer, officeIds: Ids, personIds: Ids): Promise<void> {
  await province.write('assignPost', Object.entries<PostFacts>(posts).map(([name, facts]) => ({
    key: `post-${name}`,
    input: { ...facts, office: idOf(officeIds, facts.office), holder: facts.holder && idOf(personIds, facts.holder) },
  })));
}

/** Letterheads of offices, once their posts are there: each post was a change of its office. */
export async function loadLetterheads(province: Writer, officeIds: Ids): Promise<void> {
  const postsOf = (office: string) => Object.values<PostFacts>(posts).filter((post) => post.office === office).length;
  await province.write('setLetterhead', Object.entries<LetterheadFacts>(letterheads).map(([name, { office, ...facts }]) => ({
    key: `letterhead-${name}`, input: { ...facts, id: idOf(officeIds, office), version: 1 + postsOf(office) },
  })));
}

/** Invented welfare institutions, each entered by the officer of its regency. */
export async function loadInstitutions(officers: Officers): Promise<void> {
  for (const { writer, items } of byOfficer(officers, inventedInstitutions())) {
    await writer.write('registerInstitution', items.map(({ key, ...input }) => ({ key, input })));
  }
}

type Known = Map<string, string>;

/** Writes records that name others of their kind: in each turn those whose named ones are made. */
async function inTurns<Facts>(writer: Writer, mutation: Mutation, kind: string, all: [string, Facts][], needs: (facts: Facts) => string[], input: (facts: Facts, known: Ids) => object): Promise<Ids> {
  const known: Known = new Map();
  let waiting = all;
  while (waiting.length > 0) {
    const ready = waiting.filter(([, facts]) => needs(facts).every((name) => known.has(name)));
    if (ready.length === 0) throw new Error(`The demo data names each other in a ring: ${waiting.map(([name]) => name).join(', ')}`);
    const ids = await writer.write(mutation, ready.map(([name, facts]) => ({ key: `${kind}-${name}`, input: input(facts, known) })));
    for (const [index, [name]] of ready.entries()) known.set(name, ids[index] ?? '');
    waiting = waiting.filter(([name]) => !known.has(name));
  }
  return known;
}
