import { events } from '../builder.ts';
import { actionItemList } from './action-item-list.ts';

events.exportable('ACTION_ITEMS', actionItemList, {
  text: 'text',
  owner: 'owner_name',
  due: 'due',
  area: 'area_code',
  state: 'state',
  remark: 'remark',
  closedOn: 'closed_on',
  event: '(SELECT title FROM events.event WHERE event.id = event_id)',
  date: '(SELECT date FROM events.event WHERE event.id = event_id)',
  discussed: '(SELECT count(*) FROM events.action_discussion AS said JOIN events.event AS meeting ON meeting.id = said.event_id WHERE said.action_item_id = action_item.id AND meeting.withdrawn_at IS NULL)',
});
