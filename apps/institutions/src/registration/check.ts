import { localDay, today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { asDay } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, institutions } from '../builder.ts';
import { messages } from '../messages.ts';
import { PapersCheckItem, Registration, SiteCheckItem, type ReturnRow } from './registration.ts';
import { registrationEntity } from './registration-entity.ts';
import { dueAfter, entering, readChecks, registrationFor } from './registration-input.ts';

const PapersCheckInput = builder.inputType('PapersCheckInput', {
  description: 'What was found of one item among the papers.',
  fields: (t) => ({
    item: t.field({ type: PapersCheckItem, required: true, description: 'What was looked at.' }),
    met: t.boolean({ required: true, description: 'Whether it is as it should be.' }),
    note: t.string({ description: 'Note, at most 500 characters.' }),
  }),
});
const SiteCheckInput = builder.inputType('SiteCheckInput', {
  description: 'What was found of one item on site.',
  fields: (t) => ({
    item: t.field({ type: SiteCheckItem, required: true, description: 'What was looked at.' }),
    met: t.boolean({ required: true, description: 'Whether it is as it should be.' }),
    note: t.string({ description: 'Note, at most 500 characters.' }),
  }),
});

const CheckPapersInput = builder.inputType('CheckRegistrationPapersInput', {
  description: 'The finding that the papers are complete.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    checks: t.field({ type: [PapersCheckInput], required: true, description: 'Every item of the list PAPERS_CHECK once, all met; else the application is returned.' }),
  }),
});

institutions.command({
  name: 'checkRegistrationPapers',
  description: 'Finds the papers of an application complete; the visit comes next.',
  permission: 'registration.decide',
  entity: registrationEntity,
  result: Registration,
  input: CheckPapersInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await registrationFor(tx, ctx, input.id, 'CHECK_PAPERS', problems);
    const papersCheck = readChecks(ctx, input.checks, 'PAPERS_CHECK', codes('PAPERS_CHECK'), problems, true);
    problems.refuse();
    await tx.registration.update({
      where: { id: row.id },
      data: { ...entering('CHECK_PAPERS'), papersCheck, papersCheckedBy: accountOf(ctx.viewer), papersCheckedAt: new Date(), dueOn: await dueAfter(tx, 'siteDays') },
    });
    return row.id;
  },
});

const VerifySiteInput = builder.inputType('VerifyRegistrationSiteInput', {
  description: 'What a visit found.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    visitedOn: t.field({ type: 'Date', required: true, description: 'Day of the visit: since the application was submitted, and not in the future.' }),
    checks: t.field({ type: [SiteCheckInput], required: true, description: 'Every item of the list SITE_CHECK once, all met; else the application is returned.' }),
  }),
});

institutions.command({
  name: 'verifyRegistrationSite',
  description: 'Records a visit at which everything was found as it should be; the decision comes next.',
  permission: 'registration.decide',
  entity: registrationEntity,
  result: Registration,
  input: VerifySiteInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await registrationFor(tx, ctx, input.id, 'VERIFY_SITE', problems);
    const submitted = row.submittedAt && localDay(row.submittedAt);
    if (input.visitedOn > today()) problems.add('visitedOn', messages.dayInFuture, { value: input.visitedOn });
    else if (submitted && input.visitedOn < submitted) problems.add('visitedOn', messages.visitTooEarly, { value: input.visitedOn, submitted });
    const siteCheck = readChecks(ctx, input.checks, 'SITE_CHECK', codes('SITE_CHECK'), problems, true);
    problems.refuse();
    await tx.registration.update({
      where: { id: row.id },
      data: {
        ...entering('VERIFY_SITE'), siteCheck, visitedOn: asDay(input.visitedOn), siteVerifiedBy: accountOf(ctx.viewer), siteVerifiedAt: new Date(),
        dueOn: await dueAfter(tx, 'decisionDays'),
      },
    });
    return row.id;
  },
});

const ReturnInput = builder.inputType('ReturnRegistrationInput', {
  description: 'An application to be mended. `reason` says what, and the checks what was not met.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    papers: t.field({ type: [PapersCheckInput], description: 'What was found among the papers.' }),
    site: t.field({ type: [SiteCheckInput], description: 'What was found on site, where the papers were complete before.' }),
  }),
});

institutions.command({
  name: 'returnRegistration',
  description: 'Sends an application back with what is to be mended; it is then submitted again.',
  permission: 'registration.decide',
  entity: registrationEntity,
  result: Registration,
  input: ReturnInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await registrationFor(tx, ctx, input.id, 'RETURN', problems);
    const reason = problems.requiredText('reason', input.reason ?? null);
    const papersCheck = input.papers ? readChecks(ctx, input.papers, 'PAPERS_CHECK', codes('PAPERS_CHECK'), problems, false) : undefined;
    const siteCheck = input.site ? readChecks(ctx, input.site, 'SITE_CHECK', codes('SITE_CHECK'), problems, false) : undefined;
    if (siteCheck && row.state === 'SUBMITTED') problems.add('site', messages.papersFirst);
    problems.refuse();
    const sentBack: ReturnRow = { at: new Date().toISOString(), by: accountOf(ctx.viewer), from: row.state as Code<'REGISTRATION_STATE'>, reason };
    await tx.registration.update({
      where: { id: row.id }, data: { ...entering('RETURN', reason), dueOn: null, papersCheck, siteCheck, returns: [...(row.returns as ReturnRow[]), sentBack] },
    });
    return row.id;
  },
});
