import { Unchanged } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
import { isId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { activeFamily } from '../family-change/standing-family.ts';
import { messages } from '../messages.ts';
import { keptFields, readKept, readWithdrawal, withdrawalFields } from '../sent-file.ts';
import { familyEntity } from './family-entity.ts';
import { HousingPhoto, housingPhotoEntity, mostHousingPhotos } from './housing-photo.ts';

beneficiaries.command({
  name: 'attachHousingPhoto',
  description: 'Keeps a photograph of where a family lives. Place and camera are taken out of it when it is sent.',
  permission: 'family.correct', entity: housingPhotoEntity, result: HousingPhoto, operation: 'CREATED',
  input: builder.inputType('AttachHousingPhotoInput', {
    description: 'A photograph of where a family lives.',
    fields: (t) => ({
      ...keptFields(t, 'A File of the viewer\'s own, of purpose IMAGE and ready. One that this family has already is answered as it is.'),
      family: t.id({ required: true, description: 'The family, one that is there.' }),
    }),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const [id, familyId] = [input.file.toLowerCase(), input.family.toLowerCase()];
    const there = isId(id) ? await tx.housingPhoto.findUnique({ where: { id } }) : null;
    // Sent again by a phone that missed the answer: by then there is no ticket for the file any more.
    if (there?.familyId === familyId && there.withdrawnAt === null) return new Unchanged(id);
    const problems = new Problems(ctx);
    const words = await readKept(input, 'attach', there !== null, ctx, problems);
    await touch({ entity: familyEntity, path: 'family', id: familyId }, async () => {
      const { areaCode } = await activeFamily(tx, familyId, 'family', problems);
      if (await tx.housingPhoto.count({ where: { familyId, withdrawnAt: null } }) >= mostHousingPhotos) problems.add('family', messages.tooManyFiles, { max: mostHousingPhotos });
      problems.refuse();
      await tx.housingPhoto.create({ data: { id, familyId, ...words, takenOn: new Date(input.takenOn), areaCode, ownerCode: ctx.viewer.grant.area } });
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
    fields: (t) => withdrawalFields(t, 'The photograph.'),
  }),
  run: async ({ input, tx, ctx }) => {
    const { withdrawnAt } = await tx.housingPhoto.findUniqueOrThrow({ where: { id: input.id } });
    const withdrawnReason = readWithdrawal(input, withdrawnAt, ctx);
    await tx.housingPhoto.update({ where: { id: input.id }, data: { withdrawnAt: new Date(), withdrawnReason, ...changed() } });
    return input.id;
  },
});
