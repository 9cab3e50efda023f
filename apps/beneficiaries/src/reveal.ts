import { codes } from '@pilar/domain/vocabulary';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { checkReveal, countReveal, mostRevealsADay, revealReason, revealScope } from '@pilar/subgraph/reveals';
import { Beneficiary } from './beneficiary/beneficiary.ts';
import { beneficiaryEntity } from './beneficiary/beneficiary-entity.ts';
import { beneficiaries, builder } from './builder.ts';
import { Family } from './family/family.ts';
import { familyEntity } from './family/family-entity.ts';
import { messages } from './messages.ts';
import { cards, motherNames, niks } from './numbers.ts';

const NikPurpose = builder.enumType('NikPurpose', { description: 'What a NIK is shown whole for (tujuan).', values: codes('NIK_PURPOSE') });

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

function revealFields(t: InputFields, whose: string) {
  return {
    idempotencyKey: t.string({ required: true, description: 'New for each time, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: whose }),
    purpose: t.field({ type: NikPurpose, required: true, description: 'What it is needed for.' }),
    note: t.string({ required: true, description: 'In a few words, such as the letter it is for; stands in the history. At most 300 characters.' }),
  };
}

/** Refuses what may not be shown, and whoever has been shown enough today. */
async function permit(tx: RawDb, ctx: Context, input: Parameters<typeof checkReveal>[1]): Promise<void> {
  checkReveal(ctx, input);
  await countReveal(tx, ctx);
}

const nothing = (ctx: Context) => new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.nothingSealed) }]);

const RevealedBeneficiary = builder.objectRef<{ id: string }>('RevealedBeneficiary').implement({
  description: 'What opens for a purpose only. Who saw it, when and what for stands in the history.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The person.' }),
    beneficiary: t.prismaField({ type: Beneficiary, nullable: true, description: 'The person.', resolve: (query, { id }, _args, ctx) => ctx.db.beneficiary.findUnique({ ...query, where: { id } }) }),
    nik: t.string({
      nullable: true, description: 'The 16 digits.',
      resolve: async ({ id }, _args, ctx) => {
        const row = await ctx.db.beneficiary.findUnique({ where: { id }, select: { nikSealed: true } });
        return row?.nikSealed ? niks.open(id, row.nikSealed) : null;
      },
    }),
    motherName: t.string({
      nullable: true, description: 'Name of the mother.',
      resolve: async ({ id }, _args, ctx) => {
        const row = await ctx.db.beneficiarySecret.findUnique({ where: { beneficiaryId: id } });
        return row && motherNames.open(id, row.motherNameSealed);
      },
    }),
  }),
});

beneficiaries.command({
  name: 'revealBeneficiary',
  description: `Shows NIK and mother's name of a person served, for a purpose. It is written down before it is shown, each time anew. An account is shown at most ${mostRevealsADay} records a day; a machine needs scope ${revealScope}.`,
  permission: 'beneficiary.reveal', entity: beneficiaryEntity, result: RevealedBeneficiary, operation: null, target: 'id', limited: true, reason: revealReason,
  input: builder.inputType('RevealBeneficiaryInput', { description: 'Whose, and what for.', fields: (t) => revealFields(t, 'The person.') }),
  run: async ({ input, tx, ctx }) => {
    const row = await tx.beneficiary.findUnique({ where: { id: input.id }, select: { nikIndex: true, secret: { select: { beneficiaryId: true } } } });
    if (!row?.nikIndex && !row?.secret) throw nothing(ctx);
    await permit(tx, ctx, input);
    return input.id;
  },
});

const RevealedFamilyCard = builder.objectRef<{ id: string }>('RevealedFamilyCard').implement({
  description: 'The number of a family card shown whole. Who saw it, when and what for stands in the history.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The family.' }),
    family: t.prismaField({ type: Family, nullable: true, description: 'The family.', resolve: (query, { id }, _args, ctx) => ctx.db.family.findUnique({ ...query, where: { id } }) }),
    cardNumber: t.string({
      nullable: true, description: 'The 16 digits.',
      resolve: async ({ id }, _args, ctx) => {
        const row = await ctx.db.family.findUnique({ where: { id }, select: { cardSealed: true } });
        return row?.cardSealed ? cards.open(id, row.cardSealed) : null;
      },
    }),
  }),
});

beneficiaries.command({
  name: 'revealFamilyCard',
  description: `Shows the number of a family card whole, for a purpose; as revealBeneficiary, and counted with it.`,
  permission: 'beneficiary.reveal', entity: familyEntity, result: RevealedFamilyCard, operation: null, target: 'id', limited: true, reason: revealReason,
  input: builder.inputType('RevealFamilyCardInput', { description: 'Whose, and what for.', fields: (t) => revealFields(t, 'The family.') }),
  run: async ({ input, tx, ctx }) => {
    const row = await tx.family.findUnique({ where: { id: input.id }, select: { cardIndex: true } });
    if (!row?.cardIndex) throw nothing(ctx);
    await permit(tx, ctx, input);
    return input.id;
  },
});
