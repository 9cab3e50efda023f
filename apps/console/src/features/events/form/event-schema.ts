import { EventMode, EventState, EventType, ParticipantGroupKind } from '../../../__generated__/graphql.ts';
import * as z from 'zod/mini';
import type { MessageId } from '../../../i18n/messages.ts';
import { isCode } from '../../../routes/search-params.ts';
import { says } from '../../../forms/zod-resolver.ts';
import { digitsOf } from '../../programmes/programme-words.ts';
import type { Choice } from '../../../ui/Picker.tsx';
import type { EventValues } from './event-values.ts';

const text = z.string();
const filled = z.string().check(z.refine((value) => value.trim() !== '', says('forms.required')));
const oneOf = (codes: Record<string, string>) => z.string().check(z.refine((code) => isCode(codes, code), says('forms.required')));
const number = z.string().check(z.refine((value) => /^\d{0,9}$/.test(value.trim()), says('eventForm.notNumber')));
const money = z.string().check(z.refine((value) => /^\d{0,15}$/.test(digitsOf(value)), says('programmes.moneyForm')));
const link = z.string().check(z.refine((value) => value.trim() === '' || /^https?:\/\/\S+$/.test(value.trim()), says('eventForm.notLink')));
const choice = z.nullable(z.custom<Choice>());
const choices = z.array(z.custom<Choice>());

const shape = z.object({
  title: z.string().check(z.refine((value) => value.trim() !== '', says('forms.required')), z.maxLength(300, says('eventForm.titleTooLong'))),
  type: oneOf(EventType),
  state: oneOf(EventState),
  series: text,
  purpose: text,
  date: filled,
  endDate: text,
  startTime: text,
  endTime: text,
  dayPart: text,
  mode: oneOf(EventMode),
  venue: z.object({ name: text, address: text, area: choice, office: choice }),
  meetingLink: link,
  targetAreas: choices.check(z.minLength(1, says('eventForm.noTarget'))),
  targetText: text,
  organisers: z.array(z.object({ kind: text, office: choice, name: text })).check(z.minLength(1, says('eventForm.noOrganiser'))),
  roles: z.array(z.object({ key: text, role: text, person: choice, office: choice, post: text, name: text, affiliation: text, note: text })),
  topics: z.array(z.object({ text: filled })),
  keyPoints: z.array(z.object({ text: filled, category: text, saidBy: text, saidByText: text, validFrom: text, validTo: text })),
  appeals: z.array(z.object({ from: text, fromText: text, to: filled, text: filled })),
  agenda: z.array(z.object({ text: filled, startAt: text })),
  participants: z.array(z.object({ group: oneOf(ParticipantGroupKind), label: text, count: number, area: choice, note: text })),
  publications: z.array(z.object({ kind: text, outlet: choice, outletName: text, title: text, author: text, publishedOn: text, publishedTime: text, readers: number, url: link })),
  media: z.array(z.object({ caption: filled, count: number, credit: text })),
  targetCount: number,
  budgetLine: text,
  budget: money,
  legalBases: choices,
  planDocuments: choices,
  planItems: choices,
  simulation: z.boolean(),
  pilot: z.boolean(),
  rollOut: text,
  plannedYear: number,
  recurrence: text,
  caveats: z.array(z.object({ field: text, kind: text, text: filled })),
  incompleteReason: text,
  reason: text,
});

/**
 * What can be told to be wrong without asking the graph. The rules that depend on the state (rules 20, 21, 23) are the
 * graph's alone, so that they stand in one place.
 */
export const eventSchema: z.ZodMiniType<EventValues, EventValues> = shape.check((check) => {
  const { date, endDate, startTime, endTime, venue, organisers, roles, keyPoints, publications } = check.value;
  const wrong = (path: (string | number)[], message: MessageId) => check.issues.push({ code: 'custom', path, message, input: check.value });
  // rule 19
  if (endDate !== '' && endDate < date) wrong(['endDate'], 'eventForm.endBeforeStart');
  if (endTime !== '' && startTime === '') wrong(['startTime'], 'eventForm.endWithoutStart');
  if (endTime !== '' && endTime <= startTime && (endDate === '' || endDate === date)) wrong(['endTime'], 'eventForm.endBeforeStart');
  if (venue.name.trim() === '' && venue.office === null && (venue.area !== null || venue.address.trim() !== '')) wrong(['venue', 'name'], 'forms.required');
  organisers.forEach(({ office, name }, index) => {
    if (office === null && name.trim() === '') wrong(['organisers', index, 'office'], 'eventForm.officeOrName');
  });
  roles.forEach(({ person, office, name }, index) => {
    if (person === null && office === null && name.trim() === '') wrong(['roles', index, 'person'], 'eventForm.personOfficeOrName');
  });
  keyPoints.forEach(({ validFrom, validTo }, index) => {
    if (validFrom !== '' && validTo !== '' && validTo < validFrom) wrong(['keyPoints', index, 'validTo'], 'eventForm.endBeforeStart');
  });
  publications.forEach(({ outlet, outletName }, index) => {
    if (outlet === null && outletName.trim() === '') wrong(['publications', index, 'outlet'], 'eventForm.officeOrName');
  });
});
