import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { label } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, place, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { youthEntity } from '../youth/youth-entity.ts';
import { lastActive } from '../youth/youth-input.ts';
import { youthMessages as messages } from '../youth/youth-messages.ts';
import { programmeEntity } from './programme-entity.ts';
import { organisationOf, readItems, refuseProgrammeStep, WorkProgrammeItemInput } from './programme-input.ts';
import { WorkProgramme } from './work-programme.ts';

const firstYear = 1970;

const DraftWorkProgrammeInput = builder.inputType('DraftWorkProgrammeInput', {
  description: 'A year\'s programme as it is being written.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    organisation: t.id({ required: true, description: 'The Karang Taruna, one in the viewer\'s area.' }),
    year: t.int({ required: true, description: 'The year: next year at most; earlier ones from paper.' }),
    items: t.field({ type: [WorkProgrammeItemInput], required: true, description: 'What is to be done, at most 50.' }),
  }),
});

institutions.command({
  name: 'draftWorkProgramme',
  description: 'Drafts the programme of a year of a Karang Taruna; there is one a year.',
  permission: 'youth.record',
  entity: programmeEntity,
  result: WorkProgramme,
  input: DraftWorkProgrammeInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const organisation = await organisationOf(tx, problems, input.organisation);
    const { area } = ctx.viewer.grant;
    if (organisation && !covers(area, organisation.areaCode) && !covers(area, organisation.ownerCode)) problems.add('organisation', shared.foreignArea, { value: place(organisation.areaCode), area: place(area) });
    const latest = Number(today().slice(0, 4)) + 1;
    if (input.year < firstYear || input.year > latest) problems.add('year', messages.yearRange, { value: String(input.year), min: String(firstYear), max: String(latest) });
    const items = readItems(problems, input.items);
    problems.refuse();
    const organisationId = organisation?.id ?? '';
    const there = await tx.workProgramme.findUnique({ where: { organisationId_year: { organisationId, year: input.year } }, select: { id: true } });
    if (there) throw new Duplicate(say(ctx.language, messages.programmeThere, { year: String(input.year) }), ['year'], there.id);
    const id = newId();
    await tx.workProgramme.create({
      data: {
        id, organisationId, year: input.year, state: 'DRAFT', areaCode: organisation?.areaCode ?? '', ownerCode: organisation?.ownerCode ?? '', caveats: input.caveats ?? [],
      },
    });
    await tx.workProgrammeItem.createMany({ data: items.map((item) => ({ ...item, programmeId: id })) });
    await institutions.linkExternalIds(tx, ctx, 'WorkProgramme', id, input.externalIds);
    return id;
  },
});

const CorrectWorkProgrammeInput = builder.inputType('CorrectWorkProgrammeInput', {
  description: 'A draft written anew.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    items: t.field({ type: [WorkProgrammeItemInput], required: true, description: 'All items, in place of those before.' }),
  }),
});

institutions.command({
  name: 'correctWorkProgramme',
  description: 'Writes the items of a draft anew. What was adopted stays as it was adopted.',
  permission: 'youth.record',
  entity: programmeEntity,
  result: WorkProgramme,
  input: CorrectWorkProgrammeInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.workProgramme.findUniqueOrThrow({ where: { id: input.id } });
    refuseProgrammeStep(problems, 'CORRECT', row);
    const items = readItems(problems, input.items);
    problems.refuse();
    await tx.workProgrammeItem.deleteMany({ where: { programmeId: row.id } });
    await tx.workProgrammeItem.createMany({ data: items.map((item) => ({ ...item, programmeId: row.id })) });
    await tx.workProgramme.update({ where: { id: row.id }, data: changed(input.caveats) });
    return row.id;
  },
});

const AdoptWorkProgrammeInput = builder.inputType('AdoptWorkProgrammeInput', {
  description: 'How a programme was adopted.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    adoptedOn: t.field({ type: 'Date', description: 'When; default: today. In its year at the latest.' }),
    adoptedBy: t.string({ required: true, description: 'The meeting that adopted it, at most 200 characters.' }),
  }),
});

institutions.command({
  name: 'adoptWorkProgramme',
  description: 'Notes that a programme was adopted (rule 14). It runs once its year has begun.',
  permission: 'youth.record',
  entity: programmeEntity,
  result: WorkProgramme,
  input: AdoptWorkProgrammeInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const row = await tx.workProgramme.findUniqueOrThrow({ where: { id: input.id }, include: { organisation: true } });
    refuseProgrammeStep(problems, 'ADOPT', row);
    const { organisation, year } = row;
    if (organisation.state !== 'ACTIVE' && organisation.state !== 'FORMED') problems.add('id', messages.notWorking, { state: label('YOUTH_STATE', organisation.state, ctx.language) });
    const adoptedBy = problems.requiredText('adoptedBy', input.adoptedBy, 200);
    const on = input.adoptedOn ?? today();
    if (on > today()) problems.add('adoptedOn', messages.dayInFuture, { value: on });
    else if (on > `${year}-12-31`) problems.add('adoptedOn', messages.adoptedLate, { year: String(year), max: `${year}-12-31` });
    problems.refuse();
    await tx.workProgramme.update({ where: { id: row.id }, data: { state: 'ADOPTED', adoptedOn: new Date(on), adoptedBy, ...changed(input.caveats) } });
    await touch({ entity: youthEntity, path: 'id', id: organisation.id }, async () => {
      // Read again now that it is locked.
      const now = await tx.youthOrganisation.findUniqueOrThrow({ where: { id: organisation.id } });
      await tx.youthOrganisation.update({ where: { id: now.id }, data: { programmeYears: [...now.programmeYears, year].toSorted((a, b) => a - b), lastActiveOn: lastActive(now, on), ...changed() } });
    });
    return row.id;
  },
});
