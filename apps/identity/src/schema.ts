import { builder } from './builder.ts';
import './account/account.ts';
import './file/file.ts';
import './file/request-upload.ts';
import './job/job.ts';
import './job/job-mutations.ts';
import './viewer/viewer.ts';

builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph identity. */
export const schema = builder.toSubGraphSchema({});
