import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import type { DataRequest as Row, Prisma } from '../__generated__/prisma/client.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { restrictBy } from '../restriction/restrict.ts';
import { closeTask } from '../task/own-tasks.ts';
import { DataRequest, DataRequestAuthorityType, DataRequestProof, DataRequestRefusal } from './data-request.ts';
import { readAnswer, sealAnswer } from './data-request-content.ts';
import { dataRequestEntity } from './data-request-entity.ts';
import { requestMessages as messages } from './data-request-messages.ts';
import { authorityOf, isLate, statesOf, type DataRequestRelation, type DataRequestState, type DataRequestStepKind } from './data-request-rules.ts';

type Step = Exclude<DataRequestStepKind, 'RECEIVE' | 'COPY'>;

const common = { permission: 'request.handle', entity: dataRequestEntity, result: DataRequest, operation: 'UPDATED' } as const;
const stepFields = (t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>) => identity.stepFields(t, 'The request.');

/** The request, which the command holds; refused where its state does not allow the step. */
async function requestFor(tx: Db, ctx: Context, id: string, step: Step, problems: Problems): Promise<Row> {
  const row = await tx.dataRequest.findUniqueOrThrow({ where: { id } });
  const word = (state: string) => label('DATA_REQUEST_STATE', state, ctx.language).toLowerCase();
  if (!statesOf(step).includes(row.state as DataRequestState)) problems.add('id', messages.wrongStep, { state: word(row.state), states: statesOf(step).map(word).join(', ') });
  problems.refuse();
  return row;
}

/** Makes the step with what it restricts, and ends what the request asks of its office with the last. */
async function take(tx: Db, ctx: Context, row: Row, kind: Step, data: Prisma.DataRequestUpdateInput): Promise<string> {
  await tx.dataRequestStep.create({ data: { id: newId(), requestId: row.id, kind, late: isLate(row.dueAt, new Date()), madeBy: accountOf(ctx.viewer), madeByName: ctx.viewer.name } });
  await tx.dataRequest.update({ where: { id: row.id }, data: { ...data, ...changed() } });
  await restrictBy(tx, ctx, row, kind, `${kind.toLowerCase()}DataRequest`);
  if (kind !== 'IDENTIFY') await closeTask(tx, { type: 'DataRequest', id: row.id });
  return row.id;
}

identity.command({
  ...common,
  name: 'identifyDataRequest',
  description: 'Notes what showed who asks and, for another, what gives the right to. From then on the data may be gathered, and what an objection names is restricted.',
  input: builder.inputType('IdentifyDataRequestInput', {
    description: 'What was shown.',
    fields: (t) => ({
      ...stepFields(t),
      proof: t.field({ type: DataRequestProof, required: true, description: 'What showed who asks.' }),
      authority: t.field({ type: DataRequestAuthorityType, description: 'What gives the right to ask for another: of a parent BIRTH_RECORD, of a guardian COURT_DECISION, of a proxy POWER_OF_ATTORNEY. Left out by somebody who asks for themselves.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await requestFor(tx, ctx, input.id, 'IDENTIFY', problems);
    const needed = authorityOf[row.relation as DataRequestRelation];
    const words = () => ({ relation: label('DATA_REQUEST_RELATION', row.relation, ctx.language).toLowerCase(), authority: label('DATA_REQUEST_AUTHORITY', needed ?? '', ctx.language).toLowerCase() });
    if (needed === null && input.authority) problems.add('authority', messages.authorityNotAsked);
    if (needed !== null && input.authority !== needed) problems.add('authority', messages.authorityNeeded, words());
    problems.refuse();
    return take(tx, ctx, row, 'IDENTIFY', { state: 'IDENTIFIED', proof: input.proof, authority: needed, identifiedAt: new Date() });
  },
});

const answerField = (t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>) => ({ answer: t.string({ required: true, description: 'What whoever asked is told, at most 4,000 characters; no numbers of persons.' }) });

identity.command({
  ...common,
  name: 'answerDataRequest',
  description: 'Answers a request of somebody who has shown who they are. What a request for restriction names is restricted by it; nothing follows from any other.',
  input: builder.inputType('AnswerDataRequestInput', { description: 'The answer.', fields: (t) => ({ ...stepFields(t), ...answerField(t) }) }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await requestFor(tx, ctx, input.id, 'ANSWER', problems);
    const answer = readAnswer(input.answer, problems);
    problems.refuse();
    return take(tx, ctx, row, 'ANSWER', { state: 'ANSWERED', answerSealed: sealAnswer(row.id, answer), endedAt: new Date() });
  },
});

identity.command({
  ...common,
  name: 'refuseDataRequest',
  description: 'Refuses a request, and tells whoever asked why.',
  input: builder.inputType('RefuseDataRequestInput', {
    description: 'Why a request is refused.',
    fields: (t) => ({ ...stepFields(t), refusal: t.field({ type: DataRequestRefusal, required: true, description: 'Why.' }), ...answerField(t) }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await requestFor(tx, ctx, input.id, 'REFUSE', problems);
    const answer = readAnswer(input.answer, problems);
    problems.refuse();
    return take(tx, ctx, row, 'REFUSE', { state: 'REFUSED', refusal: input.refusal, answerSealed: sealAnswer(row.id, answer), endedAt: new Date() });
  },
});
