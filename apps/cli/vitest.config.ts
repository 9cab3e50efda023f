import { packageTests } from '@pilar/testing/vitest-config';

export default packageTests('cli', { database: true, seconds: 60 });
