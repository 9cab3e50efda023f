import { newVerificationCode } from '@pilar/documents/verification-code';
import type { Permission } from '@pilar/domain/access';
import { issuedUnder, makers } from '@pilar/domain/paper-permissions';
import { allowed, type Context } from '@pilar/subgraph/context';
import { asDay, changed } from '@pilar/subgraph/entity';
import { InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { label } from '@pilar/domain/vocabulary';
import { builder, identity } from '../builder.ts';
import { Prisma, type Document as Row } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { startJob } from '../job/start-job.ts';
import { messages } from '../messages.ts';
import { Document, DocumentKind } from './document.ts';
import { documentEntity } from './document-entity.ts';
import { DocumentListInput, issuingOffice, longestNumber, signatoryPlace, subjectOf } from './document-input.ts';
import { mayStep, type DocumentMaking } from './document-rules.ts';
import { DocumentAccessesInput } from './protection-papers.ts';
import { NoticeTo } from '../incident/incident.ts';

/** Starts the job that makes the preview or the paper; gives what the document's row notes of it. */
export async function startMaking(tx: Db, ctx: Context<Db>, document: { id: string; title: string }, making: DocumentMaking): Promise<{ jobId: string; making: DocumentMaking }> {
  return { jobId: await startJob(tx, ctx, { kind: 'DOCUMENT', subject: document.title, input: { document: document.id, making } }), making };
}

/** Refuses whoever may make other papers, or see this one, and not make it. */
function checkMay(ctx: Context<Db>, permission: Permission): void {
  if (!allowed(ctx, permission)) throw new NotAllowed(say(ctx.language, shared.mayNot, { permission }));
}

/** The locked document, if its kind is the viewer's to change and its state lets it take the step. */
export async function documentFor(tx: Db, ctx: Context<Db>, id: string, step: Parameters<typeof mayStep>[1], under = issuedUnder): Promise<Row> {
  const row = await tx.document.findUniqueOrThrow({ where: { id } });
  checkMay(ctx, under(row.kind));
  if (mayStep(row.state, step)) return row;
  throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.wrongDocumentState, { state: label('DOCUMENT_STATE', row.state, ctx.language) }) }]);
}

const DraftDocumentInput = builder.inputType('DraftDocumentInput', {
  description: 'A paper to draft.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; the same key and body give the first result again.' }),
    kind: t.field({ type: DocumentKind, required: true, description: 'Kind of paper.' }),
    event: t.id({ description: 'The event, for EVENT_REPORT and the papers drafted from its record (EventPaper).' }),
    institution: t.id({ description: 'The institution, for INSTITUTION_CERTIFICATE, whose number is then that of the registration.' }),
    distribution: t.id({ description: 'The distribution, for DISTRIBUTION_LIST, DISTRIBUTION_RECEIPTS and DISTRIBUTION_HANDOVER.' }),
    accesses: t.field({ type: DocumentAccessesInput, description: 'Whose accesses, for ACCESS_AUDIT (needs audit.read). Its draft and its paper are their maker\'s alone.' }),
    incident: t.id({ description: 'The incident, for BREACH_NOTICE (needs incident.handle).' }),
    noticeTo: t.field({ type: NoticeTo, description: 'To whom a BREACH_NOTICE goes.' }),
    list: t.field({ type: DocumentListInput, description: 'Of which region, and for PERSON_LIST which persons: for every kind but those of one record.' }),
    office: t.id({ required: true, description: 'The office whose letterhead it has; one in the viewer\'s area.' }),
    number: t.string({ description: 'Letter number from the office\'s own numbering; needed when it is issued.' }),
    date: t.field({ type: 'Date', required: true, description: 'Date of the letter.' }),
    signatory: t.int({ description: 'Who signs: place in the letterhead\'s signatories, from 0; none when left out.' }),
  }),
});

