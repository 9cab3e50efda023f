import { events } from '../builder.ts';
import { questionList } from './question-list.ts';

events.exportable('EVENT_QUESTIONS', questionList, {
  text: 'text',
  topic: 'topic',
  askedBy: 'asked_by',
  open: '(answer IS NULL)',
  answer: 'answer',
  owner: 'owner_name',
  answeredOn: 'answered_on',
  policyNotice: '(SELECT statement FROM events.policy_notice WHERE policy_notice.id = policy_notice_id AND withdrawn_at IS NULL)',
  area: 'area_code',
  event: '(SELECT title FROM events.event WHERE event.id = event_id)',
  eventType: '(SELECT type FROM events.event WHERE event.id = event_id)',
  date: 'event_date',
});
