import type { ListDefinition } from '@pilar/subgraph/lists';
import { madeByImport } from '@pilar/subgraph/importing';
import { isId } from '@pilar/subgraph/ids';
import { sql, type Sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { CaseUnit } from '../case-type/case-type.ts';
import { isAbout, personsFound } from '../name-search.ts';
import { ofUnit, onlyNarrow, soughtByName } from '../narrow.ts';
import { Entitlement, EntitlementReason, EntitlementStateType } from './entitlement.ts';
import { entitlementMessages as messages } from './entitlement-messages.ts';
import { waitingStates } from './entitlement-rules.ts';

const EntitlementFilter = builder.inputType('EntitlementFilter', {
  description: 'Which entitlements.',
  fields: (t) => ({
    text: t.string({ description: 'Words of the name of the person, or of a member of the family, or where nobody bears them their beginnings.' }),
    programme: t.stringList({ description: 'Codes of programmes.' }),
    year: t.int({ description: 'The year.' }),
    state: t.field({ type: [EntitlementStateType], description: 'How far they are.' }),
    frozen: t.boolean({ description: 'Only those that are frozen and not over (rule 36), or only the others.' }),
    reason: t.field({ type: [EntitlementReason], description: 'Last suspended, graduated or terminated for such a reason.' }),
    unit: t.field({ type: CaseUnit, description: 'Whose they are: PERSON or FAMILY; of groups and communities there is none.' }),
    accepted: t.boolean({ description: 'Only those that rest on a proposal which the ministry has accepted, or only the others (rule 37).' }),
    decreeNumber: t.string({ description: 'Approved by the decree of that number, exactly.' }),
    import: t.id({ description: 'Only those that this import entered.' }),
  }),
});
type Filter = typeof EntitlementFilter.$inferInput;

const EntitlementOrder = builder.enumType('EntitlementOrder', {
  description: 'Order of entitlements.',
  values: { SINCE: { description: 'Who waits longest first.' }, AREA: { description: 'By village.' }, UPDATED_DESC: { description: 'Last changed first.' } },
});

/** Said as the index of the queue has it. */
const waiting = sql`state IN ('PROPOSED', 'ELIGIBLE', 'APPROVED')`;
const frozen = sql`frozen_on IS NOT NULL AND state NOT IN ('GRADUATED', 'TERMINATED')`;

/** Whether every one of the states is one in which somebody is to decide. */
const asksWaiting = (state: Filter['state']) => Boolean(state?.length && state.every((one) => waitingStates.includes(one)));

/** Whom a filter leaves; of a name, those of the persons found by it where they have been found already. */
function conditions({ text, programme, year, state, frozen: isFrozen, reason, unit, accepted, decreeNumber, import: batch }: Filter, area: string | null, named: readonly string[] | null | undefined): Sql[] {
  return [
    ...(text?.trim() ? [isAbout(personsFound(text, area, named))] : []),
    ...(programme?.length ? [sql`programme_id IN (SELECT one.id FROM beneficiaries.programme AS one WHERE one.code = ANY(${[...programme]}))`] : []),
    ...(year == null ? [] : [sql`year = ${year}`]),
    ...(asksWaiting(state) ? [waiting] : []),
    ...(state?.length ? [sql`state = ANY(${[...state]})`] : []),
    ...(isFrozen == null ? [] : [isFrozen ? frozen : sql`NOT (${frozen})`]),
    ...(reason?.length ? [sql`reason = ANY(${[...reason]})`] : []),
    ...(unit ? [ofUnit(unit)] : []),
    ...(accepted == null ? [] : [sql`(proposal_id IS NOT NULL) = ${accepted}`]),
    ...(decreeNumber?.trim() ? [sql`decree_number = ${decreeNumber.trim()}`] : []),
    ...(batch ? [isId(batch) ? sql`id IN (SELECT made.id FROM beneficiaries.entitlement AS made WHERE ${madeByImport('beneficiaries', batch)})` : sql`false`] : []),
  ];
}

/** The list as its root field shows it. */
export const entitlementList: ListDefinition<Filter, 'SINCE' | 'AREA' | 'UPDATED_DESC'> = {
  name: 'entitlements',
  table: 'beneficiaries.entitlement',
  model: 'entitlement',
  hidesFew: true,
  // An entitlement is read where it lies, and there alone.
  always: sql`pilar.in_area(area_code)`,
  orders: {
    SINCE: [{ expression: 'since', type: 'timestamptz' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
    UPDATED_DESC: [{ expression: 'updated_at', type: 'timestamptz', descending: true }],
  },
  defaultOrder: 'SINCE',
  where: (filter, area) => conditions(filter, area, null),
};

/** Queues of work are few rows of many persons; everybody who receives something is not leafed through. */
const narrows = ({ state, frozen: isFrozen, import: batch }: Filter) => Boolean(batch) || isFrozen === true || asksWaiting(state);

const EntitlementConnection = beneficiaries.connection<typeof Entitlement.$inferType>('Entitlement', Entitlement, { byArea: true });

builder.queryFields((t) => ({
  entitlement: t.prismaField({
    type: Entitlement,
    nullable: true,
    authScopes: { may: 'entitlement.read' },
    description: 'An entitlement; null when there is none in the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'Entitlement', args);
      return id === null ? null : ctx.db.entitlement.findUnique({ ...query, where: { id } });
    },
  }),
  entitlements: t.field({
    type: EntitlementConnection,
    authScopes: { may: 'entitlement.read' },
    description: 'Entitlements in the viewer\'s area: those that wait for a decision or are frozen, those of a name or import; or all of a district or village. Rows of a wider question are refused; counts are told.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: EntitlementFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [EntitlementOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: async (_root, args, ctx, info) => {
      const named = await soughtByName(ctx, args.filter?.text, args.area ?? null);
      const list: typeof entitlementList = { ...entitlementList, where: (filter, place) => conditions(filter, place, named?.ids) };
      return onlyNarrow(ctx, args.area, narrows(args.filter ?? {}) || (named ?? false), beneficiaries.page(list, args, ctx, info), messages.tooWide);
    },
  }),
}));
