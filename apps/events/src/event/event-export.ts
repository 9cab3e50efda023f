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
  participants: '(SELECT sum(part.count) FROM events.participant_group AS part WHERE part.event_id = event.id)',
  purpose: 'purpose',
  budgetLine: 'budget_line',
});
