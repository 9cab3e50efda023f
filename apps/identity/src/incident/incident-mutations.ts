import { rolesWith } from '@pilar/domain/access';
import { localDay } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { InvalidInput } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { lawfulDeadline } from '../lawful-deadline.ts';
import { closeTask, openTask } from '../task/own-tasks.ts';
import { BreachData, Incident, NoticeTo } from './incident.ts';
import { incidentEntity } from './incident-entity.ts';
import { incidentMessages as messages } from './incident-messages.ts';
import { isPending, nextSteps } from './incident-rules.ts';

const longest = 2_000;
const daysAtOnce = 366;
const day = 86_400_000;

/** The moment of an input; notes one that lies in the future. */
function past(path: string, given: string | null | undefined, problems: Problems): Date | null {
  if (given == null) return null;
  const at = new Date(given);
  if (at.getTime() > Date.now()) problems.add(path, messages.future, { value: given });
  return at;
}

function ordered(from: Date | null, to: Date | null, path: string, problems: Problems): void {
  if (from && to && from > to) problems.add(path, messages.order);
}

/** Refuses a step that the incident, as it stands, does not have. */
async function standing(tx: Db, ctx: Context, id: string, step: Code<'INCIDENT_STEP'>) {
  const row = await tx.incident.findUniqueOrThrow({ where: { id } });
  if (!nextSteps(row).includes(step)) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.notNow, { state: label('INCIDENT_STATE', row.state as Code<'INCIDENT_STATE'>, ctx.language).toLowerCase() }) }]);
  return row;
}

function note(tx: Db, ctx: Context, incidentId: string, kind: Code<'INCIDENT_STEP'>, text: string | null) {
  return tx.incidentStep.create({ data: { id: newId(), incidentId, kind, note: text, madeBy: accountOf(ctx.viewer), madeByName: ctx.viewer.name } });
}

identity.command({
  name: 'openIncident',
  description: 'Opens an incident with personal data. Authority and affected persons are to be told within 72 hours of `noticedAt`; a task says so.',
  permission: 'incident.handle',
  entity: incidentEntity,
  result: Incident,
  input: builder.inputType('OpenIncidentInput', {
    description: 'An incident.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each incident, 8 to 100 characters, such as a UUID.' }),
      area: t.field({ type: 'RegionCode', description: 'Where it happened; the viewer\'s area when left out.' }),
      what: t.string({ required: true, description: `What happened, without numbers of persons, at most ${longest} characters.` }),
      data: t.field({ type: [BreachData], required: true, description: 'Kinds of data that it touched.' }),
      noticedAt: t.field({ type: 'DateTime', required: true, description: 'When the office came to know of it.' }),
      happenedFrom: t.field({ type: 'DateTime', description: 'When it began, as far as known.' }),
      happenedTo: t.field({ type: 'DateTime', description: 'When it ended, as far as known.' }),
      alert: t.id({ description: 'The alert that it began with.' }),
    }),
  }),
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const areaCode = input.area ?? ctx.viewer.grant.area;
    problems.area('area', areaCode);
    const what = requiredTextWithoutNumber('what', input.what, longest, problems);
    if (input.data.length === 0) problems.add('data', messages.noData);
    const noticedAt = past('noticedAt', input.noticedAt, problems) ?? new Date();
    const [happenedFrom, happenedTo] = [past('happenedFrom', input.happenedFrom, problems), past('happenedTo', input.happenedTo, problems)];
    ordered(happenedFrom, happenedTo, 'happenedTo', problems);
    if (happenedFrom && happenedFrom > noticedAt) problems.add('happenedFrom', messages.afterNoticed);
    const alertId = input.alert == null ? null : String(input.alert).toLowerCase();
    // Row-level security shows alerts of the viewer's area, and none about themself.
    if (alertId !== null && !(isId(alertId) && await tx.alert.findUnique({ where: { id: alertId }, select: { id: true } }))) problems.add('alert', messages.unknownAlert);
    problems.refuse();
    const id = newId();
    const number = `INS-${localDay(noticedAt).slice(0, 4)}-${id.replaceAll('-', '').slice(-6).toUpperCase()}`;
    await tx.incident.create({ data: { id, number, areaCode, what, data: [...new Set(input.data)], noticedAt, happenedFrom, happenedTo, alertId } });
    await note(tx, ctx, id, 'OPEN', null);
    await openTask(tx, { type: 'Incident', id, version: 1, label: number }, {
      key: 'settle', kind: 'INCIDENT_NOTICE', area: areaCode, roles: rolesWith('incident.handle'), from: localDay(noticedAt), due: localDay(lawfulDeadline(noticedAt)),
    });
    return id;
  },
});

