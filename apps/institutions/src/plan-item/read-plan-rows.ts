import type { Code } from '@pilar/domain/vocabulary';
import { messages as shared, words } from '@pilar/subgraph/messages';
import { isId, newId } from '@pilar/subgraph/ids';
import type { Problems } from '@pilar/subgraph/problems';
import type { Db } from '../db.ts';
import { planItemMessages } from './plan-item-messages.ts';
import { checkSource, checkYearsOf, mayStandBelow, mergeYears, readTexts, type GivenYear, type Kind, type Plan, type Year } from './plan-item-rules.ts';

/** An item as it will be. */
export type Item = {
  code: string; title: string; kind: Kind; parentId: string | null; derivesFromId: string | null; indicator: string | null; unit: string | null; officeId: string | null; years: readonly Year[];
};
/** An item as it is recorded. */
export type StoredItem = Omit<Item, 'kind'> & { id: string; version: number; kind: string };
/** A row as it was sent. */
export type Row = {
  code: string; version?: number | null; title?: string | null; kind?: Code<'PLAN_ITEM_KIND'> | null; parentCode?: string | null; derivesFrom?: string | null; derivesFromCode?: string | null;
  indicator?: string | null; unit?: string | null; office?: string | null; years?: readonly GivenYear[] | null; externalIds?: unknown;
};
/** A row with the item it makes or changes; `before` is null when it is new. */
export type Written = { id: string; row: Row; item: Item; before: StoredItem | null };

type Asked = {
  plan: Plan & { id: string }; stored: readonly StoredItem[]; rows: readonly Row[]; sourcePlan: string | null;
  /** Where a row stands in the input: `rows.3.`, or nothing where the input is the row. */
  path: (row: number) => string;
  /** What the input calls the item that a row stands below. */
  parent: 'parentCode' | 'parent';
};

/** What the rows make of the plan. Every problem is noted at its row and field, so that a sheet can be mended in one go. */
export async function readRows(tx: Db, problems: Problems, { plan, stored, rows, sourcePlan, path: pathOf, parent }: Asked): Promise<Written[]> {
  const byCode = new Map(stored.map((item) => [item.code.toLowerCase(), item]));
  const [offices, sources] = await Promise.all([knownOffices(tx, rows), knownSources(tx, problems, rows, sourcePlan)]);
  const seen = new Map<string, number>();
  const written = rows.map((row, at): Written => {
    const path = pathOf(at);
    const key = row.code.trim().toLowerCase();
    const before = byCode.get(key) ?? null;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at);
    else problems.add(`${path}code`, planItemMessages.codeTwice, { code: row.code, first: first + 1 });
    noteVersion(problems, path, row, before);
    const texts = readTexts(problems, path, { ...row, title: row.title ?? (before ? undefined : row.title) }, before === null);
    if (before === null && !row.kind) problems.add(`${path}kind`, shared.required);
    const item: Item = {
      code: before?.code ?? texts.code ?? '', title: texts.title ?? before?.title ?? '', kind: row.kind ?? (before?.kind as Kind | undefined) ?? 'PROGRAMME',
      parentId: before?.parentId ?? null,
      derivesFromId: derivation(problems, path, row, { plan, sources, sourcePlan }, before),
      indicator: texts.indicator === undefined ? (before?.indicator ?? null) : texts.indicator, unit: texts.unit === undefined ? (before?.unit ?? null) : texts.unit,
      officeId: officeOf(problems, path, row, offices, before), years: mergeYears(problems, path, before?.years ?? [], row.years),
    };
    checkYearsOf(problems, path, item, plan);
    return { id: before?.id ?? newId(), row, item, before };
  });
  placeBelow(problems, stored, written, { path: pathOf, parent });
  return written;
}

function noteVersion(problems: Problems, path: string, { code, version }: Row, before: StoredItem | null): void {
  if (before && version == null) problems.add(`${path}code`, planItemMessages.codeThere, { code, version: before.version });
  if (before && version != null && version !== before.version) problems.add(`${path}version`, planItemMessages.rowStale, { code, read: version, version: before.version });
}

