import { inventedInstitutions } from '../invented/institutions.ts';
import { planSheets } from '../invented/plan-items.ts';
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

/** Laws, those replaced or implemented before those that name them, then the chapters and articles that are known. */
export async function loadLaws(province: Writer, officeIds: Ids): Promise<Ids> {
  const entries = Object.entries<LawFacts>(laws);
  const input = ({ contents: _later, ...facts }: LawFacts, known: Ids) => ({
    ...facts,
    issuer: facts.issuer && idOf(officeIds, facts.issuer),
    replaces: facts.replaces?.map((name) => idOf(known, name)),
    implements: facts.implements?.map((name) => idOf(known, name)),
  });
  const ids = await inTurns(province, 'recordLegalBasis', 'law', entries, ({ replaces = [], implements: higher = [] }) => [...replaces, ...higher], input);
  const replaced = new Set(entries.flatMap(([, { replaces = [] }]) => replaces));
  await province.write('recordLegalContents', entries.flatMap(([name, { contents }]) => (contents
    ? [{ key: `law-contents-${name}`, input: { id: idOf(ids, name), version: replaced.has(name) ? 2 : 1, contents } }] : [])));
  return ids;
}

/** Plan documents. */
export async function loadPlans(province: Writer, officeIds: Ids): Promise<Ids> {
  const entries = Object.entries<PlanFacts>(plans).map(([name, facts]) => ({ key: `plan-${name}`, input: { ...facts, owner: idOf(officeIds, facts.owner) } }));
  return named(Object.keys(plans), await province.write('recordPlanDocument', entries));
}

/** Items of plans, the plans above first; their ids by plan and code. */
export async function loadPlanItems(province: Writer, planIds: Ids): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { plan, derivesFrom, rows } of planSheets) {
    const id = idOf(planIds, plan);
    await province.write('recordPlanItems', [{ key: `plan-items-${plan}`, input: { plan: id, derivesFromPlan: derivesFrom && idOf(planIds, derivesFrom), rows } }]);
    for (const [code, item] of await province.planItemsOf(id)) ids.set(`${plan} ${code}`, item);
  }
  return ids;
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
export async function loadInstitutions(officers: Officers): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { writer, items } of byOfficer(officers, inventedInstitutions())) {
    const made = await writer.write('registerInstitution', items.map(({ key, ...input }) => ({ key, input })));
    for (const [at, { key }] of items.entries()) ids.set(key, made[at] ?? '');
  }
  return ids;
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
