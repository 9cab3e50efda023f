import { Unchanged } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
import { isId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import { checkSent } from '../sent-file.ts';
import { inventoryMessages as messages } from './inventory-messages.ts';
import { InventoryMinutes, minutesEntity } from './minutes.ts';
import { roundEntity } from './round-entity.ts';
import { roundFor } from './standing-round.ts';

/** No village has more of either. */
const mostCounted = 100_000;

const FileInventoryMinutesInput = builder.inputType('FileInventoryMinutesInput', {
  description: 'Signed minutes of a round.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    round: t.id({ required: true, description: 'The round, running or closed.' }),
    file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose SIGNED_DOCUMENT and ready: the scan. One that was filed in this round before is answered as it is.' }),
    ticket: t.string({ required: true, description: 'The file\'s `attachTicket`.' }),
    number: t.string({ description: 'Number of the paper, at most 100 characters.' }),
    signedOn: t.field({ type: 'Date', required: true, description: 'Day of the signatures; not in the future.' }),
    ppksCount: t.int({ required: true, description: 'PPKS that the minutes state.' }),
    psksCount: t.int({ required: true, description: 'PSKS that the minutes state.' }),
  }),
});

beneficiaries.command({
  name: 'fileInventoryMinutes',
  description: 'Files the signed minutes of a round (berita acara) with the numbers that they state. Later ones take the place of earlier; these stay on file.',
  permission: 'inventory.record', entity: minutesEntity, result: InventoryMinutes, input: FileInventoryMinutesInput, operation: 'CREATED',
  run: async ({ input, tx, ctx, touch }) => {
    const round = await roundFor(tx, ctx, input.round, 'FILE_MINUTES', 'round');
    const id = input.file.toLowerCase();
    const problems = new Problems(ctx);
    const there = isId(id) ? await tx.inventoryMinutes.findUnique({ where: { id } }) : null;
    // Sent again by somebody who missed the answer: by then there is no ticket for the file any more.
    if (there?.roundId === round.id) return new Unchanged(id);
    await checkSent(input, 'attachDocument', there !== null, ctx, problems);
    const number = problems.text('number', input.number, 100) ?? null;
    checkDay('signedOn', input.signedOn, problems);
    for (const path of ['ppksCount', 'psksCount'] as const) {
      if (input[path] < 0 || input[path] > mostCounted) problems.add(path, messages.countRange, { value: input[path], max: mostCounted });
    }
    problems.refuse();
    const stated = { ppksCount: input.ppksCount, psksCount: input.psksCount };
    await touch({ entity: roundEntity, path: 'round', id: round.id }, async () => {
      await tx.inventoryMinutes.create({ data: { id, roundId: round.id, areaCode: round.areaCode, ownerCode: ctx.viewer.grant.area, number, signedOn: new Date(input.signedOn), ...stated } });
      await tx.inventoryRound.update({ where: { id: round.id }, data: { ...stated, ...changed() } });
    });
    return id;
  },
});
