import { today } from '@pilar/domain/dates';
import { ancestorsOf } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, join, sql, type Sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import { known } from '../event/event-list.ts';

export const NoticeState = builder.enumType('NoticeState', { description: 'Whether a notice holds on a day (rule 43).', values: codes('NOTICE_STATE') });

export const PolicyNoticeFilter = builder.inputType('PolicyNoticeFilter', {
  description: 'Which policy notices.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the statement or of its explanation.' }),
    asOf: t.field({ type: 'Date', description: 'Day for which states are told; default: today.' }),
    state: t.field({ type: [NoticeState], description: 'States on that day.' }),
    event: t.id({ description: 'Said at this event.' }),
    legalBasis: t.id({ description: 'Resting on this law.' }),
  }),
});

export const PolicyNoticeOrder = builder.enumType('PolicyNoticeOrder', {
  description: 'Order of policy notices.',
  values: { VALID_FROM_DESC: { description: 'Latest first.' }, STATEMENT: { description: 'By their words.' } },
});

/** `noticeState` as a condition. */
export function inState(state: Code<'NOTICE_STATE'>, day: string): Sql {
  const superseded = sql`(superseded_on IS NOT NULL AND superseded_on <= ${day}::date)`;
  const past = sql`(valid_to IS NOT NULL AND valid_to < ${day}::date)`;
  switch (state) {
    case 'SUPERSEDED': return superseded;
    case 'PAST': return sql`(NOT ${superseded} AND ${past})`;
    case 'COMING': return sql`(NOT ${superseded} AND NOT ${past} AND valid_from > ${day}::date)`;
    case 'IN_FORCE': return sql`(NOT ${superseded} AND NOT ${past} AND valid_from <= ${day}::date)`;
  }
}

/** Of the region, of one inside it, or of one above it: what is said there holds here. */
export function holdsIn(area: string): Sql {
  return sql`(${inArea('area_code', area)} OR area_code = ANY(${ancestorsOf(area)}))`;
}

/** The list of policy notices. */
export const policyNoticeList: ListDefinition<typeof PolicyNoticeFilter.$inferInput, 'VALID_FROM_DESC' | 'STATEMENT'> = {
  name: 'policyNotices',
  table: 'events.policy_notice',
  model: 'policyNotice',
  always: sql`withdrawn_at IS NULL`,
  inArea: holdsIn,
  orders: {
    VALID_FROM_DESC: [{ expression: 'valid_from', type: 'date', descending: true }],
    STATEMENT: [{ expression: 'statement COLLATE "C"', type: 'text' }],
  },
  defaultOrder: 'VALID_FROM_DESC',
  where: ({ text, asOf, state, event, legalBasis }) => [
    ...(text?.trim() ? [sql`id IN (SELECT events.find_policy_notices(${text}))`] : []),
    ...(state?.length ? [sql`(${join(state.map((one) => inState(one, asOf ?? today())), ' OR ')})`] : []),
    ...(event ? [isId(event) ? sql`event_id = ${event}::uuid` : sql`false`] : []),
    ...(legalBasis ? [known('LegalBasis', legalBasis), isId(legalBasis) ? sql`legal_basis_id = ${legalBasis}::uuid` : sql`false`] : []),
  ],
};
