import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { Account } from '../account/account.ts';
import { findAccount } from '../account/find-account.ts';
import { builder, identity } from '../builder.ts';
import { Beneficiary, Person } from '../references/external-types.ts';
import { openAnswer, openContent } from './data-request-content.ts';
import { gathersFor, isLate, nextSteps } from './data-request-rules.ts';

export const DataRequestKind = builder.enumType('DataRequestKind', { description: 'What somebody asks of the data that is kept of them (jenis permintaan).', values: codes('DATA_REQUEST_KIND') });
export const DataRequestStateType = builder.enumType('DataRequestState', { description: 'How far a request is (status permintaan).', values: codes('DATA_REQUEST_STATE') });
export const DataRequestChannel = builder.enumType('DataRequestChannel', { description: 'By which way a request came (saluran).', values: codes('DATA_REQUEST_CHANNEL') });
export const DataRequestRelationType = builder.enumType('DataRequestRelation', { description: 'What whoever asks is to the person (hubungan).', values: codes('DATA_REQUEST_RELATION') });
export const DataRequestProof = builder.enumType('DataRequestProof', { description: 'What showed who asks (bukti identitas).', values: codes('DATA_REQUEST_PROOF') });
export const DataRequestAuthorityType = builder.enumType('DataRequestAuthority', { description: 'What gives the right to ask for another (bukti kewenangan).', values: codes('DATA_REQUEST_AUTHORITY') });
export const DataRequestRefusal = builder.enumType('DataRequestRefusal', { description: 'Why a request is refused (alasan penolakan).', values: codes('DATA_REQUEST_REFUSAL') });
const DataRequestStepKindType = builder.enumType('DataRequestStepKind', { description: 'What is done with a request (langkah).', values: codes('DATA_REQUEST_STEP') });

const DataRequestStep = builder.prismaObject('DataRequestStep', {
  description: 'A step on a request\'s way.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: DataRequestStepKindType, description: 'What was done.', resolve: (row) => row.kind as Code<'DATA_REQUEST_STEP'> }),
    late: t.exposeBoolean('late', { description: 'Whether it was done after the request was due.' }),
    madeBy: t.field({ type: Account, nullable: true, description: 'Who did it.', resolve: ({ madeBy }, _args, ctx) => findAccount(madeBy, ctx) }),
    madeByName: t.exposeString('madeByName', { description: 'Name of the account that did it.' }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When.' }),
  }),
});

export const DataRequest = builder.prismaObject('DataRequest', {
  description: 'What somebody asks of the data that is kept of them (permintaan subjek data), or another who may ask for them: whose data, until when, and what became of it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    number: t.exposeString('number', { description: 'Number told at a counter; says nothing of anybody.' }),
    kind: t.field({ type: DataRequestKind, description: 'What is asked.', resolve: (row) => row.kind as Code<'DATA_REQUEST_KIND'> }),
    channel: t.field({ type: DataRequestChannel, description: 'By which way it came.', resolve: (row) => row.channel as Code<'DATA_REQUEST_CHANNEL'> }),
    area: t.field({ type: identity.Region, description: 'Region whose office answers.', resolve: (row) => ({ code: row.ownerCode }) }),
    state: t.field({ type: DataRequestStateType, description: 'How far it is.', resolve: (row) => row.state as Code<'DATA_REQUEST_STATE'> }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When it came.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'By when it is answered: 3 × 24 hours after it came.' }),
    late: t.boolean({ description: 'Whether it was answered after that, or is not answered and that is past.', resolve: ({ dueAt, endedAt }) => isLate(dueAt, endedAt ?? new Date()) }),
    relation: t.field({ type: DataRequestRelationType, description: 'What whoever asks is to the person.', resolve: (row) => row.relation as Code<'DATA_REQUEST_RELATION'> }),
    applicantName: t.string({ description: 'Who asks.', resolve: (row) => openContent(row).name }),
    applicantContact: t.string({ nullable: true, description: 'Telephone or e-mail of whoever asks.', resolve: (row) => openContent(row).contact }),
    asked: t.string({ nullable: true, description: 'What is asked, in their words.', resolve: (row) => openContent(row).asked }),
    beneficiary: t.field({ type: Beneficiary, nullable: true, description: 'Whose data, as somebody served; null outside the viewer\'s area.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Beneficiary', row.beneficiaryId) }),
    person: t.field({ type: Person, nullable: true, description: 'Whose data, as a worker or official; null outside the viewer\'s area.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Person', row.personId) }),
    account: t.field({ type: Account, nullable: true, description: 'Whose data, as a user of Pilar; null outside the viewer\'s area.', resolve: (row, _args, ctx) => (row.accountId === null ? null : findAccount(row.accountId, ctx)) }),
    proof: t.field({ type: DataRequestProof, nullable: true, description: 'What showed who asks; null before.', resolve: (row) => row.proof as Code<'DATA_REQUEST_PROOF'> | null }),
    authority: t.field({ type: DataRequestAuthorityType, nullable: true, description: 'What gives the right to ask for another; null of somebody who asks for themselves, and before.', resolve: (row) => row.authority as Code<'DATA_REQUEST_AUTHORITY'> | null }),
    identifiedAt: t.expose('identifiedAt', { type: 'DateTime', nullable: true, description: 'When that was looked at.' }),
    answer: t.string({ nullable: true, description: 'What whoever asked was answered.', resolve: (row) => openAnswer(row) }),
    refusal: t.field({ type: DataRequestRefusal, nullable: true, description: 'Why it was refused.', resolve: (row) => row.refusal as Code<'DATA_REQUEST_REFUSAL'> | null }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it was answered or refused.' }),
    steps: t.field({ type: [DataRequestStep], description: 'Its way so far, from the first step on.', select: (_args, _ctx, nested) => ({ steps: nested({ orderBy: [{ madeAt: 'asc' }, { id: 'asc' }] }) }), resolve: (row) => row.steps }),
    nextSteps: t.field({ type: [DataRequestStepKindType], description: 'What the viewer may do next with it.', resolve: (row, _args, ctx) => (allowed(ctx, 'request.handle') ? nextSteps(row.state) : []) }),
    gathers: t.stringList({
      description: 'Whose data every part of Pilar gathers for it, as type and id; nobody\'s before it is known who asks, or without the right to handle requests.',
      resolve: (row, _args, ctx) => (allowed(ctx, 'request.handle') ? gathersFor(row) : []),
    }),
  }),
});

identity.recordFields(DataRequest, {
  type: 'DataRequest',
  protects: { columns: ['id', 'beneficiaryId', 'personId', 'accountId'], sources: ['id', 'beneficiary_id', 'person_id', 'account_id'] },
  can: { handle: { permission: 'request.handle', description: 'Take it through its steps (see nextSteps).' } },
});

identity.entity(DataRequest, 'request.read', (id, ctx) => ctx.db.dataRequest.findUnique({ where: { id } }));
