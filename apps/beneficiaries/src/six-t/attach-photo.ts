import { covers } from '@pilar/domain/region-code';
import { Unchanged } from '@pilar/subgraph/commands';
import { InvalidInput } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkSent } from '../sent-file.ts';
import { sixTPhotoEntity } from './six-t-entity.ts';
import { sixTMessages as messages } from './six-t-messages.ts';

const SixTPhoto = builder.prismaObject('SixTPhoto', {
  description: 'A photograph of a check (6T), which names it by its key.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id; that of the file it was sent as.' }),
    key: t.exposeID('key', { description: 'What the phone called it.' }),
  }),
});

beneficiaries.command({
  name: 'attachSixTPhoto',
  description: 'Gives a photograph to a check that names it by its key, before or after the check itself arrives. Faces of minors are not photographed (rule 40).',
  permission: 'sixT.check', entity: sixTPhotoEntity, result: SixTPhoto, operation: 'CREATED',
  input: builder.inputType('AttachSixTPhotoInput', {
    description: 'A photograph of a check.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each, 8 to 100 characters, such as a UUID.' }),
      batch: t.id({ required: true, description: 'The distribution.' }),
      key: t.id({ required: true, description: 'What the check calls it (UUID).' }),
      file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose IMAGE and ready.' }),
      ticket: t.string({ required: true, description: 'The file\'s `attachTicket`.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const [id, key] = [input.file.toLowerCase(), input.key.toLowerCase()];
    const problems = new Problems(ctx);
    if (!isId(key)) problems.add('key', messages.photoKey, { value: key.slice(0, 60) });
    problems.refuse();
    const there = isId(id) ? await tx.sixTPhoto.findUnique({ where: { id } }) : null;
    // Sent again by a phone that missed the answer: by then there is no ticket for the file any more.
    if (there?.key === key) return new Unchanged(id);
    const batch = isId(input.batch) ? await tx.distributionBatch.findUnique({ where: { id: input.batch } }) : null;
    if (!batch) throw new InvalidInput(ctx.language, [{ path: ['batch'], message: say(ctx.language, shared.unknownReference, { type: 'DistributionBatch', value: input.batch.slice(0, 60) }) }]);
    await checkSent(input, 'attach', there !== null, ctx, problems);
    if (await tx.sixTPhoto.findUnique({ where: { key } })) problems.add('key', messages.photoTaken);
    problems.refuse();
    // It is seen where its check is; before that has come, where the viewer works.
    const check = await tx.sixTCheck.findFirst({ where: { batchId: batch.id, photoKey: key }, select: { areaCode: true } });
    const { area: own } = ctx.viewer.grant;
    const area = check && covers(own, check.areaCode) ? check.areaCode : covers(own, batch.areaCode) ? batch.areaCode : own;
    await tx.sixTPhoto.create({ data: { id, key, batchId: batch.id, areaCode: area, ownerCode: ctx.viewer.grant.area } });
    return id;
  },
});
