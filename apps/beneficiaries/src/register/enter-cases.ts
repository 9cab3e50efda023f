import type { Context } from '@pilar/subgraph/context';
import { counterNumber } from '@pilar/subgraph/counter-number';
import { newId } from '@pilar/subgraph/ids';
import type { Beside } from '@pilar/subgraph/importing';
import { accountOf } from '@pilar/subgraph/scope';
import { insertRows, sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import { caseSnapshot } from '../case/case-entity.ts';
import { caseKey } from '../case/case-subject.ts';
import { keepDisabilities } from '../case/particulars.ts';
import type { Db } from '../db.ts';
import type { Entered } from './enter.ts';
import type { EntryCase } from './entry.ts';
import { insertRecords } from './insert-records.ts';
import { openCases } from './known.ts';

/** A case to be entered, of whom, and in which row it was. */
type Reported = EntryCase & { ref: string; id: string; subject: string; standing: boolean; record: Entered };

const columns = {
  id: 'uuid', number: 'text', type_id: 'uuid', type_code: 'text', criterion: 'text', sensitivities: 'text[]', unit: 'text', beneficiary_id: 'uuid', family_id: 'uuid', sex: 'text', born_on: 'date', area_code: 'text',
  owner_code: 'text', found_on: 'date', found_by: 'text', reported_by: 'text', handling_level: 'text', state: 'text', checked_on: 'date', caveats: 'jsonb', source: 'text',
};

/** Enters the cases that rows report, as reportCase does, with their history. */
export async function enterCases(tx: Db, ctx: Context, records: readonly Entered[], familyOf: ReadonlyMap<string, string>): Promise<Beside[]> {
  const candidates = await withoutOpen(tx, ctx, onceEach(records.flatMap((record) => record.data.cases.map((one): Reported => ({ ...one, ref: record.ref, id: newId(), record, ...subjectOf(record, one, familyOf) })))));
  if (candidates.length === 0) return [];
  const areas = await familyAreas(tx, candidates);
  const rows = candidates.map(({ id, type, of, caveats, subject, record: { data } }) => ({
    id, number: counterNumber('K'), typeId: type.id, typeCode: type.code, criterion: type.criterion, sensitivities: type.sensitivities, unit: of, caveats,
    ...(of === 'FAMILY' ? { familyId: subject, areaCode: areas.get(subject) ?? data.area } : {
      beneficiaryId: subject, areaCode: data.standing?.areaCode ?? data.area, sex: data.standing ? data.standing.sex : data.read.personal.sex, bornOn: data.standing ? data.standing.bornOn : data.read.personal.birthDate,
    }),
    ownerCode: ctx.viewer.grant.area, foundOn: data.foundOn, checkedOn: data.foundOn, foundBy: data.foundBy, reportedBy: accountOf(ctx.viewer), handlingLevel: 'REG', state: 'REPORTED', source: 'IMPORT',
  }));
  // One that stands in another area, where its subject lived before, is seen by the index alone: it goes on there.
  const inserted = new Map((await tx.$queryRaw<{ id: string; beneficiary: string | null }[]>(sql`
    ${insertRecords('beneficiaries.welfare_case', columns, rows)} ON CONFLICT DO NOTHING RETURNING id::text AS id, beneficiary_id::text AS beneficiary`)).map(({ id, beneficiary }) => [id, beneficiary]));
  const reported = candidates.filter(({ id }) => inserted.has(id));
  if (reported.length === 0) return [];
  await tx.$executeRaw(insertRows('beneficiaries.welfare_case_step', { id: 'uuid', case_id: 'uuid', kind: 'text', happened_on: 'date', made_by: 'text', made_by_name: 'text' },
    reported.map(({ id, record: { data } }) => ({ id: newId(), case_id: id, kind: 'REPORT', happened_on: data.foundOn, made_by: accountOf(ctx.viewer), made_by_name: ctx.viewer.name }))));
  const disabilities = await keepDisabilities(tx, reported);
  const made = rows.filter(({ id }) => inserted.has(id)).map((row) => {
    const sealed = disabilities.get(row.id);
    // Whoever was merged meanwhile has their survivor's id by now.
    const after = caseSnapshot({ ...row, beneficiaryId: inserted.get(row.id), version: 1, sensitive: row.sensitivities.length > 0, foundOn: new Date(row.foundOn), checkedOn: new Date(row.checkedOn), particulars: sealed ? { sealed } : null });
    return { id: row.id, before: null, after };
  });
  await writeTrail(tx, ctx, 'beneficiaries', 'WelfareCase', { operation: 'CREATED', mutation: 'commitImport', reason: null }, made);
  return reported.map(({ ref, id }) => ({ ref, type: 'WelfareCase', id }));
}

function subjectOf({ id, data: { standing, family } }: Entered, { of }: EntryCase, familyOf: ReadonlyMap<string, string>): Pick<Reported, 'subject' | 'standing'> {
  if (of === 'PERSON') return { subject: id, standing: standing !== null };
  const subject = standing ? standing.familyId : family && (familyOf.get(family.card) ?? null);
  if (subject === null) throw new Error('A case of a family has none');
  return { subject, standing: standing !== null || family?.id !== null };
}

/**
 * Those that nobody has reported meanwhile. Who stood before may be reported by two at once: of sensitive types, which no index keeps
 * single, the second waits and then sees the first.
 */
async function withoutOpen(tx: Db, ctx: Context, reported: Reported[]): Promise<Reported[]> {
  const contended = reported.filter(({ standing, type }) => standing && type.sensitivities.length > 0);
  if (contended.length === 0) return reported;
  const keys = contended.map(({ subject, type }) => caseKey(subject, type.code)).toSorted();
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest(${keys}::text[]) WITH ORDINALITY AS held (key, place) ORDER BY place`);
  const subjects = contended.map(({ subject }) => subject);
  const open = await openCases(tx, ctx, subjects, subjects);
  return reported.filter(({ subject, type }) => !open.has(caseKey(subject, type.code)));
}

/** The first that tells of each: members of one family all tell of its case. */
function onceEach(reported: Reported[]): Reported[] {
  const told = new Set<string>();
  return reported.filter(({ subject, type }) => {
    const key = caseKey(subject, type.code);
    return !told.has(key) && told.add(key);
  });
}

async function familyAreas(tx: Db, reported: readonly Reported[]): Promise<Map<string, string>> {
  const ids = reported.filter(({ of }) => of === 'FAMILY').map(({ subject }) => subject);
  const rows = ids.length === 0 ? [] : await tx.family.findMany({ where: { id: { in: ids } }, select: { id: true, areaCode: true } });
  return new Map(rows.map(({ id, areaCode }) => [id, areaCode]));
}
