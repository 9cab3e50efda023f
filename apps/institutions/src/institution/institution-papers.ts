import { today } from '@pilar/domain/dates';
import { asDay, changed } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { messages } from '../messages.ts';
import { Institution } from './institution.ts';
import { institutionEntity } from './institution-entity.ts';
import { PaperKind } from './institution-parts.ts';

const FilePaperInput = builder.inputType('FilePaperInput', {
  description: 'A paper of an institution. One that takes the place of another of its kind is filed beside it.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    institution: t.id({ required: true, description: 'The institution.' }),
    kind: t.field({ type: PaperKind, required: true, description: 'What it is.' }),
    number: t.string({ description: 'Number on it; needed but for OTHER.' }),
    date: t.field({ type: 'Date', description: 'Date on it, not later than today.' }),
    issuer: t.string({ description: 'Who gave it: of a deed, the notary.' }),
    validTo: t.field({ type: 'Date', description: 'Last day it holds.' }),
  }),
});

institutions.command({
  name: 'filePaper',
  description: 'Files a paper of an institution. Its scan is then attached by attachPaperFile.',
  permission: 'institution.correct',
  entity: institutionEntity,
  target: 'institution',
  result: Institution,
  input: FilePaperInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const institutionId = input.institution.toLowerCase();
    const problems = new Problems(ctx);
    const number = problems.text('number', input.number, 100) ?? null;
    if (number === null && input.kind !== 'OTHER') problems.add('number', shared.required);
    const issuer = problems.text('issuer', input.issuer, 200) ?? null;
    if (input.date && input.date > today()) problems.add('date', messages.dayInFuture, { value: input.date });
    if (input.validTo && input.date && input.validTo < input.date) problems.add('validTo', messages.endsBeforeDate, { value: input.validTo, date: input.date });
    const same = number === null ? null : await tx.institutionPaper.findFirst({ where: { institutionId, kind: input.kind, withdrawnAt: null, number: { equals: number, mode: 'insensitive' }, dated: asDay(input.date) ?? null } });
    if (same) problems.add('number', messages.samePaper, { number: number ?? '' });
    problems.refuse();
    await tx.institutionPaper.create({ data: { id: newId(), institutionId, kind: input.kind, number, dated: asDay(input.date), issuer, validTo: asDay(input.validTo) } });
    await tx.institution.update({ where: { id: institutionId }, data: changed() });
    return institutionId;
  },
});

const WithdrawPaperInput = builder.inputType('WithdrawPaperInput', {
  description: 'A paper that was filed by mistake.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    institution: t.id({ required: true, description: 'The institution.' }),
    paper: t.id({ required: true, description: 'Its InstitutionPaper.' }),
    reason: t.string({ required: true, description: 'Why; stands in the history.' }),
  }),
});

institutions.command({
  name: 'withdrawPaper',
  description: 'Withdraws a paper that was filed by mistake; it is kept, and shown no more.',
  permission: 'institution.correct',
  entity: institutionEntity,
  target: 'institution',
  result: Institution,
  input: WithdrawPaperInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const [institutionId, paperId] = [input.institution.toLowerCase(), input.paper.toLowerCase()];
    const problems = new Problems(ctx);
    const reason = problems.requiredText('reason', input.reason);
    const paper = isId(paperId) ? await tx.institutionPaper.findFirst({ where: { id: paperId, institutionId, withdrawnAt: null } }) : null;
    if (!paper) problems.add('paper', shared.notFound, { value: paperId.slice(0, 60) });
    problems.refuse();
    await tx.institutionPaper.update({ where: { id: paperId }, data: { withdrawnAt: new Date(), withdrawnReason: reason } });
    await tx.institution.update({ where: { id: institutionId }, data: changed() });
    return institutionId;
  },
});
