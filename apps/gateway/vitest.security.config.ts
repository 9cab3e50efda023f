import settings from './vitest.config.ts';

/** What takes minutes beside the leak test: run by `npm run test:security`. */
export default { ...settings, test: { ...settings.test, name: 'security', include: ['test/security/**/*.security.ts'] } };
