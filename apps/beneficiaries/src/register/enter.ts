import { today } from '@pilar/domain/dates';
import type { Context } from '@pilar/subgraph/context';
import type { Snapshot } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import type { Beside, Inserted, NewRecord } from '@pilar/subgraph/importing';
import { accountOf } from '@pilar/subgraph/scope';
import { insertRows, sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import { beneficiarySnapshot } from '../beneficiary/beneficiary-entity.ts';
import { beneficiaryColumns, nameColumns } from '../beneficiary/read-beneficiary.ts';
import type { Db } from '../db.ts';
import { familySnapshot, type FamilyFacts } from '../family/family-entity.ts';
import { cardColumns } from '../family/read-family.ts';
import { motherNames } from '../numbers.ts';
import { enterCases } from './enter-cases.ts';
import type { Entry } from './entry.ts';
import { insertRecords } from './insert-records.ts';
import { dtksSystem } from './known.ts';

/** A person with the id they have, or are to have. */
export type Entered = NewRecord<Entry>;

/** Enters what rows of a register tell, a statement a table: families, persons, cases, and the ministry's ids. */
export async function enterRegister(tx: Db, ctx: Context, records: readonly Entered[]): Promise<Inserted> {
  const fresh = records.filter(({ data }) => data.standing === null);
  const { familyOf, beside } = await enterFamilies(tx, ctx, fresh);
  const made = await enterPersons(tx, ctx, fresh, familyOf);
  await linkDtksIds(tx, ctx, records);
  return { beside: [...beside, ...await enterCases(tx, ctx, records, familyOf)], made };
}

const familyColumns = { id: 'uuid', area_code: 'text', owner_code: 'text', address: 'text', rt: 'text', rw: 'text', card_sealed: 'bytea', card_index: 'bytea', caveats: 'jsonb', signs_yes: 'text[]', signs_no: 'text[]', life_state: 'text', source: 'text' };

/** Families by card: those that stand, and those that the first row of each card makes. */
async function enterFamilies(tx: Db, ctx: Context, fresh: readonly Entered[]): Promise<{ familyOf: Map<string, string>; beside: Beside[] }> {
  const familyOf = new Map(fresh.flatMap(({ data: { family } }) => (family?.id ? [[family.card, family.id] as const] : [])));
  const rows: { ref: string; columns: { id: string; source: string } & FamilyFacts }[] = [];
  for (const { ref, data: { family, area } } of fresh) {
    if (!family || familyOf.has(family.card)) continue;
    const id = newId();
    familyOf.set(family.card, id);
    const { address, rt, rw } = family.read.columns;
    rows.push({ ref, columns: { id, version: 1, areaCode: area, ownerCode: ctx.viewer.grant.area, address, rt, rw, ...cardColumns(id, family.read.cardNumber), caveats: [], signsYes: [], signsNo: [], lifeState: 'ACTIVE', source: 'IMPORT' } });
  }
  if (rows.length > 0) {
    await tx.$executeRaw(insertRecords('beneficiaries.family', familyColumns, rows.map(({ columns }) => columns)));
    await writeTrail(tx, ctx, 'beneficiaries', 'Family', { operation: 'CREATED', mutation: 'commitImport', reason: null }, rows.map(({ columns }) => ({ id: columns.id, before: null, after: familySnapshot(columns) })));
  }
  return { familyOf, beside: rows.map(({ ref, columns: { id } }) => ({ ref, type: 'Family', id })) };
}

const personColumns = {
  id: 'uuid', full_name: 'text', sounds: 'text', aliases: 'text[]', sex: 'text', birth_place: 'text', birth_date: 'date', marital_state: 'text', occupation: 'text', area_code: 'text', owner_code: 'text', family_id: 'uuid', relation: 'text',
  address_ktp: 'jsonb', address_domicile: 'jsonb', nik_sealed: 'bytea', nik_index: 'bytea', nik_state: 'text', nik_since: 'timestamptz', no_nik_reason: 'text', life_state: 'text', caveats: 'jsonb', source: 'text',
};

/** Enters persons with what is kept apart of them; gives them as they stand. */
async function enterPersons(tx: Db, ctx: Context, fresh: readonly Entered[], familyOf: ReadonlyMap<string, string>): Promise<Map<string, Snapshot>> {
  if (fresh.length === 0) return new Map();
  const now = new Date().toISOString();
  const rows = fresh.map(({ id, data: { read, area, family, caveats } }) => ({
    aliases: [], nikState: 'UNCHECKED', ...beneficiaryColumns(id, read), ...nameColumns(read.fullName ?? ''), id, areaCode: area, ownerCode: ctx.viewer.grant.area,
    familyId: family && familyOf.get(family.card), relation: family?.relation, nikSince: now, lifeState: 'ACTIVE', caveats, source: 'IMPORT',
  }));
  await tx.$executeRaw(insertRecords('beneficiaries.beneficiary', personColumns, rows));
  const mothers = new Map(fresh.flatMap(({ id, data: { read: { motherName } } }) => (motherName ? [[id, { beneficiaryId: id, motherNameSealed: motherNames.seal(id, motherName) }] as const] : [])));
  if (mothers.size > 0) await tx.$executeRaw(insertRecords('beneficiaries.beneficiary_secret', { beneficiary_id: 'uuid', mother_name_sealed: 'bytea' }, [...mothers.values()]));
  await noteJoining(tx, ctx, fresh, familyOf);
  return new Map(rows.map((row) => [row.id, beneficiarySnapshot({ ...row, version: 1, secret: mothers.get(row.id) ?? null })]));
}

/** A change of the family for each who joins, as registerBeneficiary notes it: one alone can be taken back. */
async function noteJoining(tx: Db, ctx: Context, fresh: readonly Entered[], familyOf: ReadonlyMap<string, string>): Promise<void> {
  const joining = fresh.flatMap(({ id, data: { family, area } }) => (family ? [{ changeId: newId(), beneficiaryId: id, family: familyOf.get(family.card), relation: family.relation, area }] : []));
  if (joining.length === 0) return;
  await tx.$executeRaw(insertRows('beneficiaries.family_change', { id: 'uuid', kind: 'text', family_id: 'uuid', happened_on: 'date', made_by: 'text', area_code: 'text', owner_code: 'text' },
    joining.map(({ changeId, family, area }) => ({ id: changeId, kind: 'JOINED', family_id: family, happened_on: today(), made_by: accountOf(ctx.viewer), area_code: area, owner_code: ctx.viewer.grant.area }))));
  await tx.$executeRaw(insertRows('beneficiaries.family_change_member', { change_id: 'uuid', beneficiary_id: 'uuid', life_state_before: 'text', family_after: 'uuid', relation_after: 'text', life_state_after: 'text' },
    joining.map(({ changeId, beneficiaryId, family, relation }) => ({ change_id: changeId, beneficiary_id: beneficiaryId, life_state_before: 'ACTIVE', family_after: family, relation_after: relation, life_state_after: 'ACTIVE' }))));
}

async function linkDtksIds(tx: Db, ctx: Context, records: readonly Entered[]): Promise<void> {
  // Of who is new: an undo forgets it with them, and takes nothing from who stood before.
  const named = records.filter(({ data }) => data.dtksId !== null && data.standing === null);
  if (named.length === 0) return;
  await tx.$executeRaw(sql`
    INSERT INTO beneficiaries.external_id (client, system, value, entity_type, entity_id)
    SELECT ${accountOf(ctx.viewer)}, ${dtksSystem}, value, 'Beneficiary', id FROM unnest(${named.map(({ data }) => data.dtksId)}::text[], ${named.map(({ id }) => id)}::uuid[]) AS given (value, id)
    ON CONFLICT DO NOTHING`);
}