identity.command({
  name: 'assessIncident',
  description: 'Says what may come of an incident for those whom it touched, and what is done about it; what is known better by now takes the place of what was said.',
  permission: 'incident.handle',
  entity: incidentEntity,
  result: Incident,
  input: builder.inputType('AssessIncidentInput', {
    description: 'What is known of an incident. What is left out stays.',
    fields: (t) => ({
      ...identity.stepFields(t, 'The incident.'),
      consequence: t.string({ required: true, description: `What may come of it for those whom it touched, at most ${longest} characters.` }),
      handling: t.string({ required: true, description: `What is done about it, at most ${longest} characters.` }),
      what: t.string({ description: 'What happened, as it is known by now.' }),
      data: t.field({ type: [BreachData], description: 'Kinds of data that it touched.' }),
      happenedFrom: t.field({ type: 'DateTime', description: 'When it began.' }),
      happenedTo: t.field({ type: 'DateTime', description: 'When it ended.' }),
    }),
  }),
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const was = await standing(tx, ctx, input.id, 'ASSESS');
    const problems = new Problems(ctx);
    const consequence = requiredTextWithoutNumber('consequence', input.consequence, longest, problems);
    const handling = requiredTextWithoutNumber('handling', input.handling, longest, problems);
    const what = textWithoutNumber('what', input.what, longest, problems) ?? was.what;
    if (input.data?.length === 0) problems.add('data', messages.noData);
    const happenedFrom = past('happenedFrom', input.happenedFrom, problems) ?? was.happenedFrom;
    const happenedTo = past('happenedTo', input.happenedTo, problems) ?? was.happenedTo;
    ordered(happenedFrom, happenedTo, 'happenedTo', problems);
    problems.refuse();
    await tx.incident.update({ where: { id: was.id }, data: { consequence, handling, what, happenedFrom, happenedTo, ...(input.data && { data: [...new Set(input.data)] }), state: 'ASSESSED', ...changed() } });
    await note(tx, ctx, was.id, 'ASSESS', null);
    return was.id;
  },
});

identity.command({
  name: 'findAffected',
  description: 'Finds from the audit trail whose data an account was shown in a time, among those of the viewer\'s area, and adds them to whom the incident touched.',
  permission: 'incident.handle',
  entity: incidentEntity,
  result: Incident,
  input: builder.inputType('FindAffectedInput', {
    description: 'Whose eyes, and when.',
    fields: (t) => ({
      ...identity.stepFields(t, 'The incident.'),
      account: t.string({ required: true, description: 'Account or client whose reading is looked at, as alerts and the access log name it.' }),
      from: t.field({ type: 'DateTime', required: true, description: 'From then.' }),
      to: t.field({ type: 'DateTime', required: true, description: `Until then, at most ${daysAtOnce} days later.` }),
    }),
  }),
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const was = await standing(tx, ctx, input.id, 'FIND');
    const problems = new Problems(ctx);
    const account = problems.requiredText('account', input.account, 100);
    const [from, to] = [new Date(input.from), new Date(input.to)];
    ordered(from, to, 'to', problems);
    if (to.getTime() - from.getTime() > daysAtOnce * day) problems.add('to', messages.longSpan, { max: daysAtOnce });
    problems.refuse();
    const found = await tx.$executeRaw(sql`
      INSERT INTO identity.incident_person AS known (incident_id, subject_type, subject_id, area_code, first_at, last_at, times)
      SELECT ${was.id}::uuid, named.entity_type, named.entity_id, named.area_code, shown.first_at, shown.last_at, shown.times
      FROM audit.shown_to(${account}, ${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz) AS shown JOIN identity.ref_entity AS named ON named.entity_id = shown.subject
      WHERE named.entity_type IN ('Beneficiary', 'Family', 'Person') AND pilar.in_area(named.area_code)
      ON CONFLICT ON CONSTRAINT incident_person_pkey DO UPDATE SET first_at = least(known.first_at, excluded.first_at), last_at = greatest(known.last_at, excluded.last_at), times = greatest(known.times, excluded.times)`);
    await tx.incident.update({ where: { id: was.id }, data: changed() });
    await note(tx, ctx, was.id, 'FIND', String(found));
    return was.id;
  },
});

