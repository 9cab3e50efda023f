import { region } from '@pilar/domain/regions';
import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { Job } from '../job/job.ts';
import { jobEntity } from '../job/job-entity.ts';
import { startJob } from '../job/start-job.ts';

const StartDuplicateSearchInput = builder.inputType('StartDuplicateSearchInput', {
  description: 'Where to look for persons recorded twice.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'A regency or city, a district or a village of the viewer\'s area.' }),
  }),
});

identity.command({
  name: 'startDuplicateSearch',
  description: 'Compares everybody of a region with the whole register anew, in the background (see `duplicatePairs`). What is known of a pair and what was decided of it stays. The job tells how many persons it compared, and pairs it found.',
  permission: 'beneficiary.merge',
  entity: jobEntity,
  result: Job,
  input: StartDuplicateSearchInput,
  operation: 'CREATED',
  run: async ({ input: { area }, tx, ctx }) => {
    const problems = new Problems(ctx);
    problems.area('area', area, { levels: ['REGENCY', 'DISTRICT', 'VILLAGE'] });
    problems.refuse();
    return startJob(tx, ctx, { kind: 'DUPLICATE_SEARCH', subject: region(area)?.fullName ?? area, input: { area } });
  },
});
