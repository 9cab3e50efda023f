import { numberDigits } from '@pilar/domain/nik';
import { requestError } from '@pilar/subgraph/errors';
import { requireMisses } from '@pilar/subgraph/guesses';
import { personalMessages } from '@pilar/subgraph/personal-messages';
import { builder } from '../builder.ts';
import { Person } from './person.ts';
import { nikHolders } from './person-numbers.ts';

const most = 500;

const NikMatch = builder.objectRef<{ position: number; person: string }>('NikMatch').implement({
  description: 'A number that belongs to a person in the viewer\'s area.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Which of the numbers asked about, counted from 0.' }),
    person: t.prismaField({ type: Person, nullable: true, authScopes: { may: 'person.read' }, description: 'Whose it is.', resolve: (query, { person }, _args, ctx) => ctx.db.person.findUnique({ ...query, where: { id: person } }) }),
  }),
});

builder.queryField('matchByNik', (t) => t.field({
  type: [NikMatch],
  authScopes: { may: 'person.matchNik' },
  description: `Which of the numbers belong to persons whom the viewer may see; of all others nothing is told. At most ${most}, by POST only.`,
  args: { niks: t.arg({ type: ['Nik'], required: true, description: 'NIK whole, 16 digits each.' }) },
  resolve: async (_root, args, ctx) => {
    if (args.niks.length > most) throw requestError(ctx, 'BAD_USER_INPUT', personalMessages.tooManyNiks, { count: args.niks.length, max: most });
    const digits = args.niks.map(numberDigits);
    const holders = await nikHolders(ctx.db, [...new Set(digits)]);
    const matches = digits.flatMap((nik, position) => {
      const person = holders.get(nik)?.person ?? null;
      return person === null ? [] : [{ position, person }];
    });
    await requireMisses(ctx, new Set(digits).size - new Set(matches.map(({ position }) => digits[position])).size);
    return matches;
  },
}));
