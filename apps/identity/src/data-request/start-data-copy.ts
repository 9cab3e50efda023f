import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { Job } from '../job/job.ts';
import { jobEntity } from '../job/job-entity.ts';
import { startJob } from '../job/start-job.ts';
import { dataRequestEntity } from './data-request-entity.ts';
import { noteStep, requestFor } from './data-request-steps.ts';

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
  run: async ({ input, tx, ctx, lock }) => {
    await lock({ entity: dataRequestEntity, path: 'request', id: input.request });
    const row = await requestFor(tx, ctx, input.request, 'COPY', new Problems(ctx), 'request');
    await noteStep(tx, ctx, row, 'COPY');
    // Whoever asks is given it in the language of the office.
    return startJob(tx, { viewer: ctx.viewer, language: 'id' }, { kind: 'PERSON_COPY', subject: row.number, input: { request: row.id } });
  },
});
