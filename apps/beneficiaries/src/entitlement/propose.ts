import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { Duplicate, InvalidInput } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, place, say, words } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import type { Caveat } from '@pilar/subgraph/records';
import { refuseRestricted, restrictedAmong } from '@pilar/subgraph/restricted';
import { checkHere } from '../arriving.ts';
import type { Db } from '../db.ts';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { amountsOn } from '../programme/amounts.ts';
import { editionsOf } from '../programme/programme-editions.ts';
import { conflictsOf, holdSubjects } from './conflicting.ts';
import { entitlementMessages as messages } from './entitlement-messages.ts';
import { openStates } from './entitlement-rules.ts';
import { noteSteps } from './note-steps.ts';

type Given<Value> = Value | null | undefined;
/** Who is proposed for a programme. */
export type Proposed = { family?: Given<string>; beneficiary?: Given<string>; proposal?: Given<string>; components?: Given<readonly { component: Code<'AID_COMPONENT'>; members: number }[]>; caveats?: Given<readonly Caveat[]> };
/** What they are proposed for. */
export type Offer = { programme: Prisma.ProgrammeGetPayload<{ include: { amounts: true } }>; year: number };

const mostMembers = 20;

/** The programme of that code in that year; refuses where there is none. */
export async function readOffer(tx: Db, ctx: Context, code: string, year: number): Promise<Offer> {
  const problems = new Problems(ctx);
  const programme = await tx.programme.findFirst({ where: { code: code.trim().toUpperCase() }, include: { amounts: true } });
  if (!programme) problems.add('programme', messages.unknownProgramme, { value: code.slice(0, 40) });
  else if (year < programme.yearFrom || year > (programme.yearTo ?? year)) problems.add('year', messages.notThatYear, { programme: programme.name, from: programme.yearFrom, to: programme.yearTo ?? '…', year });
  problems.refuse();
  if (!programme) throw new Error('an unknown programme was not refused');
  return { programme, year };
}

type Subject = { id: string; areaCode: string; ownerCode: string; movedTo: string | null; lifeState: string; familyId?: string | null };
const ofSubject = { id: true, areaCode: true, ownerCode: true, movedTo: true, lifeState: true } as const;

/** What judges each of those who are proposed, with all they name read at once; gives the row to be made, and throws what stands against it. */
export async function proposing(tx: Db, ctx: Context, offer: Offer, given: readonly Proposed[]): Promise<(one: Proposed) => Prisma.EntitlementCreateManyInput> {
  const { programme, year } = offer;
  const ids = (name: 'family' | 'beneficiary' | 'proposal') => given.flatMap((one) => (one[name] != null && isId(one[name]) ? [one[name].toLowerCase()] : []));
  const claims = given.map(({ family, beneficiary }) => ({ programmeId: programme.id, year, familyId: family?.toLowerCase() ?? null, beneficiaryId: beneficiary?.toLowerCase() ?? null }))
    .filter(({ familyId, beneficiaryId }) => isId(familyId ?? beneficiaryId ?? ''));
  await holdSubjects(tx, claims);
  const subjects = new Map<string, Subject>([
    ...(await tx.family.findMany({ where: { id: { in: ids('family') } }, select: ofSubject })).map((row) => [row.id, row] as const),
    ...(await tx.beneficiary.findMany({ where: { id: { in: ids('beneficiary') } }, select: { ...ofSubject, familyId: true } })).map((row) => [row.id, row] as const),
  ]);
  const standing = await tx.entitlement.findMany({
    where: { programmeId: programme.id, year, state: { in: [...openStates] }, OR: [{ familyId: { in: ids('family') } }, { beneficiaryId: { in: ids('beneficiary') } }] }, select: { id: true, familyId: true, beneficiaryId: true },
  });
  const conflicts = await conflictsOf(tx, claims);
  const barred = await restrictedAmong(tx, [...ids('family'), ...ids('beneficiary')]);
  const accepted = await acceptedFor(tx, ids('proposal'), ids('family'), ids('beneficiary'));
  return (one) => {
    const problems = new Problems(ctx);
    const path = programme.target === 'FAMILY' ? 'family' : 'beneficiary';
    if ((one.family == null) === (one.beneficiary == null)) problems.add('family', messages.oneSubject);
    else if (one[path] == null) problems.add(path, path === 'family' ? messages.forFamilies : messages.forPersons, { programme: programme.name });
    problems.refuse();
    const id = String(one[path]).toLowerCase();
    const subject = checkSubject(subjects.get(id), path, id, offer, problems);
    const claim = { programmeId: programme.id, year, familyId: path === 'family' ? id : null, beneficiaryId: path === 'family' ? null : id };
    const proposal = accepted(one.proposal?.toLowerCase() ?? null, claim, problems);
    const components = checkComponents(one.components ?? [], offer, problems);
    problems.refuse();
    if (!subject) throw new Error('an unknown subject was not refused');
    if (barred.has(id)) throw refuseRestricted(ctx.language, [path]);
    const there = standing.find(({ familyId, beneficiaryId }) => (familyId ?? beneficiaryId) === id);
    if (there) throw new Duplicate(say(ctx.language, messages.hasAlready, { programme: programme.name, year }), [path], there.id);
    const [other] = conflicts(claim);
    if (other !== undefined) throw new InvalidInput(ctx.language, [{ path: [path], message: say(ctx.language, messages.conflicting, { other, year }) }]);
    return {
      id: newId(), ...claim, areaCode: subject.areaCode, ownerCode: ctx.viewer.grant.area, components, proposalId: proposal, caveats: [...one.caveats ?? []],
      source: ctx.viewer.kind === 'machine' ? 'REGENCY_SYSTEM' : 'MANUAL',
    };
  };
}

