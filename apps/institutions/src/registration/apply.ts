import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { asDay } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { heldInstitution } from '../institution/held-institution.ts';
import { messages } from '../messages.ts';
import { joinedBy } from '../submitters.ts';
import { unmonitoredYears } from './monitored-years.ts';
import { Registration } from './registration.ts';
import { registrationEntity } from './registration-entity.ts';
import { checkPapers, dueAfter, entering, registrationFor } from './registration-input.ts';
import { authorityOf, openStates } from './registration-rules.ts';
import { ruleOn } from './registration-rule.ts';

type InputFields = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]>['fields']>[0];

const letterFields = (t: InputFields) => ({
  letterNumber: t.string({ description: 'Number of the letter of application.' }),
  letterDate: t.field({ type: 'Date', description: 'Date of that letter, not later than today.' }),
  note: t.string({ description: 'Note to the authority, at most 2,000 characters.' }),
});

type Letter = { letterNumber?: string | null; letterDate?: string | null; note?: string | null };

function readLetter(problems: Problems, input: Letter) {
  if (input.letterDate && input.letterDate > today()) problems.add('letterDate', messages.dayInFuture, { value: input.letterDate });
  return { letterNumber: problems.text('letterNumber', input.letterNumber, 100), letterDate: asDay(input.letterDate), note: problems.text('note', input.note, 2_000) };
}

/** Notes the years before this one in which the institution was not monitored, of those that a renewal asks for. */
async function checkMonitored(tx: Db, institutionId: string, problems: Problems): Promise<void> {
  const year = Number(today().slice(0, 4));
  const { monitoredYears } = await ruleOn(tx, today());
  const lacking = await unmonitoredYears(tx, institutionId, year, monitoredYears);
  if (lacking.length > 0) problems.add('id', messages.notMonitored, { years: lacking.join(', '), count: monitoredYears });
}

const ApplyInput = builder.inputType('ApplyForRegistrationInput', {
  description: 'An application for registration, begun as a draft.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    institution: t.id({ required: true, description: 'The institution, of which it is recorded how far it works.' }),
    ...letterFields(t),
  }),
});

institutions.command({
  name: 'applyForRegistration',
  description: 'Begins an application for registration, or for its renewal where the institution is or was registered. One at a time (rule 15).',
  permission: 'registration.apply',
  entity: registrationEntity,
  result: Registration,
  input: ApplyInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const institutionId = input.institution.toLowerCase();
    const problems = new Problems(ctx);
    const institution = await heldInstitution(tx, institutionId);
    if (!institution) problems.add('institution', shared.notFound, { value: institutionId.slice(0, 60) });
    if (institution?.standing === 'DISSOLVED') problems.add('institution', messages.dissolved);
    if (institution && institution.workingLevel === null) problems.add('institution', messages.workingLevelUnknown);
    const letter = readLetter(problems, input);
    problems.refuse();
    const open = await tx.registration.findFirst({ where: { institutionId, state: { in: [...openStates] } } });
    if (open) throw new Duplicate(say(ctx.language, messages.applyingAlready), ['institution'], open.id);
    const id = newId();
    await tx.registration.create({
      data: {
        id, institutionId, institutionName: institution?.name ?? '', areaCode: institution?.areaCode ?? '', ownerCode: ctx.viewer.grant.area,
        // One that is suspended is registered still: what it applies for asks for its years of monitoring too.
        kind: ['REGISTERED', 'SUSPENDED'].includes(institution?.standing ?? '') ? 'RENEWAL' : 'NEW', authority: authorityOf(institution?.workingLevel as Code<'WORKING_LEVEL'>), ...letter, caveats: input.caveats ?? [],
      },
    });
    await institutions.linkExternalIds(tx, ctx, 'Registration', id, input.externalIds);
    return id;
  },
});

const CorrectInput = builder.inputType('CorrectRegistrationInput', {
  description: 'Corrections of an application that is a draft or was sent back; a field left out stays as it is, null clears it.',
  fields: (t) => ({ ...institutions.correctionFields(t), ...letterFields(t) }),
});

institutions.command({
  name: 'correctRegistration',
  description: 'Corrects an application before it is submitted, or after it was sent back.',
  permission: 'registration.apply',
  entity: registrationEntity,
  result: Registration,
  input: CorrectInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await registrationFor(tx, ctx, input.id, 'CORRECT', problems);
    const letter = readLetter(problems, input);
    problems.refuse();
    await tx.registration.update({ where: { id: row.id }, data: { ...letter, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() } });
    return row.id;
  },
});

const SubmitInput = builder.inputType('SubmitRegistrationInput', {
  description: 'An application to submit.',
  fields: (t) => institutions.correctionFields(t),
});

institutions.command({
  name: 'submitRegistration',
  description: 'Submits an application, or submits it again once it is mended. The required papers are filed and in force; whoever submits does not decide.',
  permission: 'registration.apply',
  entity: registrationEntity,
  result: Registration,
  input: SubmitInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await registrationFor(tx, ctx, input.id, 'SUBMIT', problems);
    await checkPapers(tx, ctx, row, today(), problems);
    const { workingLevel } = row.institution;
    if (row.kind === 'RENEWAL') await checkMonitored(tx, row.institutionId, problems);
    if (row.letterNumber === null) problems.add('id', messages.letterMissing);
    problems.refuse();
    await tx.registration.update({
      where: { id: row.id },
      data: {
        ...entering('SUBMIT'), submittedAt: new Date(), submittedBy: accountOf(ctx.viewer), submitters: joinedBy(row.submitters, accountOf(ctx.viewer)), dueOn: await dueAfter(tx, 'papersDays'),
        // How far it works may have been corrected since the application was begun.
        ...(workingLevel !== null && { authority: authorityOf(workingLevel as Code<'WORKING_LEVEL'>) }),
      },
    });
    return row.id;
  },
});

const WithdrawInput = builder.inputType('WithdrawRegistrationInput', {
  description: 'An application that the institution gives up; `reason` says why.',
  fields: (t) => institutions.correctionFields(t),
});

institutions.command({
  name: 'withdrawRegistration',
  description: 'Withdraws an application that is not decided yet.',
  permission: 'registration.apply',
  entity: registrationEntity,
  result: Registration,
  input: WithdrawInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await registrationFor(tx, ctx, input.id, 'WITHDRAW', problems);
    const reason = problems.requiredText('reason', input.reason ?? null);
    problems.refuse();
    await tx.registration.update({ where: { id: row.id }, data: { ...entering('WITHDRAW', reason), dueOn: null } });
    return row.id;
  },
});
