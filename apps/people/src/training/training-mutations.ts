import { today } from '@pilar/domain/dates';
import { asDay, day } from '@pilar/subgraph/entity';
import { NotAllowed } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { restricted, restrictedAmong } from '@pilar/subgraph/restricted';
import { insertRows } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import type { Context } from '@pilar/subgraph/context';
import { builder, people } from '../builder.ts';
import { survivorsOf } from '../person/person-merges.ts';
import type { Db } from '../db.ts';
import { Training, TrainingKind } from './training.ts';
import { trainingEntity } from './training-entity.ts';
import { trainingMessages } from './training-messages.ts';
import { mostAttendees, repeatedRows, trainingProblems, type TrainingFacts } from './training-rules.ts';

const TrainingAttendeeInput = builder.inputType('TrainingAttendeeInput', {
  description: 'Who took part, and their certificate.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'The person.' }),
    certificateNumber: t.string({ description: 'Number of their certificate, at most 100 characters.' }),
    certificateDate: t.field({ type: 'Date', description: 'Date of their certificate.' }),
  }),
});

const RecordTrainingInput = builder.inputType('RecordTrainingInput', {
  description: 'A training that is over, and who took part.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; the same key and body give the first result again.' }),
    attendees: t.field({ type: [TrainingAttendeeInput], required: true, description: 'Who took part: 1 to 200 persons, each once.' }),
    title: t.string({ required: true, description: 'What it was called, at most 300 characters.' }),
    kind: t.field({ type: TrainingKind, required: true, description: 'Kind of training.' }),
    office: t.id({ description: 'The office that held it.' }),
    organiser: t.string({ description: 'Who held it, where it is no office known here; at most 200 characters.' }),
    startDate: t.field({ type: 'Date', required: true, description: 'First day.' }),
    endDate: t.field({ type: 'Date', required: true, description: 'Last day.' }),
    hours: t.int({ description: 'Hours of lessons.' }),
    note: t.string({ description: 'What else is to be known.' }),
    caveats: t.field({ type: [people.CaveatInput], description: 'What is unconfirmed or contradictory.' }),
  }),
});

people.command({
  name: 'recordTraining',
  description: 'Records a training for everybody who took part, all of them or none: what is wrong with a row is told by its number. Answers the training of the first.',
  permission: 'training.record',
  entity: trainingEntity,
  result: Training,
  input: RecordTrainingInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const title = problems.requiredText('title', input.title, 300);
    const organiser = problems.text('organiser', input.organiser, 200) ?? null;
    const note = problems.text('note', input.note) ?? null;
    const { startDate, endDate } = input;
    const office = input.office?.toLowerCase() ?? null;
    noteProblems(problems, { startDate, endDate, hours: input.hours ?? null, organised: Boolean(office ?? organiser), certificateDate: null });
    if (input.attendees.length < 1 || input.attendees.length > mostAttendees) {
      problems.add('attendees', trainingMessages.trainingCount, { count: input.attendees.length });
      problems.refuse();
    }
    const named = input.attendees.map(({ person }) => person.toLowerCase());
    const survivors = await survivorsOf(tx, named);
    const ids = named.map((id) => survivors.get(id) ?? id);
    for (const { row, first } of repeatedRows(ids)) problems.add(`attendees.${row}.person`, trainingMessages.trainingTwice, { row: row + 1, first: first + 1 });
    const persons = new Map((await tx.person.findMany({ where: { id: { in: ids.filter(isId) } } })).map((person) => [person.id, person]));
    const had = new Set((await tx.training.findMany({ where: { personId: { in: [...persons.keys()] }, startDate: new Date(startDate), title: { equals: title, mode: 'insensitive' }, withdrawnAt: null }, select: { personId: true } })).map(({ personId }) => personId));
    const barred = await restrictedAmong(tx, [...persons.keys()]);
    const rows = input.attendees.map((attendee, index) => {
      const person = persons.get(ids[index] ?? '');
      const row = index + 1;
      if (!person) problems.add(`attendees.${index}.person`, trainingMessages.trainingPerson, { row, value: attendee.person.slice(0, 60) });
      else if (barred.has(person.id)) problems.add(`attendees.${index}.person`, restricted);
      else if (had.has(person.id)) problems.add(`attendees.${index}.person`, trainingMessages.trainingHad, { row, title, date: startDate });
      if (attendee.certificateDate && attendee.certificateDate < startDate) problems.add(`attendees.${index}.certificateDate`, trainingMessages.certificateEarly, { value: attendee.certificateDate, start: startDate });
      return {
        id: newId(), person_id: person?.id, area_code: person?.areaCode, certificate_date: attendee.certificateDate ?? null,
        certificate_number: problems.text(`attendees.${index}.certificateNumber`, attendee.certificateNumber, 100) ?? null,
      };
    });
    const known = await people.resolveReferences(tx, office ? [{ path: 'office', type: 'Office', id: office }] : [], problems);
    problems.refuse();
    const common = {
      title, kind: input.kind, office_id: (office && known.get(office)?.id) ?? null, organiser, start_date: startDate, end_date: endDate,
      hours: input.hours ?? null, note, owner_code: ctx.viewer.grant.area, caveats: input.caveats ?? [],
    };
    await tx.$executeRaw(insertRows('people.training', columns, rows.map((row) => ({ ...common, ...row }))));
    const [first, ...others] = rows.map(({ id }) => id);
    await trailOf(tx, ctx, others);
    return first ?? '';
  },
});