identity.command({
  name: 'draftDocument',
  description: 'Drafts a paper: a job makes a preview, marked "KONSEP", from what the viewer may see.',
  permission: makers,
  entity: documentEntity,
  result: Document,
  input: DraftDocumentInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    checkMay(ctx, issuedUnder(input.kind));
    const problems = new Problems(ctx);
    const subject = await subjectOf(tx, ctx, problems, input);
    const office = await issuingOffice(tx, ctx, problems, input.office);
    const number = problems.text('number', input.number, longestNumber) ?? null;
    const signatory = signatoryPlace(problems, input.signatory) ?? null;
    problems.refuse();
    const document = { id: newId(), title: subject.title };
    await tx.document.create({
      data: {
        ...document, ...office, number, signatory, kind: input.kind, eventId: subject.eventId, institutionId: subject.institutionId, distributionId: subject.distributionId, list: subject.list ?? Prisma.DbNull,
        accesses: subject.accesses ?? Prisma.DbNull, incidentId: subject.incidentId, noticeTo: subject.noticeTo,
        dated: new Date(input.date), ownerCode: ctx.viewer.grant.area, account: accountOf(ctx.viewer), ...await startMaking(tx, ctx, document, 'PREVIEW'),
      },
    });
    return document.id;
  },
});

const CorrectDocumentInput = builder.inputType('CorrectDocumentInput', {
  description: 'Corrections of a draft; what is left out stays, null clears it.',
  fields: (t) => ({
    ...identity.correctionFields(t),
    office: t.id({ description: 'The office whose letterhead it has.' }),
    number: t.string({ description: 'Letter number.' }),
    date: t.field({ type: 'Date', description: 'Date of the letter.' }),
    signatory: t.int({ description: 'Who signs.' }),
  }),
});

identity.command({
  name: 'correctDocument',
  description: 'Corrects a draft and makes its preview anew, from its record as it is now.',
  permission: makers,
  entity: documentEntity,
  result: Document,
  input: CorrectDocumentInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const id = String(input.id).toLowerCase();
    const row = await documentFor(tx, ctx, id, 'correct');
    const problems = new Problems(ctx);
    const office = input.office == null ? {} : await issuingOffice(tx, ctx, problems, input.office);
    const number = problems.text('number', input.number, longestNumber);
    const signatory = signatoryPlace(problems, input.signatory);
    problems.refuse();
    await tx.document.update({
      where: { id },
      data: { ...office, number, signatory, dated: asDay(input.date) ?? undefined, caveats: input.caveats ?? undefined, contentHash: null, ...await startMaking(tx, ctx, row, 'PREVIEW'), ...changed() },
    });
    return id;
  },
});

const IssueDocumentInput = builder.inputType('IssueDocumentInput', {
  description: 'A draft to issue.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The draft.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    reason: t.string({ description: 'Why; stands in the history.' }),
    number: t.string({ required: true, description: 'Letter number from the office\'s own numbering; never given by Pilar, and never twice.' }),
    date: t.field({ type: 'Date', description: 'Date of the letter; that of the draft when left out.' }),
  }),
});

identity.command({
  name: 'issueDocument',
  description: 'Issues a draft whose preview has been made: a job makes the PDF/A under its number, with a verification code. If the record has changed since the preview, the job makes a new preview instead.',
  permission: makers,
  entity: documentEntity,
  result: Document,
  input: IssueDocumentInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const id = String(input.id).toLowerCase();
    const row = await documentFor(tx, ctx, id, 'issue');
    const problems = new Problems(ctx);
    const number = problems.requiredText('number', input.number, longestNumber);
    if (row.contentHash === null) problems.add('id', messages.previewFirst);
    problems.refuse();
    await tx.document.update({
      where: { id },
      data: { number, dated: asDay(input.date) ?? undefined, code: row.code ?? newVerificationCode(), ...await startMaking(tx, ctx, row, 'PAPER'), ...changed() },
    });
    return id;
  },
});
