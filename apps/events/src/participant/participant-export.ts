import { localMinuteSql } from '@pilar/subgraph/sql';
import { events } from '../builder.ts';
import { participantList } from './participant-list.ts';

events.exportable('PARTICIPANTS', participantList, {
  event: '(SELECT whole.title FROM events.event AS whole WHERE whole.id = event_id)',
  date: 'event_date',
  name: 'name',
  affiliation: 'affiliation',
  group: '"group"',
  area: 'area_code',
  state: 'state',
  walkIn: 'walk_in',
  method: 'check_in_method',
  checkedInAt: localMinuteSql('checked_in_at'),
  remark: 'remark',
});
