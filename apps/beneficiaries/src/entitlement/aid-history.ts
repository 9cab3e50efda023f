import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';
import { Beneficiary, mergedInto } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Family } from '../family/family.ts';
import { Entitlement, EntitlementStep } from './entitlement.ts';

/** Most entries of one family or person that are read: decades of monthly aid. */
const mostEntries = 500;
/** Most entitlements of one family or person that are shown at once. */
const mostOfOne = 100;

type Entry = { id: string; kind: Code<'AID_ENTRY'>; entitlementId: string; at: Date; period: string | null; amount: bigint | null; goods: string | null };

const AidEntryKind = builder.enumType('AidEntryKind', { description: 'What an entry of the history of aid tells.', values: codes('AID_ENTRY') });

const AidEntry = builder.objectRef<Entry>('AidEntry').implement({
  description: 'Something in the history of a family\'s or person\'s aid: a step of an entitlement, or a delivery.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the step or the delivery.' }),
    kind: t.field({ type: AidEntryKind, description: 'What it tells.', resolve: ({ kind }) => kind }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was recorded; of a delivery, when it was given.' }),
    entitlement: t.prismaField({ type: Entitlement, nullable: true, description: 'The entitlement; null where the viewer no longer sees it.', resolve: (query, { entitlementId }, _args, ctx) => ctx.db.entitlement.findUnique({ ...query, where: { id: entitlementId } }) }),
    step: t.prismaField({ type: EntitlementStep, nullable: true, description: 'The step; null of a delivery.', resolve: (query, { id, kind }, _args, ctx) => (kind === 'STEP' ? ctx.db.entitlementStep.findUnique({ ...query, where: { id } }) : null) }),
    period: t.exposeString('period', { nullable: true, description: 'Of a delivery: the period it was for, such as "2026-11".' }),
    amount: t.field({ type: 'Rupiah', nullable: true, description: 'Of a delivery: its amount.', resolve: ({ amount }) => (amount === null ? null : String(amount)) }),
    goods: t.exposeString('goods', { nullable: true, description: 'Of a delivery: what was given in goods.' }),
  }),
});

const AidEntryConnection = beneficiaries.connection<Entry>('AidEntry', AidEntry);

/** What became of the entitlements and what was delivered, as far as it was recorded where the viewer works; the latest entries. */
async function entriesOf({ db }: Context<Db>, entitlements: readonly string[]): Promise<Entry[]> {
  return db.$queryRaw<Entry[]>(sql`
    SELECT id::text AS id, 'STEP' AS kind, entitlement_id::text AS "entitlementId", at, NULL AS period, NULL::bigint AS amount, NULL AS goods FROM beneficiaries.entitlement_step WHERE entitlement_id = ANY(${[...entitlements]}::uuid[])
    UNION ALL
    SELECT id::text, CASE state WHEN 'CONFIRMED' THEN 'DELIVERED' ELSE state END, entitlement_id::text, coalesce(delivered_at, updated_at), period, amount, goods FROM beneficiaries.delivery
    WHERE entitlement_id = ANY(${[...entitlements]}::uuid[]) AND state <> 'PENDING'
    ORDER BY at DESC, id DESC LIMIT ${mostEntries}`);
}

/** A page of them, the latest first. */
async function historyPage(ctx: Context<Db>, of: string, entitlements: readonly string[], args: { first?: number | null; after?: string | null }) {
  const entries = entitlements.length === 0 ? [] : await entriesOf(ctx, entitlements);
  const late = (at: Date) => String(9_999_999_999_999 - at.getTime()).padStart(13, '0');
  return beneficiaries.computedPage(entries.map((node, nth) => ({ key: `${late(node.at)} ${String(nth).padStart(4, '0')}`, area: '', node })), args, ['aidHistory', of], ctx);
}

/** Whose entitlements a family's are: its own, of those merged into it, and its members'. */
async function subjectsOf({ db }: Context<Db>, id: string) {
  const merged = await db.family.findMany({ where: { mergedInto: id }, select: { id: true } });
  const members = await db.beneficiary.findMany({ where: { familyId: id }, select: { id: true } });
  return { OR: [{ familyId: { in: [id, ...merged.map((one) => one.id)] } }, { beneficiaryId: { in: members.map((one) => one.id) } }] };
}
const ofPerson = async (ctx: Context<Db>, id: string) => ({ beneficiaryId: { in: [id, ...await mergedInto(ctx, id)] } });

async function idsOf({ db }: Context<Db>, where: Awaited<ReturnType<typeof subjectsOf>> | Awaited<ReturnType<typeof ofPerson>>): Promise<string[]> {
  return (await db.entitlement.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: mostOfOne, select: { id: true } })).map(({ id }) => id);
}

const lastFirst = [{ year: 'desc' as const }, { createdAt: 'desc' as const }, { id: 'desc' as const }];
const readers = { authScopes: { may: 'entitlement.read' }, unauthorizedResolver: () => null, nullable: true } as const;

builder.prismaObjectFields(Family, (t) => ({
  entitlements: t.prismaField({
    ...readers, type: [Entitlement], description: 'Entitlements of the family, of those merged into it and of its members, the latest year first; null for those who may not read them.',
    resolve: async (query, { id }, _args, ctx) => ctx.db.entitlement.findMany({ ...query, where: await subjectsOf(ctx, id), orderBy: lastFirst, take: mostOfOne }),
  }),
  aidHistory: t.field({
    ...readers, type: AidEntryConnection, description: 'The whole history of their aid across programmes, the latest first: steps of entitlements and deliveries, as far as they were recorded where the viewer works.',
    args: beneficiaries.pageArgs(t), resolve: async ({ id }, args, ctx) => historyPage(ctx, id, await idsOf(ctx, await subjectsOf(ctx, id)), args),
  }),
}));

builder.prismaObjectFields(Beneficiary, (t) => ({
  entitlements: t.prismaField({
    ...readers, type: [Entitlement], description: 'Entitlements of the person, the latest year first; their family\'s are the family\'s. Null for those who may not read them.',
    resolve: async (query, { id }, _args, ctx) => ctx.db.entitlement.findMany({ ...query, where: await ofPerson(ctx, id), orderBy: lastFirst, take: mostOfOne }),
  }),
  aidHistory: t.field({
    ...readers, type: AidEntryConnection, description: 'The whole history of their aid across programmes, the latest first, as far as it was recorded where the viewer works; their family\'s is the family\'s.',
    args: beneficiaries.pageArgs(t), resolve: async ({ id }, args, ctx) => historyPage(ctx, id, await idsOf(ctx, await ofPerson(ctx, id)), args),
  }),
}));
