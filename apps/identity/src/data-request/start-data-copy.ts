import { label } from '@pilar/domain/vocabulary';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, identity } from '../builder.ts';
import { Job } from '../job/job.ts';
import { jobEntity } from '../job/job-entity.ts';
import { startJob } from '../job/start-job.ts';
import { requestMessages as messages } from './data-request-messages.ts';
import { isLate, statesOf, type DataRequestState } from './data-request-rules.ts';

identity.command({
  name: 'startDataCopy',
  description: 'Gathers what every part of Pilar keeps of whose data a request asks for, and makes a PDF of it in Indonesian, in the background. Who asks must be known. The job\'s `file` is kept 7 days, for whoever started it alone.',
  permission: 'request.handle',
  entity: jobEntity,
  result: Job,
  operation: 'CREATED',
  input: builder.inputType('StartDataCopyInput', {
    description: 'The request that a copy is made for.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
      request: t.id({ required: true, description: 'The request (DataRequest).' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const id = input.request.toLowerCase();
    const row = isId(id) ? await tx.dataRequest.findUnique({ where: { id } }) : null;
    const word = (state: string) => label('DATA_REQUEST_STATE', state, ctx.language).toLowerCase();
    if (!row) problems.add('request', shared.unknownReference, { type: 'DataRequest', value: id.slice(0, 60) });
    else if (row.accountId !== null && row.accountId === accountOf(ctx.viewer)) problems.add('request', messages.ownRequest);
    else if (!statesOf('COPY').includes(row.state as DataRequestState)) problems.add('request', messages.wrongStep, { state: word(row.state), states: statesOf('COPY').map(word).join(', ') });
    problems.refuse();
    if (!row) throw new Error('Refused above');
    await tx.dataRequestStep.create({ data: { id: newId(), requestId: row.id, kind: 'COPY', late: isLate(row.dueAt, new Date()), madeBy: accountOf(ctx.viewer), madeByName: ctx.viewer.name } });
    // Whoever asks is given it in the language of the office.
    return startJob(tx, { viewer: ctx.viewer, language: 'id' }, { kind: 'PERSON_COPY', subject: row.number, input: { request: row.id } });
  },
});
