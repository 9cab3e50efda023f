import type { Code } from './vocabulary.ts';

/** The paper that gives the right to ask for another's data; none of somebody who asks for themselves. */
export const authorityOf: Readonly<Record<Code<'DATA_REQUEST_RELATION'>, Code<'DATA_REQUEST_AUTHORITY'> | null>> = { SELF: null, PARENT: 'BIRTH_RECORD', GUARDIAN: 'COURT_DECISION', PROXY: 'POWER_OF_ATTORNEY' };