const toldColumn = { AUTHORITY: 'authorityToldAt', SUBJECTS: 'subjectsToldAt', PUBLIC: 'publicToldAt' } as const;

identity.command({
  name: 'recordNotice',
  description: 'Records that somebody was told of an incident. Once authority and affected persons both were, it is NOTIFIED; beyond 72 hours it takes a reason.',
  permission: 'incident.handle',
  entity: incidentEntity,
  result: Incident,
  input: builder.inputType('RecordNoticeInput', {
    description: 'Who was told, and when.',
    fields: (t) => ({
      ...identity.stepFields(t, 'The incident.'),
      to: t.field({ type: NoticeTo, required: true, description: 'Who was told.' }),
      at: t.field({ type: 'DateTime', required: true, description: 'When.' }),
      how: t.string({ required: true, description: 'By which way, such as the number of the letter; at most 500 characters.' }),
      lateReason: t.string({ description: 'Why only now, where it is more than 72 hours after the incident was noticed; at most 500 characters.' }),
    }),
  }),
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const step = `TELL_${input.to}` as const;
    const was = await standing(tx, ctx, input.id, step);
    const problems = new Problems(ctx);
    const how = requiredTextWithoutNumber('how', input.how, 500, problems);
    const lateReason = textWithoutNumber('lateReason', input.lateReason, 500, problems) ?? null;
    const at = past('at', input.at, problems) ?? new Date();
    if (at < was.noticedAt) problems.add('at', messages.beforeNoticed);
    const late = input.to !== 'PUBLIC' && at > lawfulDeadline(was.noticedAt);
    if (late && lateReason === null && was.lateReason === null) problems.add('lateReason', messages.whyLate);
    problems.refuse();
    const told = { ...was, [toldColumn[input.to]]: at };
    const state = was.state === 'ASSESSED' && !isPending(told) ? 'NOTIFIED' : was.state;
    await tx.incident.update({ where: { id: was.id }, data: { [toldColumn[input.to]]: at, ...(late && lateReason ? { lateReason } : {}), state, ...changed() } });
    await note(tx, ctx, was.id, step, how);
    if (state === 'NOTIFIED') await closeTask(tx, { type: 'Incident', id: was.id });
    return was.id;
  },
});

const endFields = (t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>) => ({
  ...identity.stepFields(t, 'The incident.'),
  reason: t.string({ required: true, description: 'What is to be remembered of it; stands in the register. At most 500 characters.' }),
});

for (const [name, step, state, description] of [
  ['closeIncident', 'CLOSE', 'CLOSED', 'Closes an incident once authority and affected persons have been told.'],
  ['dismissIncident', 'DISMISS', 'DISMISSED', 'Says that something is no incident, for a reason that stands in the register.'],
] as const) {
  identity.command({
    name,
    description,
    permission: 'incident.handle',
    entity: incidentEntity,
    result: Incident,
    input: builder.inputType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, { description: 'Why an incident ends.', fields: endFields }),
    operation: 'UPDATED',
    run: async ({ input, tx, ctx }) => {
      const was = await standing(tx, ctx, input.id, step);
      const problems = new Problems(ctx);
      const endedReason = requiredTextWithoutNumber('reason', input.reason, 500, problems);
      problems.refuse();
      await tx.incident.update({ where: { id: was.id }, data: { state, endedReason, ...changed() } });
      await note(tx, ctx, was.id, step, endedReason);
      await closeTask(tx, { type: 'Incident', id: was.id });
      return was.id;
    },
  });
}
