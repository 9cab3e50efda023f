import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { asDay, changed, day } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, institutions } from '../builder.ts';
import { institutionEntity } from '../institution/institution-entity.ts';
import { messages } from '../messages.ts';
import { Registration } from './registration.ts';
import { registrationEntity } from './registration-entity.ts';
import { checkIssuer, checkPapers, entering, refuseTakenNumber, registrationFor } from './registration-input.ts';
import { lastDay, steps } from './registration-rules.ts';
import { ruleOn } from './registration-rule.ts';

const GrantInput = builder.inputType('GrantRegistrationInput', {
  description: 'A registration (Tanda Daftar LKS) as it was issued. Its number comes from the issuer\'s own numbering.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    number: t.string({ required: true, description: 'Number; once for each issuer (rule 15).' }),
    issuer: t.id({ required: true, description: 'The Office that issues it, of the level of the authority.' }),
    recommendation: t.string({ description: 'Letter by which the social office recommended it; needed where another office issues.' }),
    grantedOn: t.field({ type: 'Date', description: 'Day of the registration; default: today.' }),
    validTo: t.field({ type: 'Date', description: 'Last day; default: by the years of the rule.' }),
  }),
});

institutions.command({
  name: 'grantRegistration',
  description: 'Registers the institution. Refused where a paper has ended on the day of the decision, or the number is taken.',
  permission: 'registration.decide',
  entity: registrationEntity,
  result: Registration,
  input: GrantInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const row = await registrationFor(tx, ctx, input.id, 'GRANT', problems);
    const number = problems.requiredText('number', input.number, 100);
    const recommendation = problems.text('recommendation', input.recommendation, 200) ?? null;
    const grantedOn = input.grantedOn ?? today();
    const validTo = input.validTo ?? lastDay(grantedOn, (await ruleOn(tx, grantedOn)).validYears);
    if (grantedOn > today()) problems.add('grantedOn', messages.dayInFuture, { value: grantedOn });
    if (row.visitedOn && grantedOn < (day(row.visitedOn) ?? '')) problems.add('grantedOn', messages.beforeVisit, { value: grantedOn, visited: day(row.visitedOn) ?? '' });
    if (validTo <= grantedOn) problems.add('validTo', messages.endsBeforeDate, { value: validTo, date: grantedOn });
    const issuerId = await checkIssuer(tx, ctx, problems, { issuer: input.issuer, authority: row.authority as Code<'REGISTRATION_AUTHORITY'>, recommendation });
    await checkPapers(tx, ctx, row, grantedOn, problems);
    problems.refuse();
    await refuseTakenNumber(tx, ctx, { number, issuerId });
    await tx.registration.update({
      where: { id: row.id },
      data: { ...entering('GRANT'), dueOn: null, number, issuerId, recommendation, grantedOn: asDay(grantedOn), validTo: asDay(validTo), decidedBy: accountOf(ctx.viewer) },
    });
    await touch({ entity: institutionEntity, path: 'institution', id: row.institutionId }, () =>
      tx.institution.update({ where: { id: row.institutionId }, data: { standing: 'REGISTERED', registrationNumber: number, registeredUntil: asDay(validTo), ...changed() } }));
    return row.id;
  },
});

/** Steps that need a reason and nothing else. */
const reasonedSteps = [
  { name: 'refuseRegistration', step: 'REFUSE', description: 'Refuses an application for good; a new one may follow.' },
  { name: 'suspendRegistration', step: 'SUSPEND', description: 'Suspends a registration (pembekuan).' },
  { name: 'resumeRegistration', step: 'RESUME', description: 'Ends a suspension.' },
  { name: 'revokeRegistration', step: 'REVOKE', description: 'Revokes a registration (pencabutan).' },
] as const;

for (const { name, step, description } of reasonedSteps) {
  // The institution follows what becomes of its registration; an application that is refused leaves it as it was.
  const standing = step === 'REFUSE' ? null : steps[step].to;
  const input = builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, {
    description: `What ${name} takes; \`reason\` is needed.`,
    fields: (t) => institutions.correctionFields(t),
  });
  institutions.command({
    name, description, permission: 'registration.decide', entity: registrationEntity, result: Registration, input, operation: 'UPDATED',
    run: async ({ input: given, tx, ctx, touch }) => {
      const problems = new Problems(ctx);
      const row = await registrationFor(tx, ctx, given.id, step, problems);
      const reason = problems.requiredText('reason', given.reason ?? null);
      const current = row.number !== null && row.institution.registrationNumber === row.number;
      // A registration that a renewal has followed is history.
      if (standing !== null && !current) problems.add('id', messages.renewedSince);
      problems.refuse();
      await tx.registration.update({ where: { id: row.id }, data: { ...entering(step, reason), dueOn: null, caveats: given.caveats ?? undefined } });
      if (standing !== null) {
        await touch({ entity: institutionEntity, path: 'institution', id: row.institutionId }, () => tx.institution.update({ where: { id: row.institutionId }, data: { standing, ...changed() } }));
      }
      return row.id;
    },
  });
}
