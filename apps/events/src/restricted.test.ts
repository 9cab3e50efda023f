import { restrict, restrictionGaps } from '@pilar/testing/restricted';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { events } from './builder.ts';
import { heldPlan } from './held.ts';
import { openAttendance } from './participant/participant-stage.ts';

let stage: Awaited<ReturnType<typeof openAttendance>>;
beforeAll(async () => { stage = await openAttendance(); });
afterAll(() => stage.close());

/** Tables and lists that go on while somebody's data are restricted, and why. */
const free = {
  'events.event_role': 'who opens or speaks at an event is a fact of the event',
  'events.key_point': 'what was said at an event',
  'events.appeal': 'what was said at an event',
  'events.mail': 'sent to whoever was invited, which is refused',
  'events.action_item': 'work that was given to an office, with whoever does it there',
  'events.event_question': 'work that was given to an office, with whoever does it there',
  'events.action_discussion': 'work that was given to an office',
  ACTION_ITEMS: 'work of offices', EVENT_QUESTIONS: 'work of offices',
};

it('stops at the list of participants, and at no other table for a reason', async () => {
  expect(await restrictionGaps(stage.database.adminUrl, heldPlan, events.exportables, free)).toEqual([]);
});

it('invites nobody whose data are restricted, tells which row, and lets them come by themselves', async () => {
  const [event, one, other] = [await stage.event(), await stage.know('Person', 'Contoh Petugas', '36.02.01'), await stage.know('Person', 'Contoh Teman', '36.02.01')];
  const lift = await restrict(stage.arrange, 'Person', one);
  const people = [{ person: other, group: 'TKSK' }, { person: one, group: 'TKSK' }];
  expect(await stage.invite({ event, people })).toMatchObject({ __typename: 'InvalidInput', path: ['people', '1', 'person'], message: expect.stringContaining('are restricted at their request') });
  expect(await stage.walkIn({ event, person: one, group: 'TKSK' })).toMatchObject({ __typename: 'Participant', walkIn: true });
  await lift();
  const next = await stage.event();
  expect(await stage.invite({ event: next, people })).toMatchObject({ __typename: 'Event' });
});
