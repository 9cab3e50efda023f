import { today } from '@pilar/domain/dates';
import { changed, day } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkDecides } from '../case-service/begin-service.ts';
import { checkDay } from '../check-day.ts';
import { isChild } from './consent-rules.ts';
import { referralEntity } from './referral-entity.ts';
import { referralMessages as messages } from './referral-messages.ts';
import { openReferralStates, type ReferralState } from './referral-rules.ts';
import { ConsentGiver, Referral } from './referral.ts';

beneficiaries.command({
  name: 'withdrawReferralConsent',
  description: 'Records that the consent to a referral was taken back. One that is under way is withdrawn by it; where somebody has arrived they stay in care until they leave, and nothing is passed on any more: what was shared is closed to the institution, and no letter is made.',
  permission: 'referral.make', entity: referralEntity, result: Referral, operation: 'UPDATED',
  input: builder.inputType('WithdrawReferralConsentInput', {
    description: 'A consent that was taken back.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The referral.'),
      by: t.field({ type: ConsentGiver, required: true, description: 'Who takes it back; of a child a parent, guardian or authority.' }),
      on: t.field({ type: 'Date', description: 'Day on which they did, not before they agreed; default: today.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const was = await tx.referral.findUniqueOrThrow({ where: { id: input.id } });
    const of = await tx.welfareCase.findUniqueOrThrow({ where: { id: was.caseId } });
    checkDecides(ctx, of);
    const on = input.on ?? today();
    if (was.consentEndedOn !== null) problems.add('id', messages.consentEndedAlready, { value: day(was.consentEndedOn) ?? '' });
    else if (!openReferralStates.includes(was.state as ReferralState)) problems.add('id', messages.consentOver);
    checkDay('on', on, problems);
    if (on < (day(was.consentOn) ?? '')) problems.add('on', messages.tooEarly, { value: on, from: day(was.consentOn) ?? '' });
    if (input.by === 'SELF' && isChild(of, on)) problems.add('by', messages.consentOfChild);
    problems.refuse();
    const state = was.state === 'ARRIVED' ? was.state : 'WITHDRAWN';
    await tx.referral.update({ where: { id: was.id }, data: { state, consentEndedOn: new Date(on), consentEndedBy: input.by, ...changed() } });
    return was.id;
  },
});
