import { packageTests } from '@pilar/testing/vitest-config';

export default packageTests('exports');
