import { packageTests } from '@pilar/testing/vitest-config';

export default packageTests('population', { database: true });