/** Notes somebody who is not there, lives elsewhere, or where the programme does not reach. */
function checkSubject(subject: Subject | undefined, path: 'family' | 'beneficiary', id: string, { programme }: Offer, problems: Problems): Subject | undefined {
  if (!subject) problems.add(path, shared.unknownReference, { type: path === 'family' ? 'Family' : 'Beneficiary', value: id.slice(0, 60) });
  else {
    checkHere(path, subject, problems);
    if (subject.lifeState !== 'ACTIVE') problems.add(path, messages.subjectGone, { state: words(path === 'family' ? 'FAMILY_STATE' : 'LIFE_STATE', subject.lifeState) });
    else if (!covers(programme.areaCode, subject.areaCode)) problems.add(path, messages.outsideProgramme, { programme: programme.name, area: place(programme.areaCode) });
  }
  return subject;
}

/** The components as they are kept: those alone that the programme's amounts know; where no amount is known yet, any. */
export function checkComponents(given: readonly { component: string; members: number }[], { programme }: Offer, problems: Problems, path = 'components'): { component: string; members: number }[] {
  const known = amountsOn(editionsOf(programme.amounts), today())?.parts.map(({ component }) => component);
  for (const [at, { component, members }] of given.entries()) {
    const parameters = { component: words('AID_COMPONENT', component), programme: programme.name };
    if (given.findIndex((one) => one.component === component) !== at) problems.add(`${path}.${at}.component`, messages.componentTwice, parameters);
    else if (known && !known.includes(component as Code<'AID_COMPONENT'>)) problems.add(`${path}.${at}.component`, messages.componentUnknown, parameters);
    if (members < 1 || members > mostMembers) problems.add(`${path}.${at}.members`, messages.membersRange, { value: members });
  }
  return given.map(({ component, members }) => ({ component, members }));
}

/** Gives the accepted proposal that an entitlement rests on (rule 37): the one that is named, checked, or else the last of them; null where there is none. */
async function acceptedFor(tx: Db, proposals: readonly string[], families: readonly string[], persons: readonly string[]) {
  const members = await tx.beneficiary.findMany({ where: { familyId: { in: [...families] } }, select: { id: true, familyId: true } });
  const familyOf = new Map(members.map((row) => [row.id, row.familyId]));
  const rows = await tx.proposal.findMany({
    where: { OR: [
      { id: { in: [...proposals] } },
      { state: 'NATIONAL_OK', kind: { not: 'REMOVE' }, familyId: { in: [...families] } },
      { state: 'NATIONAL_OK', kind: { not: 'REMOVE' }, beneficiaryId: { in: [...persons, ...familyOf.keys()] } },
    ] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true, state: true, kind: true, familyId: true, beneficiaryId: true },
  });
  return (named: string | null, { familyId, beneficiaryId }: { familyId: string | null; beneficiaryId: string | null }, problems: Problems): string | null => {
    // What was accepted of a member was accepted for the family.
    const isOf = (row: (typeof rows)[number]) => (familyId === null ? row.beneficiaryId === beneficiaryId : row.familyId === familyId || familyOf.get(row.beneficiaryId ?? '') === familyId);
    if (named === null) return rows.find((row) => row.state === 'NATIONAL_OK' && row.kind !== 'REMOVE' && isOf(row))?.id ?? null;
    const row = rows.find(({ id }) => id === named);
    if (!row) problems.add('proposal', shared.unknownReference, { type: 'Proposal', value: named.slice(0, 60) });
    else if (!isOf(row)) problems.add('proposal', messages.proposalOfOthers);
    else if (row.kind === 'REMOVE') problems.add('proposal', messages.removal);
    else if (row.state !== 'NATIONAL_OK') problems.add('proposal', messages.notAccepted, { state: words('PROPOSAL_STATE', row.state) });
    return row?.id ?? null;
  };
}

/** Makes the entitlements, each with the first entry of its ledger. */
export async function makeEntitlements(tx: Db, ctx: Context, rows: readonly Prisma.EntitlementCreateManyInput[]): Promise<void> {
  await tx.entitlement.createMany({ data: [...rows] });
  await noteSteps(tx, ctx, 'PROPOSE', rows.map(({ id, areaCode }) => ({ id, version: 1, state: 'PROPOSED', areaCode })));
}
