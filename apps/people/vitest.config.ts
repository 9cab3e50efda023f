import { packageTests } from '@pilar/testing/vitest-config';

export default packageTests('people', { database: true });
