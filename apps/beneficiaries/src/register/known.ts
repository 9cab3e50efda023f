import { allowed, type Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import type { ImportValues } from '@pilar/subgraph/importing';
import { restrictedAmong } from '@pilar/subgraph/restricted';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import type { Code } from '@pilar/domain/vocabulary';
import { onlyArriving } from '../arriving.ts';
import { asTold } from '../case/as-told.ts';
import { openStates } from '../case/case-rules.ts';
import { caseKey } from '../case/case-subject.ts';
import { listOn } from '../case-type/case-type.ts';
import type { Db } from '../db.ts';
import type { Member } from '../family-change/members.ts';
import { cardBearers, nikHolders, type NikHolder } from '../numbers.ts';

/** System under which the ministry's ids of persons are kept. */
export const dtksSystem = 'dtks';

/** A person of the registry whom a row means. */
export type StandingPerson = { id: string; fullName: string; sex: string | null; bornOn: string | null; areaCode: string; lifeState: string; familyId: string | null; relation: string | null };
/** A family of the registry that a row's card belongs to. */
export type StandingFamily = { id: string; areaCode: string; lifeState: string; address: string | null; rt: string | null; rw: string | null };
export type TypeList = NonNullable<Awaited<ReturnType<typeof listOn>>>;

/** What the registry holds of those whom rows name, read at once; and what rows read so far add to it. */
export type Known = {
  holders: ReadonlyMap<string, NikHolder>;
  persons: ReadonlyMap<string, StandingPerson>;
  /** Families by card; null for one that the viewer may not see. */
  cards: ReadonlyMap<string, string | null>;
  /** Cards among them that their family gave up for another. */
  replaced: ReadonlySet<string>;
  families: ReadonlyMap<string, StandingFamily>;
  /** Members by card. */
  members: Map<string, Member[]>;
  /** Open cases, as `caseKey`. */
  open: Set<string>;
  /** Whose the ids of the ministry are: a person's, or the row's that bore it first. */
  dtksIds: Map<string, string>;
  niks: Set<string>;
  lists: ReadonlyMap<string, TypeList | null>;
  /** Persons and families among them whose data are restricted. */
  restricted: ReadonlySet<string>;
};

const texts = (rows: readonly ImportValues[], key: string) => [...new Set(rows.flatMap((values) => (typeof values[key] === 'string' ? [values[key]] : [])))];

/** Reads what is known of whom the rows name; `days`: those on which their types are looked up. */
export async function readKnown(ctx: Context<Db>, rows: readonly ImportValues[], days: readonly string[]): Promise<Known> {
  const { db } = ctx;
  const [holders, { holders: cards, replaced }] = [await nikHolders(db, texts(rows, 'nik')), await cardBearers(db, texts(rows, 'cardNumber'))];
  const persons = await readPersons(ctx, [...holders.values()].flatMap(({ beneficiary }) => beneficiary ?? []));
  const held = [...cards.values()].filter((id) => id !== null);
  const familyIds = [...new Set([...held, ...[...persons.values()].flatMap(({ familyId }) => familyId ?? [])])];
  const families = familyIds.length === 0 ? [] : await db.family.findMany({ where: { id: { in: familyIds } }, select: { id: true, areaCode: true, ownerCode: true, movedTo: true, lifeState: true, address: true, rt: true, rw: true } });
  // Who is to come from elsewhere is elsewhere until they are received: a remark would tell from where.
  const coming = new Set(families.filter((row) => onlyArriving(ctx, row)).map(({ id }) => id));
  for (const [card, id] of cards) if (id !== null && coming.has(id)) cards.set(card, null);
  return {
    holders, cards, replaced, persons,
    families: new Map(families.filter(({ id }) => !coming.has(id)).map((row) => [row.id, row])),
    members: await membersByCard(db, cards),
    open: await openCases(db, ctx, [...persons.keys()], familyIds),
    dtksIds: await dtksHolders(ctx, texts(rows, 'dtksId')),
    niks: new Set(),
    restricted: await restrictedAmong(db, [...persons.keys(), ...familyIds]),
    lists: new Map(await Promise.all([...new Set(days)].map(async (on) => [on, await listOn(db, on)] as const))),
  };
}

async function readPersons(ctx: Context<Db>, ids: readonly string[]): Promise<Map<string, StandingPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.beneficiary.findMany({ where: { id: { in: [...ids] } }, select: { id: true, fullName: true, sex: true, birthDate: true, areaCode: true, ownerCode: true, movedTo: true, lifeState: true, familyId: true, relation: true } });
  return new Map(rows.filter((row) => !onlyArriving(ctx, row)).map(({ birthDate, ...row }) => [row.id, { ...row, bornOn: day(birthDate) }]));
}

async function membersByCard(db: Db, cards: ReadonlyMap<string, string | null>): Promise<Map<string, Member[]>> {
  // A family may be meant by two cards: the one that it has, and one that it had.
  const named = [...cards].flatMap(([card, id]) => (id === null ? [] : [{ card, id }]));
  const rows = named.length === 0 ? [] : await db.beneficiary.findMany({ where: { familyId: { in: named.map(({ id }) => id) }, lifeState: { in: ['ACTIVE', 'MOVED_OUT'] } }, select: { id: true, familyId: true, relation: true, sex: true, birthDate: true } });
  const members = Map.groupBy(rows, ({ familyId }) => familyId);
  return new Map(named.map(({ card, id: family }) => [card, (members.get(family) ?? []).map(({ id, relation, sex, birthDate }) => ({ id, relation: relation as Code<'FAMILY_RELATION'>, sex, birthDate: day(birthDate) }))]));
}

/** Cases of those persons and families that go on, as `caseKey`; and those of which the viewer knows their own report alone, whatever became of them: it is not told, and a register that is read again reports nobody twice. */
export async function openCases(db: Db, ctx: Pick<Context, 'viewer'>, persons: readonly string[], families: readonly string[]): Promise<Set<string>> {
  if (persons.length + families.length === 0) return new Set();
  const rows = await db.welfareCase.findMany({
    where: { AND: [{ OR: [{ state: { in: [...openStates] } }, ...allowed(ctx, 'case.readSensitive') ? [] : [{ sensitive: true }]] }, { OR: [{ beneficiaryId: { in: [...persons] } }, { familyId: { in: [...families] } }] }] },
  });
  return new Set(rows.map((row) => asTold(row, ctx) ?? row).map(({ beneficiaryId, familyId, typeCode }) => caseKey(beneficiaryId ?? familyId ?? '', typeCode)));
}

async function dtksHolders(ctx: Context<Db>, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.$queryRaw<{ value: string; id: string }[]>(sql`
    SELECT value, entity_id::text AS id FROM beneficiaries.external_id
    WHERE client = ${accountOf(ctx.viewer)} AND system = ${dtksSystem} AND entity_type = 'Beneficiary' AND value = ANY(${[...ids]})`);
  return new Map(rows.map(({ value, id }) => [value, id]));
}
