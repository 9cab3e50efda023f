import { today } from '@pilar/domain/dates';
import { covers, levelOf } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { changed, day } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { requiredTextWithoutNumber, textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import type { Complaint as Row, Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Complaint, ComplainedOfficeType, ComplaintRejection } from './complaint.ts';
import { complaintEntity } from './complaint-entity.ts';
import { complaintMessages as messages } from './complaint-messages.ts';
import { ComplaintCategoryType } from './complaint-rule.ts';
import { escalatedTo, handlerOf, isOverdue, leads, mayHandle, needsOutsider, statesOf, type ComplainedOffice, type ComplaintCategory, type ComplaintState, type ComplaintStep } from './complaint-rules.ts';
import { dueAfter, dueColumns } from './enter-complaint.ts';
import { checkOffice, seesConduct } from './record-complaint.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const placeName = (code: string) => region(code)?.fullName ?? code;
const stepFields = (t: InputFields) => beneficiaries.stepFields(t, 'The complaint.');
const noteField = (t: InputFields) => ({ note: t.string({ description: 'For those who handle it; the ticket does not show it. At most 1,000 characters.' }) });
const answerField = (t: InputFields) => ({ answer: t.string({ required: true, description: 'Answer to whoever complained, which the ticket shows to its holder; names nobody. At most 4,000 characters.' }) });

/** The answer; a ticket opens it to whoever holds it, so nobody's number stands in it. */
function readAnswer(answer: string, problems: Problems): string {
  return requiredTextWithoutNumber('answer', answer, 4_000, problems);
}

/** The complaint, which the command holds; refused where its state does not allow the step, another handles it, or the viewer's office does not. */
async function complaintFor(tx: Db, ctx: Context, id: string, step: ComplaintStep, problems: Problems): Promise<Row> {
  const row = await tx.complaint.findUniqueOrThrow({ where: { id } });
  const word = (state: string) => label('COMPLAINT_STATE', state, ctx.language).toLowerCase();
  if (!leads(step, row.state)) problems.add('id', messages.wrongStep, { state: word(row.state), states: statesOf(step).map(word).join(', ') });
  else if (!covers(ctx.viewer.grant.area, row.ownerCode)) problems.add('id', messages.notHandler, { office: placeName(row.ownerCode) });
  else if (step !== 'ESCALATE' && row.assignedTo !== null && row.assignedTo !== accountOf(ctx.viewer) && !allowed(ctx, 'task.assign')) problems.add('id', messages.takenBy, { name: row.assignedName ?? '–' });
  problems.refuse();
  return row;
}

/** What a step changes of the complaint beside its state. */
type Made = { state: ComplaintState; note?: string | null; data?: Prisma.ComplaintUncheckedUpdateInput; handler?: string; category?: ComplaintCategory };

/** Makes the step: the state, the days that follow from it, and the entry on its way, which keeps whether it was late. */
async function take(tx: Db, ctx: Context, row: Row, kind: ComplaintStep, { state, note = null, data = {}, handler = row.ownerCode, category = row.category as ComplaintCategory }: Made): Promise<string> {
  const [on, dueOn] = [today(), day(row.dueOn)];
  const late = isOverdue(dueOn, on);
  await tx.complaintStep.create({
    data: {
      id: newId(), complaintId: row.id, kind, handledBy: handler, note, dueOn: row.dueOn, late, happenedOn: new Date(on), madeBy: accountOf(ctx.viewer), madeByName: ctx.viewer.name,
      escalatedTo: escalatedTo({ regencyOn: day(row.regencyOn), provinceOn: day(row.provinceOn) }, on),
    },
  });
  await tx.complaint.update({
    where: { id: row.id },
    data: { ...data, state, category, ownerCode: handler, late: row.late || late, ...dueColumns(await dueAfter(tx, state, category, handler)), ...changed() },
  });
  return row.id;
}

const released = { assignedTo: null, assignedName: null } as const;

beneficiaries.command({
  name: 'triageComplaint',
  description: 'Looks a complaint through: what it is about, and where. One that turns out to be about conduct is triaged above the office complained of.',
  permission: 'complaint.handle', entity: complaintEntity, result: Complaint, operation: 'UPDATED',
  input: builder.inputType('TriageComplaintInput', {
    description: 'What a complaint is about; what is left out stays.',
    fields: (t) => ({
      ...stepFields(t), ...noteField(t),
      category: t.field({ type: ComplaintCategoryType, description: 'What it is about.' }),
      complainedOffice: t.field({ type: ComplainedOfficeType, description: 'Of conduct: whose officer it is about.' }),
      area: t.field({ type: 'RegionCode', description: 'Where it is about.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await complaintFor(tx, ctx, input.id, 'TRIAGE', problems);
    const category = input.category ?? row.category as ComplaintCategory;
    const office = input.complainedOffice ?? (category === 'CONDUCT' ? row.complainedOffice as ComplainedOffice | null : null);
    const area = input.area ?? row.areaCode;
    checkOffice(category, office, problems);
    problems.area('area', input.area, { levels: ['REGENCY', 'DISTRICT', 'VILLAGE'] });
    const note = textWithoutNumber('note', input.note, 1_000, problems) ?? null;
    problems.refuse();
    const same = area === row.areaCode && office === row.complainedOffice;
    const handler = same ? row.ownerCode : handlerOf(area, office);
    if (office !== null && !seesConduct(ctx, handler, office)) problems.add('category', messages.handUpFirst, { office: placeName(handler) });
    problems.refuse();
    return take(tx, ctx, row, 'TRIAGE', { state: 'TRIAGED', note, handler, category, data: { areaCode: area, complainedOffice: office } });
  },
});

beneficiaries.command({
  name: 'referComplaint',
  description: 'Refers a complaint to the office of another region of its area, which handles it from then on, or to a body outside, of whose answer the office keeps track.',
  permission: 'complaint.handle', entity: complaintEntity, result: Complaint, operation: 'UPDATED',
  input: builder.inputType('ReferComplaintInput', {
    description: 'To whom a complaint is referred: exactly one.',
    fields: (t) => ({
      ...stepFields(t), ...noteField(t),
      region: t.field({ type: 'RegionCode', description: 'Regency or district, in the viewer\'s area, that holds the complaint\'s own region.' }),
      body: t.string({ description: 'Body outside the social offices, such as the inspectorate; at most 200 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await complaintFor(tx, ctx, input.id, 'REFER', problems);
    const [note, body] = [textWithoutNumber('note', input.note, 1_000, problems) ?? null, textWithoutNumber('body', input.body, 200, problems) ?? null];
    if ((body === null) === (input.region == null)) problems.add('region', messages.referOne);
    else if (input.region != null) {
      problems.area('region', input.region, { levels: ['PROVINCE', 'REGENCY', 'DISTRICT'] });
      if (input.region === row.ownerCode) problems.add('region', messages.referHere, { office: placeName(input.region) });
      else if (!covers(input.region, row.areaCode)) problems.add('region', messages.referElsewhere, { value: placeName(input.region), area: placeName(row.areaCode) });
      else if (!mayHandle(input.region, row.complainedOffice as ComplainedOffice | null)) problems.add('region', messages.referBelow, { value: placeName(input.region) });
    }
    problems.refuse();
    return take(tx, ctx, row, 'REFER', { state: 'REFERRED', note: note ?? body, handler: input.region ?? row.ownerCode, data: { ...released, ...(body !== null && { referredTo: body }) } });
  },
});

beneficiaries.command({
  name: 'takeUpComplaint',
  description: 'Takes a complaint up: whoever does handles it from then on.',
  permission: 'complaint.handle', entity: complaintEntity, result: Complaint, operation: 'UPDATED',
  input: builder.inputType('TakeUpComplaintInput', { description: 'A complaint to take up.', fields: (t) => ({ ...stepFields(t), ...noteField(t) }) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await complaintFor(tx, ctx, input.id, 'TAKE_UP', problems);
    const note = textWithoutNumber('note', input.note, 1_000, problems) ?? null;
    problems.refuse();
    return take(tx, ctx, row, 'TAKE_UP', { state: 'IN_PROGRESS', note, data: { assignedTo: accountOf(ctx.viewer), assignedName: ctx.viewer.name } });
  },
});

beneficiaries.command({
  name: 'releaseComplaint',
  description: 'Gives a complaint back to its office: one\'s own, and, for those who assign tasks, what another handles.',
  permission: 'complaint.handle', entity: complaintEntity, result: Complaint, operation: 'UPDATED',
  input: builder.inputType('ReleaseComplaintInput', { description: 'A complaint to release.', fields: (t) => ({ ...stepFields(t), ...noteField(t) }) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await complaintFor(tx, ctx, input.id, 'RELEASE', problems);
    const note = textWithoutNumber('note', input.note, 1_000, problems) ?? null;
    problems.refuse();
    return take(tx, ctx, row, 'RELEASE', { state: 'TRIAGED', note, data: released });
  },
});

beneficiaries.command({
  name: 'escalateComplaint',
  description: 'Hands a complaint up to the level above, with the reason: the regency, then the province. One about conduct is taken over by the level above itself.',
  permission: 'complaint.handle', entity: complaintEntity, result: Complaint, operation: 'UPDATED',
  input: builder.inputType('EscalateComplaintInput', { description: 'A complaint to hand up.', fields: (t) => ({ ...stepFields(t), reason: t.string({ required: true, description: 'Why; stands on its way. At most 1,000 characters.' }) }) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await complaintFor(tx, ctx, input.id, 'ESCALATE', problems);
    const note = requiredTextWithoutNumber('reason', input.reason, 1_000, problems);
    const handler = handlerOf(row.areaCode, levelOf(row.ownerCode) === 'DISTRICT' ? 'DISTRICT' : 'REGENCY');
    if (levelOf(row.ownerCode) === 'PROVINCE') problems.add('id', messages.topLevel);
    else if (row.category === 'CONDUCT' && !covers(ctx.viewer.grant.area, handler)) problems.add('id', messages.handUpBlind, { number: row.number, office: placeName(handler) });
    problems.refuse();
    return take(tx, ctx, row, 'ESCALATE', { state: row.state === 'RECEIVED' ? 'RECEIVED' : 'TRIAGED', note, handler, data: released });
  },
});

beneficiaries.command({
  name: 'resolveComplaint',
  description: 'Answers whoever complained. One about an officer of the province is first referred to a body outside.',
  permission: 'complaint.handle', entity: complaintEntity, result: Complaint, operation: 'UPDATED',
  input: builder.inputType('ResolveComplaintInput', { description: 'The answer.', fields: (t) => ({ ...stepFields(t), ...answerField(t), ...noteField(t) }) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await complaintFor(tx, ctx, input.id, 'RESOLVE', problems);
    const [answer, note] = [readAnswer(input.answer, problems), textWithoutNumber('note', input.note, 1_000, problems) ?? null];
    if (needsOutsider(row.complainedOffice) && row.referredTo === null) problems.add('id', messages.outsiderFirst);
    problems.refuse();
    return take(tx, ctx, row, 'RESOLVE', { state: 'RESOLVED', note, data: { answer, answeredOn: new Date(today()) } });
  },
});

beneficiaries.command({
  name: 'closeComplaint',
  description: 'Closes a complaint that was answered. Nothing follows.',
  permission: 'complaint.handle', entity: complaintEntity, result: Complaint, operation: 'UPDATED',
  input: builder.inputType('CloseComplaintInput', { description: 'A complaint to close.', fields: (t) => ({ ...stepFields(t), ...noteField(t) }) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await complaintFor(tx, ctx, input.id, 'CLOSE', problems);
    const note = textWithoutNumber('note', input.note, 1_000, problems) ?? null;
    problems.refuse();
    return take(tx, ctx, row, 'CLOSE', { state: 'CLOSED', note, data: { endedOn: new Date(today()) } });
  },
});

beneficiaries.command({
  name: 'rejectComplaint',
  description: 'Does not work on a complaint, and tells whoever complained why and where to turn to.',
  permission: 'complaint.handle', entity: complaintEntity, result: Complaint, operation: 'UPDATED',
  input: builder.inputType('RejectComplaintInput', {
    description: 'Why a complaint is not worked on.',
    fields: (t) => ({ ...stepFields(t), rejection: t.field({ type: ComplaintRejection, required: true, description: 'Why.' }), ...answerField(t), ...noteField(t) }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await complaintFor(tx, ctx, input.id, 'REJECT', problems);
    const [answer, note] = [readAnswer(input.answer, problems), textWithoutNumber('note', input.note, 1_000, problems) ?? null];
    if (needsOutsider(row.complainedOffice) && row.referredTo === null) problems.add('id', messages.outsiderFirst);
    problems.refuse();
    return take(tx, ctx, row, 'REJECT', { state: 'REJECTED', note, data: { rejection: input.rejection, answer, answeredOn: new Date(today()), endedOn: new Date(today()) } });
  },
});
