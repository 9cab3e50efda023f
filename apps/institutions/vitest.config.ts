import { packageTests } from '@pilar/testing/vitest-config';

export default packageTests('institutions', { database: true });
