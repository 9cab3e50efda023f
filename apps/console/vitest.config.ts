import { packageTests } from '@pilar/testing/vitest-config';
import { documents } from './build/documents-plugin.ts';
import { messages } from './build/messages-plugin.ts';

export default {
  ...packageTests('console', { database: true, browser: true, seconds: 120 }),
  plugins: [documents(), messages()],
};