const columns = {
  id: 'uuid', person_id: 'uuid', title: 'text', kind: 'text', office_id: 'uuid', organiser: 'text', start_date: 'date', end_date: 'date', hours: 'integer',
  certificate_number: 'text', certificate_date: 'date', note: 'text', area_code: 'text', owner_code: 'text', caveats: 'jsonb',
};

/** The command writes the trail of the record that it answers; here is that of the others. */
async function trailOf(tx: Db, ctx: Context<Db>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const snapshots = await trainingEntity.snapshots(tx, ids);
  const changes = [...snapshots].map(([id, after]) => ({ id, before: null, after }));
  await writeTrail(tx, ctx, 'people', 'Training', { operation: 'CREATED', mutation: 'recordTraining', reason: null }, changes);
}

const CorrectTrainingInput = builder.inputType('CorrectTrainingInput', {
  description: 'Corrections of one person\'s training; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...people.correctionFields(t),
    title: t.string({ description: 'What it was called.' }),
    kind: t.field({ type: TrainingKind, description: 'Kind of training.' }),
    office: t.id({ description: 'The office that held it.' }),
    organiser: t.string({ description: 'Who held it, as it was written.' }),
    startDate: t.field({ type: 'Date', description: 'First day.' }),
    endDate: t.field({ type: 'Date', description: 'Last day.' }),
    hours: t.int({ description: 'Hours of lessons.' }),
    certificateNumber: t.string({ description: 'Number of the certificate.' }),
    certificateDate: t.field({ type: 'Date', description: 'Date of the certificate.' }),
    note: t.string({ description: 'What else is to be known.' }),
  }),
});

people.command({
  name: 'correctTraining',
  description: 'Corrects what is recorded of one person\'s training.',
  permission: 'training.record',
  entity: trainingEntity,
  result: Training,
  input: CorrectTrainingInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const stored = await tx.training.findUniqueOrThrow({ where: { id: input.id } });
    refuseWithdrawn(stored, ctx);
    const problems = new Problems(ctx);
    const title = input.title === undefined ? undefined : problems.requiredText('title', input.title, 300);
    const organiser = problems.text('organiser', input.organiser, 200);
    const certificateNumber = problems.text('certificateNumber', input.certificateNumber, 100);
    const note = problems.text('note', input.note);
    const office = input.office?.toLowerCase();
    const known = await people.resolveReferences(tx, office ? [{ path: 'office', type: 'Office', id: office }] : [], problems);
    const officeId = office ? known.get(office)?.id : (input.office as null | undefined);
    const after = {
      startDate: input.startDate ?? day(stored.startDate) ?? '',
      endDate: input.endDate ?? day(stored.endDate) ?? '',
      hours: input.hours === undefined ? stored.hours : input.hours,
      organised: Boolean((input.office === undefined ? stored.officeId : input.office) ?? (organiser === undefined ? stored.organiser : organiser)),
      certificateDate: input.certificateDate === undefined ? day(stored.certificateDate) : input.certificateDate,
    };
    noteProblems(problems, after);
    problems.refuse();
    await tx.training.update({
      where: { id: stored.id },
      data: {
        title, kind: input.kind ?? undefined, officeId, organiser, startDate: asDay(after.startDate) as Date, endDate: asDay(after.endDate) as Date, hours: input.hours,
        certificateNumber, certificateDate: asDay(input.certificateDate), note, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date(),
      },
    });
    return stored.id;
  },
});

const WithdrawTrainingInput = builder.inputType('WithdrawTrainingInput', {
  description: 'A training to withdraw, and why.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The training.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ required: true, description: 'Why; stands in the history.' }),
  }),
});

people.command({
  name: 'withdrawTraining',
  description: 'Withdraws a training that was recorded by mistake. It vanishes from lists; the history keeps it.',
  permission: 'training.record',
  entity: trainingEntity,
  result: Training,
  input: WithdrawTrainingInput,
  operation: 'DELETED',
  run: async ({ input, tx, ctx }) => {
    const stored = await tx.training.findUniqueOrThrow({ where: { id: input.id }, select: { id: true, withdrawnAt: true } });
    refuseWithdrawn(stored, ctx);
    const problems = new Problems(ctx);
    const withdrawnReason = problems.requiredText('reason', input.reason);
    problems.refuse();
    await tx.training.update({ where: { id: stored.id }, data: { withdrawnAt: new Date(), withdrawnReason, version: { increment: 1 }, updatedAt: new Date() } });
    return stored.id;
  },
});

function noteProblems(problems: Problems, facts: TrainingFacts): void {
  const { startDate, endDate, hours, certificateDate } = facts;
  const values = { endDate, hours: String(hours), organiser: '', certificateDate: certificateDate ?? '' };
  for (const { field, problem } of trainingProblems(facts, today())) problems.add(field, trainingMessages[problem], { value: values[field], start: startDate });
}

function refuseWithdrawn({ withdrawnAt }: { withdrawnAt: Date | null }, ctx: Context): void {
  if (withdrawnAt !== null) throw new NotAllowed(say(ctx.language, trainingMessages.trainingWithdrawn), ['id']);
}
