import { codes } from '@pilar/domain/vocabulary';
import { InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { checkReveal, countReveal, mostRevealsADay, revealReason, revealScope } from '@pilar/subgraph/reveals';
import { builder, people } from '../builder.ts';
import { messages } from '../messages.ts';
import { Person } from './person.ts';
import { personEntity } from './person-entity.ts';
import { niks } from './person-numbers.ts';

const NikPurpose = builder.enumType('NikPurpose', { description: 'What a NIK is shown whole for (tujuan).', values: codes('NIK_PURPOSE') });

const RevealedNik = builder.objectRef<{ id: string }>('RevealedNik').implement({
  description: 'A NIK shown whole. Who saw it, when and what for stands in the person\'s history.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The person.' }),
    person: t.prismaField({ type: Person, nullable: true, description: 'The person.', resolve: (query, { id }, _args, ctx) => ctx.db.person.findUnique({ ...query, where: { id } }) }),
    nik: t.string({
      nullable: true,
      description: 'The 16 digits.',
      resolve: async ({ id }, _args, ctx) => {
        const row = await ctx.db.personPrivate.findUnique({ where: { personId: id }, select: { nikSealed: true } });
        return row?.nikSealed ? niks.open(id, row.nikSealed) : null;
      },
    }),
  }),
});

const RevealNikInput = builder.inputType('RevealNikInput', {
  description: 'Whose NIK, and what for.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each time, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The person.' }),
    purpose: t.field({ type: NikPurpose, required: true, description: 'What it is needed for.' }),
    note: t.string({ required: true, description: 'In a few words, such as the letter it is for; stands in the history. At most 300 characters.' }),
  }),
});

people.command({
  name: 'revealNik',
  description: `Shows a person's NIK whole, for a purpose. It is written down before it is shown, each time anew. An account is shown at most ${mostRevealsADay} a day; a machine needs scope ${revealScope}.`,
  permission: 'person.revealNik',
  entity: personEntity,
  result: RevealedNik,
  input: RevealNikInput,
  operation: null,
  target: 'id',
  limited: true,
  reason: revealReason,
  run: async ({ input, tx, ctx }) => {
    checkReveal(ctx, input);
    const row = await tx.personPrivate.findUnique({ where: { personId: input.id }, select: { nikIndex: true } });
    if (!row?.nikIndex) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.noNik) }]);
    await countReveal(tx, ctx);
    return input.id;
  },
});
