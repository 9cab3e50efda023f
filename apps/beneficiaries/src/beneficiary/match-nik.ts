import { numberDigits } from '@pilar/domain/nik';
import { requestError } from '@pilar/subgraph/errors';
import { requireMisses } from '@pilar/subgraph/guesses';
import { personalMessages } from '@pilar/subgraph/personal-messages';
import { builder } from '../builder.ts';
import { nikHolders } from '../numbers.ts';
import { Beneficiary } from './beneficiary.ts';

const most = 500;

const BeneficiaryMatch = builder.objectRef<{ position: number; beneficiary: string }>('BeneficiaryMatch').implement({
  description: 'A number that belongs to a person served in the viewer\'s area.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Which of the numbers asked about, counted from 0.' }),
    beneficiary: t.prismaField({ type: Beneficiary, nullable: true, authScopes: { may: 'beneficiary.read' }, description: 'Whose it is.', resolve: (query, { beneficiary }, _args, ctx) => ctx.db.beneficiary.findUnique({ ...query, where: { id: beneficiary } }) }),
  }),
});

builder.queryField('matchBeneficiaries', (t) => t.field({
  type: [BeneficiaryMatch],
  authScopes: { may: 'beneficiary.match' },
  description: `Which of the numbers belong to persons served whom the viewer may see; of all others nothing is told. At most ${most}, by POST only.`,
  args: { niks: t.arg({ type: ['Nik'], required: true, description: 'NIK whole, 16 digits each.' }) },
  resolve: async (_root, args, ctx) => {
    if (args.niks.length > most) throw requestError(ctx, 'BAD_USER_INPUT', personalMessages.tooManyNiks, { count: args.niks.length, max: most });
    const digits = args.niks.map(numberDigits);
    const holders = await nikHolders(ctx.db, [...new Set(digits)]);
    const matches = digits.flatMap((nik, position) => {
      const beneficiary = holders.get(nik)?.beneficiary ?? null;
      return beneficiary === null ? [] : [{ position, beneficiary }];
    });
    await requireMisses(ctx, new Set(digits).size - new Set(matches.map(({ position }) => digits[position])).size);
    return matches;
  },
}));