/** Gives each row its parent by code, then checks each kind against what it stands below and what stands below it. */
function placeBelow(problems: Problems, stored: readonly StoredItem[], written: readonly Written[], { path: pathOf, parent: parentField }: Pick<Asked, 'path' | 'parent'>): void {
  const now = new Map<string, { id: string; code: string; kind: string; parentId: string | null }>(stored.map((item) => [item.id, item]));
  for (const { id, item } of written) now.set(id, { id, code: item.code, kind: item.kind, parentId: item.parentId });
  const byCode = new Map([...now.values()].map((item) => [item.code.toLowerCase(), item]));
  const rowOf = new Map(written.map(({ id }, at) => [id, at]));
  for (const [at, { id, row, item }] of written.entries()) {
    if (row.parentCode === undefined) continue;
    const parent = row.parentCode === null ? null : byCode.get(row.parentCode.trim().toLowerCase());
    if (parent === undefined) problems.add(`${pathOf(at)}${parentField}`, planItemMessages.parentUnknown, { code: row.parentCode ?? '' });
    item.parentId = parent?.id ?? null;
    now.set(id, { id, code: item.code, kind: item.kind, parentId: item.parentId });
  }
  for (const { id, code, kind, parentId } of now.values()) {
    const parent = parentId === null ? undefined : now.get(parentId);
    if (!parent || mayStandBelow(kind, parent.kind)) continue;
    const own = rowOf.get(id);
    if (own !== undefined) problems.add(`${pathOf(own)}${written[own]?.row.parentCode ? parentField : 'kind'}`, planItemMessages.parentKind, { kind: words('PLAN_ITEM_KIND', kind), parent: words('PLAN_ITEM_KIND', parent.kind) });
    else problems.add(`${pathOf(rowOf.get(parent.id) ?? 0)}kind`, planItemMessages.childKind, { code, kind: words('PLAN_ITEM_KIND', kind) });
  }
}

async function knownOffices(tx: Db, rows: readonly Row[]): Promise<ReadonlySet<string>> {
  const ids = rows.flatMap(({ office }) => (office && isId(office) ? [office.toLowerCase()] : []));
  return new Set((await tx.office.findMany({ where: { id: { in: ids } }, select: { id: true } })).map(({ id }) => id));
}

function officeOf(problems: Problems, path: string, { office }: Row, known: ReadonlySet<string>, before: StoredItem | null): string | null {
  if (office === undefined) return before?.officeId ?? null;
  if (office !== null && !known.has(office.toLowerCase())) problems.add(`${path}office`, shared.unknownReference, { type: 'Office', value: office.slice(0, 60) });
  return office?.toLowerCase() ?? null;
}

type Source = { id: string; code: string; planId: string; plan: Plan };

/** The items that rows derive from: those named by id, and all of the plan in which codes are looked for. */
async function knownSources(tx: Db, problems: Problems, rows: readonly Row[], sourcePlan: string | null): Promise<Source[]> {
  const ids = rows.flatMap(({ derivesFrom }) => (derivesFrom && isId(derivesFrom) ? [derivesFrom.toLowerCase()] : []));
  if (sourcePlan !== null && !(isId(sourcePlan) && await tx.planDocument.findUnique({ where: { id: sourcePlan } }))) {
    problems.add('derivesFromPlan', shared.unknownReference, { type: 'PlanDocument', value: sourcePlan.slice(0, 60) });
    return [];
  }
  return tx.planItem.findMany({ where: { withdrawnAt: null, OR: [{ id: { in: ids } }, ...(sourcePlan ? [{ planId: sourcePlan }] : [])] }, select: { id: true, code: true, planId: true, plan: true } });
}

function derivation(problems: Problems, path: string, { derivesFrom, derivesFromCode }: Row, { plan, sources, sourcePlan }: { plan: Plan; sources: readonly Source[]; sourcePlan: string | null }, before: StoredItem | null): string | null {
  if (derivesFrom === undefined && derivesFromCode === undefined) return before?.derivesFromId ?? null;
  if (!derivesFrom && !derivesFromCode) return null;
  const field = derivesFrom ? 'derivesFrom' : 'derivesFromCode';
  const found = derivesFrom
    ? sources.find(({ id }) => id === derivesFrom.toLowerCase())
    : sources.find(({ code, planId }) => planId === sourcePlan?.toLowerCase() && code.toLowerCase() === derivesFromCode?.trim().toLowerCase());
  if (found) checkSource(problems, `${path}${field}`, plan, found.plan);
  else if (derivesFrom) problems.add(`${path}${field}`, shared.unknownReference, { type: 'PlanItem', value: derivesFrom.slice(0, 60) });
  else problems.add(`${path}${field}`, sourcePlan === null ? planItemMessages.sourcePlanNeeded : planItemMessages.sourceUnknown, { code: derivesFromCode ?? '' });
  return found?.id ?? null;
}
