import type { Code } from './vocabulary.ts';

/** Steps without which there is no proposal, whatever its origin: somebody submits, the regency verifies and sends, the ministry answers. */
export const alwaysSteps: readonly Code<'PROPOSAL_STEP'>[] = ['SUBMISSION', 'REGENCY_VERIFICATION', 'SENDING', 'ANSWER'];
