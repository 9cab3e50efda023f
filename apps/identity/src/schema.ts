import { builder } from './builder.ts';
import './account/account.ts';
import './viewer/viewer.ts';

/** The schema of subgraph identity. */
export const schema = builder.toSubGraphSchema({});
