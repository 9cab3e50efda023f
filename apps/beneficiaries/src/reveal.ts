import { daysAfter, jakartaToUtc, today } from '@pilar/domain/dates';
import { codes, label, type Code } from '@pilar/domain/vocabulary';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { InvalidInput, NotAllowed, RateLimited } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import { Beneficiary } from './beneficiary/beneficiary.ts';
import { beneficiaryEntity } from './beneficiary/beneficiary-entity.ts';
import { beneficiaries, builder } from './builder.ts';
import { Family } from './family/family.ts';
import { familyEntity } from './family/family-entity.ts';
import { messages } from './messages.ts';
import { cards, motherNames, niks } from './numbers.ts';

/** Records that one account is shown whole on one day at most: a desk's work, and no copy of the register. */
export const mostRevealsADay = 50;
/** What a machine needs beside its permission. */
const machineScope = 'nik:read';

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

type RevealInput = { purpose: Code<'NIK_PURPOSE'>; note: string };

const because = ({ purpose, note }: RevealInput) => `${label('NIK_PURPOSE', purpose, 'id')}: ${note.trim()}`;

/** Refuses a machine without the scope, a number in the note, and whoever has been shown enough today. */
async function permit(tx: RawDb, ctx: Context, { note }: RevealInput): Promise<void> {
  if (ctx.viewer.kind === 'machine' && !ctx.viewer.scopes.includes(machineScope)) throw new NotAllowed(say(ctx.language, messages.nikScope));
  const problems = new Problems(ctx);
  checkNoNumber('note', problems.requiredText('note', note, 300), problems);
  problems.refuse();
  const day = today();
  const counted = await tx.$executeRaw(sql`
    INSERT INTO beneficiaries.reveal_count AS shown (account, day, count) VALUES (${accountOf(ctx.viewer)}, ${day}::date, 1)
    ON CONFLICT (account, day) DO UPDATE SET count = shown.count + 1 WHERE shown.count < ${mostRevealsADay}`);
  if (counted === 1) return;
  const midnight = Date.parse(jakartaToUtc(daysAfter(day, 1), '00:00'));
  throw new RateLimited(say(ctx.language, messages.tooManyReveals, { max: mostRevealsADay }), Math.max(1, Math.ceil((midnight - Date.now()) / 1_000)));
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
  description: `Shows NIK and mother's name of a person served, for a purpose. It is written down before it is shown, each time anew. An account is shown at most ${mostRevealsADay} records a day; a machine needs scope ${machineScope}.`,
  permission: 'beneficiary.reveal', entity: beneficiaryEntity, result: RevealedBeneficiary, operation: null, target: 'id', limited: true, reason: because,
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
  permission: 'beneficiary.reveal', entity: familyEntity, result: RevealedFamilyCard, operation: null, target: 'id', limited: true, reason: because,
  input: builder.inputType('RevealFamilyCardInput', { description: 'Whose, and what for.', fields: (t) => revealFields(t, 'The family.') }),
  run: async ({ input, tx, ctx }) => {
    const row = await tx.family.findUnique({ where: { id: input.id }, select: { cardIndex: true } });
    if (!row?.cardIndex) throw nothing(ctx);
    await permit(tx, ctx, input);
    return input.id;
  },
});
