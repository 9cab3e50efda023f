import { expect, test } from 'vitest';
import { runStage, sum, verdict } from '../src/test/report.ts';
import { count } from '../src/test/vitest.ts';

const file = (status: string, results: string[]) => ({ name: '/x/a.test.ts', status, startTime: 0, endTime: 0, assertionResults: results.map((result) => ({ fullName: 'a', status: result })) });

test('passed and failed tests are added up, skipped ones are neither', () => {
  expect(count({ testResults: [file('failed', ['passed', 'failed', 'skipped', 'todo']), file('passed', ['passed'])] }, 1, '')).toMatchObject({ passed: 2, failed: 1 });
});

test('a file that could not be loaded fails once', () => {
  expect(count({ testResults: [file('failed', []), file('passed', ['passed'])] }, 1, '')).toMatchObject({ passed: 1, failed: 1 });
});

test('an error outside any test fails once', () => {
  expect(count({ testResults: [file('passed', ['passed'])] }, 1, 'Unhandled Rejection')).toMatchObject({ passed: 1, failed: 1, output: expect.stringContaining('Unhandled Rejection') });
});

test('a stage that breaks or reports nothing fails once', async () => {
  const broken = { name: 'broken', run: () => Promise.reject(new Error('no report')) };
  const silent = { name: 'silent', run: () => Promise.resolve({ passed: 0, failed: 0, output: '' }) };
  expect(await runStage(broken)).toMatchObject({ passed: 0, failed: 1 });
  expect(await runStage(silent)).toMatchObject({ passed: 0, failed: 1, output: expect.stringContaining('silent reported nothing') });
});

test('verdicts add up', () => {
  expect(sum([verdict(true, 'x'), verdict(false, 'y')])).toEqual({ passed: 1, failed: 1, output: 'y' });
});
