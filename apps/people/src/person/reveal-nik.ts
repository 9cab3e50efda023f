import { label, codes, type Code } from '@pilar/domain/vocabulary';
import { jakartaToUtc, daysAfter, today } from '@pilar/domain/dates';
import { InvalidInput, NotAllowed, RateLimited } from '@pilar/subgraph/errors';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { sql } from '@pilar/subgraph/sql';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import { builder, people } from '../builder.ts';
import { messages } from '../messages.ts';
import { Person } from './person.ts';
import { personEntity } from './person-entity.ts';
import { niks } from './person-numbers.ts';

/** Numbers that one account is shown whole on one day at most: a desk's work, and no copy of the register. */
export const mostRevealsADay = 50;
/** What a machine needs beside its permission. */
const machineScope = 'nik:read';

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
  description: `Shows a person's NIK whole, for a purpose. It is written down before it is shown, each time anew. An account is shown at most ${mostRevealsADay} a day; a machine needs scope ${machineScope}.`,
  permission: 'person.revealNik',
  entity: personEntity,
  result: RevealedNik,
  input: RevealNikInput,
  operation: null,
  target: 'id',
  limited: true,
  reason: ({ purpose, note }) => `${label('NIK_PURPOSE', purpose satisfies Code<'NIK_PURPOSE'>, 'id')}: ${note.trim()}`,
  run: async ({ input, tx, ctx }) => {
    if (ctx.viewer.kind === 'machine' && !ctx.viewer.scopes.includes(machineScope)) throw new NotAllowed(say(ctx.language, messages.nikScope));
    const problems = new Problems(ctx);
    checkNoNumber('note', problems.requiredText('note', input.note, 300), problems);
    problems.refuse();
    const row = await tx.personPrivate.findUnique({ where: { personId: input.id }, select: { nikIndex: true } });
    if (!row?.nikIndex) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.noNik) }]);
    await countReveal(tx, ctx);
    return input.id;
  },
});

/** Counts one more for today; refuses beyond the limit. Two at once wait for each other at the row. */
async function countReveal(tx: RawDb, ctx: Context): Promise<void> {
  const day = today();
  const counted = await tx.$executeRaw(sql`
    INSERT INTO people.nik_shown AS shown (account, day, count) VALUES (${accountOf(ctx.viewer)}, ${day}::date, 1)
    ON CONFLICT (account, day) DO UPDATE SET count = shown.count + 1 WHERE shown.count < ${mostRevealsADay}`);
  if (counted === 1) return;
  const midnight = Date.parse(jakartaToUtc(daysAfter(day, 1), '00:00'));
  throw new RateLimited(say(ctx.language, messages.tooManyReveals, { max: mostRevealsADay }), Math.max(1, Math.ceil((midnight - Date.now()) / 1_000)));
}
