import { today } from '@pilar/domain/dates';
import { allowed } from '@pilar/subgraph/context';
import { searchHits } from '@pilar/subgraph/search';
import { builder, events } from './builder.ts';
import { concerns } from './event/event-list.ts';
import { Event } from './event/event.ts';
import { PolicyNotice, stateOn } from './policy-notice/policy-notice.ts';
import { holdsIn } from './policy-notice/policy-notice-list.ts';

builder.objectFields(events.search(), (t) => ({
  events: t.prismaField({
    type: [Event],
    nullable: true,
    authScopes: { may: 'event.read' },
    description: 'Events, by title or title of their series.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.event, query, row, { function: 'events.find_events', table: 'events.event', label: 'title', within: concerns }),
  }),
  policyNotices: t.prismaField({
    type: [PolicyNotice],
    nullable: true,
    authScopes: { may: 'notice.read' },
    description: 'Policy notices, by their words; for whoever works in the field those in force alone.',
    resolve: async (query, row, _args, ctx) => {
      const hits = await searchHits(ctx, ctx.db.policyNotice, query, row, { function: 'events.find_policy_notices', table: 'events.policy_notice', label: 'statement', within: holdsIn });
      return allowed(ctx, 'notice.readAll') ? hits : hits.filter((hit) => stateOn(hit, today()) === 'IN_FORCE');
    },
  }),
}));
