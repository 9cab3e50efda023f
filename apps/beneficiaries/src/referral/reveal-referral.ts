import { codes, label, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { checkReveal, countReveal, mostRevealsADay } from '@pilar/subgraph/reveals';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { referralEntity } from './referral-entity.ts';
import { referralMessages as messages } from './referral-messages.ts';
import { openReferralStates, type ReferralState } from './referral-rules.ts';
import { ofInstitution, Referral, SharedFactType } from './referral.ts';
import { openShared, type SharedFact } from './shared-facts.ts';

const ReferralPurpose = builder.enumType('ReferralPurpose', { description: 'What that which a referral shared is opened for (tujuan).', values: codes('REFERRAL_PURPOSE') });

const read = async ({ id }: { id: string }, { db }: { db: Pick<Db, 'referral'> }) => openShared(await db.referral.findUniqueOrThrow({ where: { id } }));

const FactShared = builder.objectRef<{ fact: SharedFact; value: string }>('FactShared').implement({
  description: 'A fact that an institution was told.',
  fields: (t) => ({
    fact: t.field({ type: SharedFactType, description: 'Which.', resolve: ({ fact }) => fact }),
    value: t.exposeString('value', { description: 'What it was told, as it stood on the day of sending.' }),
  }),
});

export const RevealedReferral = builder.objectRef<{ id: string }>('RevealedReferral').implement({
  description: 'What was shared with an institution. Who opened it, when and what for stands in the history.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The referral.' }),
    referral: t.prismaField({ type: Referral, nullable: true, description: 'The referral.', resolve: (query, { id }, _args, ctx) => ctx.db.referral.findUnique({ ...query, where: { id } }) }),
    facts: t.field({ type: [FactShared], description: 'The facts.', resolve: async (of, _args, ctx) => Object.entries((await read(of, ctx)).facts).map(([fact, value]) => ({ fact: fact as SharedFact, value })) }),
    papers: t.stringList({ description: 'Papers that went along, by name.', resolve: async (of, _args, ctx) => [...(await read(of, ctx)).papers] }),
    consentName: t.string({ description: 'Name of who agreed.', resolve: async (of, _args, ctx) => (await read(of, ctx)).consentName }),
    consentDocument: t.string({ nullable: true, description: 'The written consent.', resolve: async (of, _args, ctx) => (await read(of, ctx)).consentDocument }),
  }),
});

beneficiaries.command({
  name: 'revealReferral',
  description: `Opens what was shared by a referral, for a purpose: to the institution while it is to answer or cares for them, and to officers; of a sensitive type to those alone who may open the case. It is written down before it is shown, each time anew, and counted: at most ${mostRevealsADay} a day.`,
  permission: 'referral.answer', entity: referralEntity, result: RevealedReferral, operation: null, target: 'id', limited: true,
  reason: ({ purpose, note }: { purpose: Code<'REFERRAL_PURPOSE'>; note: string }) => `${label('REFERRAL_PURPOSE', purpose, 'id')}: ${note.trim()}`,
  input: builder.inputType('RevealReferralInput', {
    description: 'Which referral, and what for.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each time, 8 to 100 characters, such as a UUID.' }),
      id: t.id({ required: true, description: 'The referral.' }),
      purpose: t.field({ type: ReferralPurpose, required: true, description: 'What it is needed for.' }),
      note: t.string({ required: true, description: 'In a few words, such as the letter it is for; stands in the history. At most 300 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    checkReveal(ctx, input);
    const row = await tx.referral.findUniqueOrThrow({ where: { id: input.id } });
    // Whoever prepares a letter would pass it on, whoever they are.
    if (row.consentEndedOn !== null && (ofInstitution(ctx) || input.purpose === 'LETTER')) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.consentEnded, { value: day(row.consentEndedOn) ?? '' }) }]);
    if (ofInstitution(ctx)) {
      if (!openReferralStates.includes(row.state as ReferralState)) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.closedToIt, { state: label('REFERRAL_STATE', row.state as Code<'REFERRAL_STATE'>, ctx.language) }) }]);
    } else {
      const { sensitive } = await tx.welfareCase.findUniqueOrThrow({ where: { id: row.caseId }, select: { sensitive: true } });
      if (sensitive && !allowed(ctx, 'case.reveal')) throw new NotAllowed(say(ctx.language, messages.byOffice));
    }
    await countReveal(tx, ctx);
    return input.id;
  },
});
