import { sql } from '@pilar/subgraph/sql';
import { builder, events } from './builder.ts';
import './announcement/announcement.ts';
import './action-item/action-item.ts';
import './action-item/action-item-export.ts';
import './action-item/action-item-mutations.ts';
import './action-item/items-of-event.ts';
import './action-item/move-action-item.ts';
import './coverage/outreach-coverage.ts';
import './event/event.ts';
import './event/event-calendar.ts';
import './event/event-export.ts';
import './event/event-parts.ts';
import './event/event-mutations.ts';
import './event/event-steps.ts';
import './event/similar-events.ts';
import './event/withdraw-event.ts';
import './feedback/feedback.ts';
import './feedback/record-feedback.ts';
import './feedback/withdraw-feedback.ts';
import './icalendar/icalendar-fields.ts';
import './plan/event-clashes.ts';
import './plan/plan-events.ts';
import './plan/series-stops.ts';
import './mail/event-mailing.ts';
import './mail/send-invitations.ts';
import './minutes/minutes.ts';
import './minutes/minutes-mutations.ts';
import './policy-notice/policy-notice.ts';
import './policy-notice/policy-notice-export.ts';
import './policy-notice/policy-notice-mutations.ts';
import './question/question.ts';
import './question/question-counts.ts';
import './question/question-export.ts';
import './question/question-mutations.ts';
import './question/record-questions.ts';
import './participant/participant.ts';
import './participant/participant-export.ts';
import './participant/invite-participants.ts';
import './participant/record-attendance.ts';
import './participant/add-walk-in.ts';
import './participant/change-participant.ts';
import './participant/close-attendance.ts';
import './participant/check-in.ts';
import './paper/paper.ts';
import './paper/paper-mutations.ts';
import './photo/photo.ts';
import './photo/attach-photo.ts';
import './photo/photo-mutations.ts';
import './references/appearances.ts';
import './search.ts';
import './series/series.ts';
import './series/series-export.ts';
import './series/series-mutations.ts';
import './held.ts';

events.changeFeed('eventsChanges', [
  { type: 'Event', table: 'events.event', condition: sql`withdrawn_at IS NULL` },
  { type: 'PolicyNotice', table: 'events.policy_notice', condition: sql`withdrawn_at IS NULL` },
  { type: 'Participant', table: 'events.participant', condition: sql`removed_at IS NULL AND area_code IS NOT NULL` },
]);
builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph events. */
export const schema = builder.toSubGraphSchema({});
