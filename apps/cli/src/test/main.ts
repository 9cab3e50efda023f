import { buildConsole, generateClients, generateConsole } from '../prepare/code.ts';
import { bundle } from './bundle.ts';
import { composition, sdl } from './graph.ts';
import { lint } from './lint.ts';
import { migrations } from './migrations.ts';
import { runStage, sum, verdict, type Report, type Stage } from './report.ts';
import { typecheck } from './typecheck.ts';
import { security, tests } from './vitest.ts';

const generate: Stage = {
  name: 'generate',
  async run() {
    await generateClients();
    await generateConsole();
    return verdict(true, '');
  },
};

const build: Stage = {
  name: 'build the console',
  async run() {
    await buildConsole();
    return verdict(true, '');
  },
};

const stages = [generate, lint, typecheck, sdl, composition, migrations, build, bundle, tests];
/** Parts of what runs anyway, for whoever names them. */
const named = [security];

// `npm test -- lint typecheck` runs only these, for whoever has just one to mend.
const wanted = process.argv.slice(2);
const reports: Report[] = [];
for (const stage of wanted.length ? [...stages, ...named].filter(({ name }) => wanted.includes(name)) : stages) {
  const begun = performance.now();
  const report = await runStage(stage);
  reports.push(report);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (report.output) console.log(`\n${report.output}\n`);
  console.log(`${report.failed ? '✗' : '✓'} ${stage.name}: ${report.passed} passed, ${report.failed} failed (${seconds} s)`);
}

const { passed, failed } = sum(reports);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
