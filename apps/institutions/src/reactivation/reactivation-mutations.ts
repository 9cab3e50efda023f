import { regionsWithin } from '@pilar/domain/regions';
import { changed } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { youthMessages as messages } from '../youth/youth-messages.ts';
import { driveEntity } from './reactivation-entity.ts';
import { ReactivationDrive } from './reactivation-drive.ts';

const [firstYear, lastYear] = [2000, 2100];

const StartReactivationDriveInput = builder.inputType('StartReactivationDriveInput', {
  description: 'The target of a regency for a year.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    area: t.field({ type: 'RegionCode', required: true, description: 'The regency or city.' }),
    year: t.int({ required: true, description: 'The year.' }),
    target: t.int({ required: true, description: 'Organisations to be reactivated in it: as many as it has villages at most.' }),
    note: t.string({ description: 'How it is to be done, at most 500 characters.' }),
  }),
});

institutions.command({
  name: 'startReactivationDrive',
  description: 'Sets how many dormant Karang Taruna a regency means to bring back in a year.',
  permission: 'youth.decide',
  entity: driveEntity,
  result: ReactivationDrive,
  input: StartReactivationDriveInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    problems.area('area', input.area, { levels: ['REGENCY'] });
    if (input.year < firstYear || input.year > lastYear) problems.add('year', messages.yearRange, { value: String(input.year), min: String(firstYear), max: String(lastYear) });
    checkTarget(problems, input.area, input.target);
    const note = problems.text('note', input.note);
    problems.refuse();
    const there = await tx.reactivationDrive.findUnique({ where: { areaCode_year: { areaCode: input.area, year: input.year } }, select: { id: true } });
    if (there) throw new Duplicate(say(ctx.language, messages.driveThere, { year: String(input.year) }), ['year'], there.id);
    const id = newId();
    await tx.reactivationDrive.create({ data: { id, areaCode: input.area, ownerCode: ctx.viewer.grant.area, year: input.year, target: input.target, note, caveats: input.caveats ?? [] } });
    await institutions.linkExternalIds(tx, ctx, 'ReactivationDrive', id, input.externalIds);
    return id;
  },
});

const ChangeReactivationTargetInput = builder.inputType('ChangeReactivationTargetInput', {
  description: 'A target changed; a field left out stays as it is, null clears the note.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    target: t.int({ description: 'Organisations to be reactivated.' }),
    note: t.string({ description: 'How it is to be done.' }),
  }),
});

institutions.command({
  name: 'changeReactivationTarget',
  description: 'Changes the target of a regency for a year.',
  permission: 'youth.decide',
  entity: driveEntity,
  result: ReactivationDrive,
  input: ChangeReactivationTargetInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.reactivationDrive.findUniqueOrThrow({ where: { id: input.id } });
    if (input.target != null) checkTarget(problems, row.areaCode, input.target);
    const note = problems.text('note', input.note);
    problems.refuse();
    await tx.reactivationDrive.update({ where: { id: row.id }, data: { target: input.target ?? undefined, note, ...changed(input.caveats) } });
    return row.id;
  },
});

/** Notes a target below one or above the number of villages. */
function checkTarget(problems: Problems, area: string, target: number): void {
  const max = Math.max(1, regionsWithin(area, 'VILLAGE').length);
  if (target < 1 || target > max) problems.add('target', messages.target, { value: target, max });
}
