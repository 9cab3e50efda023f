import { gradedFrom } from '@pilar/domain/budget-year';
import { today } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { asDay, day } from '@pilar/subgraph/entity';
import { Duplicate, NotAllowed } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, people } from '../builder.ts';
import { lockPillar } from '../pillar-of.ts';
import { Grade, GradeLevel, PillarGrade } from './grade.ts';
import { gradeEntity } from './grade-entity.ts';
import { gradeMessages } from './grade-messages.ts';
import { levelsGivenFrom, settledBy, yearProblem, type Level } from './grade-rules.ts';

const GradePillarInput = builder.inputType('GradePillarInput', {
  description: 'A level\'s grade of a term for a budget year.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; the same key and body give the first result again.' }),
    pillar: t.id({ required: true, description: 'The term of service.' }),
    year: t.int({ required: true, description: 'Budget year: over, or in its last quarter.' }),
    level: t.field({ type: GradeLevel, required: true, description: 'Who evaluates; a regency for itself, the province for itself and for the centre.' }),
    grade: t.field({ type: PillarGrade, required: true, description: 'The grade.' }),
    note: t.string({ description: 'Why, at most 500 characters.' }),
  }),
});

people.command({
  name: 'gradePillar',
  description: 'Gives a term its grade for a budget year (rule 11), once for each level. A grade that is there is changed with changeGrade.',
  permission: 'grade.give',
  entity: gradeEntity,
  result: Grade,
  input: GradePillarInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    requireLevel(ctx, input.level);
    const problems = new Problems(ctx);
    const { year, level, grade } = input;
    // Who changes a grade of the year waits here, so that a higher level's is seen before a lower one's changes.
    const pillar = isId(input.pillar) && (await lockPillar(tx, input.pillar)) ? await tx.pillar.findUnique({ where: { id: input.pillar } }) : null;
    if (!pillar) problems.add('pillar', shared.unknownReference, { type: 'Pillar', value: input.pillar.slice(0, 60) });
    const note = problems.text('note', input.note);
    const term = pillar && { state: pillar.state, validFrom: day(pillar.validFrom), validTo: day(pillar.validTo) };
    const wrong = term && yearProblem(term, year, today());
    if (wrong) problems.add('year', gradeMessages[wrong], { year, from: wrong === 'gradeTooEarly' ? gradedFrom(year) : (term.validFrom?.slice(0, 4) ?? ''), to: term.validTo?.slice(0, 4) ?? '' });
    problems.refuse();
    const there = await tx.grade.findUnique({ where: { pillarId_year_level: { pillarId: pillar?.id ?? '', year, level } }, select: { id: true } });
    if (there) throw new Duplicate(say(ctx.language, gradeMessages.gradedAlready), ['level'], there.id);
    const id = newId();
    await tx.grade.create({
      data: {
        id, pillarId: pillar?.id ?? '', year, level, grade, gradedOn: asDay(today()) as Date, byName: ctx.viewer.name, note,
        pillarType: pillar?.type ?? '', areaCode: pillar?.areaCode ?? '', ownerCode: pillar?.ownerCode ?? '',
      },
    });
    return id;
  },
});

const ChangeGradeInput = builder.inputType('ChangeGradeInput', {
  description: 'A grade changed; a field left out stays as it is, null clears the note.',
  fields: (t) => ({
    ...people.correctionFields(t),
    grade: t.field({ type: PillarGrade, description: 'The grade.' }),
    note: t.string({ description: 'Why, at most 500 characters.' }),
  }),
});

people.command({
  name: 'changeGrade',
  description: 'Changes a grade of the viewer\'s level, until a higher level has graded the year (rule 11).',
  permission: 'grade.give',
  entity: gradeEntity,
  result: Grade,
  input: ChangeGradeInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const stored = await tx.grade.findUniqueOrThrow({ where: { id: input.id } });
    requireLevel(ctx, stored.level as Level);
    await lockPillar(tx, stored.pillarId);
    const graded = (await tx.grade.findMany({ where: { pillarId: stored.pillarId, year: stored.year }, select: { level: true } })).map(({ level }) => level as Level);
    const above = settledBy(stored.level as Level, graded);
    if (above) throw new NotAllowed(say(ctx.language, gradeMessages.gradeSettled, { level: levelName(ctx, above), year: stored.year }), ['id']);
    const problems = new Problems(ctx);
    const note = problems.text('note', input.note);
    problems.refuse();
    await tx.grade.update({
      where: { id: stored.id },
      data: {
        grade: input.grade ?? undefined, note, gradedOn: asDay(today()) as Date, byName: ctx.viewer.name, caveats: input.caveats ?? undefined,
        version: { increment: 1 }, updatedAt: new Date(),
      },
    });
    return stored.id;
  },
});

function requireLevel(ctx: Context, level: Level): void {
  if (levelsGivenFrom(ctx.viewer.grant.area).includes(level)) return;
  throw new NotAllowed(say(ctx.language, gradeMessages.gradeNotYourLevel, { level: levelName(ctx, level) }), ['level']);
}

function levelName(ctx: Context, level: Level): string {
  return label('GRADE_LEVEL', level, ctx.language).toLowerCase();
}
