import { packageTests } from '@pilar/testing/vitest-config';

const settings = packageTests('bench');

export default { ...settings, test: { ...settings.test, include: ['*.test.ts'] } };
