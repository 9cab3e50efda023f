import { Unchanged } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
import { isId } from '@pilar/subgraph/ids';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import { activeFamily } from '../family-change/standing-family.ts';
import { messages } from '../messages.ts';
import { checkSent } from '../sent-file.ts';
import { familyEntity } from './family-entity.ts';
import { HousingPhoto, housingPhotoEntity, mostHousingPhotos } from './housing-photo.ts';

beneficiaries.command({
  name: 'attachHousingPhoto',
  description: 'Keeps a photograph of where a family lives. Place and camera are taken out of it when it is sent.',
  permission: 'family.correct', entity: housingPhotoEntity, result: HousingPhoto, operation: 'CREATED',
  input: builder.inputType('AttachHousingPhotoInput', {
    description: 'A photograph of where a family lives.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
      family: t.id({ required: true, description: 'The family, one that is there.' }),
      file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose IMAGE and ready. One that this family has already is answered as it is.' }),
      ticket: t.string({ required: true, description: 'The file\'s `attachTicket`.' }),
      takenOn: t.field({ type: 'Date', required: true, description: 'Day on which it was taken; not in the future.' }),
      takenBy: t.string({ description: 'Who took it, at most 200 characters; default: the viewer.' }),
      caption: t.string({ description: 'What it shows, at most 300 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const [id, familyId] = [input.file.toLowerCase(), input.family.toLowerCase()];
    const there = isId(id) ? await tx.housingPhoto.findUnique({ where: { id } }) : null;
    // Sent again by a phone that missed the answer: by then there is no ticket for the file any more.
    if (there?.familyId === familyId && there.withdrawnAt === null) return new Unchanged(id);
    const problems = new Problems(ctx);
    await checkSent(input, 'attach', there !== null, ctx, problems);
    checkDay('takenOn', input.takenOn, problems);
    const [caption, takenBy] = [problems.text('caption', input.caption, 300), problems.text('takenBy', input.takenBy, 200) ?? ctx.viewer.name];
    checkNoNumber('caption', caption, problems);
    checkNoNumber('takenBy', takenBy, problems);
    await touch({ entity: familyEntity, path: 'family', id: familyId }, async () => {
      const { areaCode } = await activeFamily(tx, familyId, 'family', problems);
      if (await tx.housingPhoto.count({ where: { familyId, withdrawnAt: null } }) >= mostHousingPhotos) problems.add('family', messages.tooManyFiles, { max: mostHousingPhotos });
      problems.refuse();
      await tx.housingPhoto.create({ data: { id, familyId, caption, takenBy, takenOn: new Date(input.takenOn), areaCode, ownerCode: ctx.viewer.grant.area } });
    });
    return id;
  },
});

beneficiaries.command({
  name: 'withdrawHousingPhoto',
  description: 'Withdraws a photograph of where a family lives, with why. Nobody opens it from then on; it is erased seven days later, and what was said of it stays.',
  permission: 'family.correct', entity: housingPhotoEntity, result: HousingPhoto, operation: 'DELETED',
  input: builder.inputType('WithdrawHousingPhotoInput', {
    description: 'A photograph to withdraw.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
      id: t.id({ required: true, description: 'The photograph.' }),
      version: t.int({ required: true, description: 'Version that was read.' }),
      reason: t.string({ required: true, description: 'Why, at most 500 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { withdrawnAt } = await tx.housingPhoto.findUniqueOrThrow({ where: { id: input.id } });
    if (withdrawnAt) problems.add('id', messages.fileWithdrawn);
    const withdrawnReason = problems.requiredText('reason', input.reason);
    checkNoNumber('reason', withdrawnReason, problems);
    problems.refuse();
    await tx.housingPhoto.update({ where: { id: input.id }, data: { withdrawnAt: new Date(), withdrawnReason, ...changed() } });
    return input.id;
  },
});
