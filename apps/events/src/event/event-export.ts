import { events } from '../builder.ts';
import { eventList } from './event-list.ts';

events.exportable('EVENTS', eventList, {
  date: 'date',
  endDate: 'end_date',
  title: 'title',
  type: 'type',
  state: 'state',
  series: '(SELECT series.title FROM events.event_series AS series WHERE series.id = event.series_id)',
  mode: 'mode',
  venue: 'venue_name',
  targetAreas: 'target_codes',
  targetText: 'target_text',
  participants: `(SELECT sum(CASE WHEN named > told OR told IS NULL THEN named ELSE told END) FROM (SELECT "group", sum(told) AS told, sum(named) AS named FROM (
    SELECT part."group", part.count AS told, NULL::integer AS named FROM events.participant_group AS part WHERE part.event_id = event.id
    UNION ALL SELECT counted."group", NULL, counted.participants FROM events.attendance_counts(ARRAY[event.id]) AS counted WHERE counted.state = 'PRESENT') AS both_ways GROUP BY "group") AS groups)`,
  targetCount: 'target_count',
  purpose: 'purpose',
  budgetLine: 'budget_line',
  budget: 'budget',
  planItems: "(SELECT string_agg(label, '; ' ORDER BY label) FROM events.ref_entity WHERE entity_id = ANY (event.plan_item_ids) AND NOT deleted)",
});
