import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '@pilar/stack/workspace';
import { programOf } from '../prepare/code.ts';
import { runTool } from './program.ts';
import type { Report, Stage } from './report.ts';

/** The parts of vitest's JSON report that are counted. */
export type VitestReport = {
  testResults: {
    name: string;
    status: string;
    /** Milliseconds of the day its first test began and its last ended. */
    startTime: number;
    endTime: number;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[];
  }[];
};

/** Unit, graph, cross-subgraph and browser tests of every package, in one run. */
export const tests: Stage = { name: 'tests', run: () => runVitest([], root, 75) };

/** Queries drawn by chance for every role, and every mutation with what it must not take; they are among the tests, too, where the same are drawn each time. */
export const security: Stage = { name: 'security', run: () => runVitest(['test/security'], join(root, 'apps', 'gateway'), 30, { PILAR_SEED: process.env['PILAR_SEED'] ?? String(Date.now() % 1_000_000) }) };

/** The second reporter says what ended a run before its first test. */
async function runVitest(args: readonly string[], cwd: string, minutes: number, env: Record<string, string> = {}): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-report-'));
  const file = join(folder, 'report.json');
  try {
    const { code, output } = await runTool([programOf('vitest', root), 'run', ...args, '--reporter=json', '--reporter=default', `--outputFile.json=${file}`], { cwd, minutes, env: { NODE_ENV: 'test', ...env } });
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    for (const line of longest(report)) console.log(`  ${line}`);
    return count(report, code, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files that took longest, with their seconds: where time can be won back. */
function longest({ testResults }: VitestReport): string[] {
  const timed = testResults.map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1_000 }));
  return timed.toSorted((one, other) => other.seconds - one.seconds).slice(0, 20).map(({ name, seconds }) => `${seconds.toFixed(0).padStart(4)} s ${relative(root, name)}`);
}

/** Adds a report up. A file that could not even be loaded, and an error outside any test, fail once each. */
export function count(report: VitestReport, code: number | null, output: string): Report {
  const results = report.testResults.flatMap(({ name, assertionResults }) => assertionResults.map((result) => ({ ...result, file: relative(root, name) })));
  const failed = results.filter(({ status }) => status === 'failed');
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((result) => result.status === 'failed'));
  const lines = [
    ...failed.map(({ file, fullName, failureMessages }) => `✗ ${file} > ${fullName}\n${(failureMessages ?? []).join('\n')}`),
    ...broken.map(({ name, message }) => `✗ ${relative(root, name)}\n${message ?? ''}`),
  ];
  const failures = failed.length + broken.length;
  const unexplained = code !== 0 && failures === 0 ? 1 : 0;
  if (unexplained) lines.push(`vitest ended with ${code}:\n${output.slice(-10_000)}`);
  return { passed: results.filter(({ status }) => status === 'passed').length, failed: failures + unexplained, output: lines.join('\n\n') };
}
