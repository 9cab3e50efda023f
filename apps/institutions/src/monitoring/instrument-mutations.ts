import { today } from '@pilar/domain/dates';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { MonitoringInstrument, QuestionKind } from './instrument.ts';
import { instrumentEntity } from './instrument-entity.ts';
import { isScorable, readSections, type Section } from './instrument-rules.ts';
import { monitoringMessages as messages } from './monitoring-messages.ts';

const OptionInput = builder.inputType('InstrumentOptionInput', {
  description: 'An answer that a question of kind CHOICE offers.',
  fields: (t) => ({
    label: t.string({ required: true, description: 'Its words.' }),
    score: t.float({ required: true, description: 'What it counts, from 0 to 100.' }),
  }),
});

const QuestionInput = builder.inputType('InstrumentQuestionInput', {
  description: 'A question.',
  fields: (t) => ({
    code: t.string({ description: 'Code, unique in the edition, such as "2.3"; by its place when left out.' }),
    text: t.string({ required: true, description: 'The question, at most 500 characters.' }),
    hint: t.string({ description: 'What to look at.' }),
    kind: t.field({ type: QuestionKind, required: true, description: 'What it is answered with.' }),
    required: t.boolean({ description: 'Whether it has to be answered; yes when left out.' }),
    weight: t.float({ description: 'How much it counts, 0 to 100; when left out 1 for kinds that are scored.' }),
    options: t.field({ type: [OptionInput], description: 'Of a CHOICE: 2 to 10.' }),
    min: t.float({ description: 'Lowest value of a SCALE (1 when left out) or NUMBER.' }),
    max: t.float({ description: 'Highest value of a SCALE (5 when left out) or NUMBER.' }),
  }),
});

const SectionInput = builder.inputType('InstrumentSectionInput', {
  description: 'Questions that belong together.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'Title.' }),
    questions: t.field({ type: [QuestionInput], required: true, description: 'Questions, in their order.' }),
  }),
});

const DraftInstrumentInput = builder.inputType('DraftInstrumentInput', {
  description: 'A draft of the next edition of an instrument.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    name: t.string({ required: true, description: 'Name; that of an instrument which has editions makes the next of them.' }),
    sections: t.field({ type: [SectionInput], required: true, description: 'Sections, in their order.' }),
  }),
});

institutions.command({
  name: 'draftInstrument',
  description: 'Drafts an instrument of monitoring, or the next edition of one. It is used once it is published.',
  permission: 'instrument.publish',
  entity: instrumentEntity,
  result: MonitoringInstrument,
  input: DraftInstrumentInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const name = problems.requiredText('name', input.name, 200);
    const sections = readSections(problems, input.sections);
    problems.refuse();
    const last = await tx.monitoringInstrument.findFirst({ where: { name: { equals: name, mode: 'insensitive' } }, orderBy: { edition: 'desc' } });
    if (last && last.publishedOn === null) throw new Duplicate(say(ctx.language, messages.draftExists, { name: last.name }), ['name'], last.id);
    const id = newId();
    await tx.monitoringInstrument.create({
      data: { id, name: last?.name ?? name, edition: (last?.edition ?? 0) + 1, sections, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] },
    });
    await institutions.linkExternalIds(tx, ctx, 'MonitoringInstrument', id, input.externalIds);
    return id;
  },
});

const ReviseInstrumentInput = builder.inputType('ReviseInstrumentInput', {
  description: 'Changes of a draft; a field left out stays as it is.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    sections: t.field({ type: [SectionInput], description: 'Replaces all sections.' }),
  }),
});

institutions.command({
  name: 'reviseInstrument',
  description: 'Changes a draft of an instrument. A published edition is untouchable: draft the next one.',
  permission: 'instrument.publish',
  entity: instrumentEntity,
  result: MonitoringInstrument,
  input: ReviseInstrumentInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const sections = input.sections ? readSections(problems, input.sections) : undefined;
    problems.refuse();
    await tx.monitoringInstrument.update({ where: { id: input.id }, data: { sections, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() } });
    return input.id;
  },
});

const PublishInstrumentInput = builder.inputType('PublishInstrumentInput', {
  description: 'A draft to publish.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The draft.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
  }),
});

institutions.command({
  name: 'publishInstrument',
  description: 'Publishes a draft: what is planned from now on uses it, and nobody changes it any more.',
  permission: 'instrument.publish',
  entity: instrumentEntity,
  result: MonitoringInstrument,
  input: PublishInstrumentInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.monitoringInstrument.findUniqueOrThrow({ where: { id: input.id } });
    if (!isScorable(row.sections as unknown as Section[])) problems.add('id', messages.nothingScored);
    problems.refuse();
    await tx.monitoringInstrument.update({ where: { id: input.id }, data: { publishedOn: new Date(today()), version: { increment: 1 }, updatedAt: new Date() } });
    return input.id;
  },
});
