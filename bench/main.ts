import { parseArgs } from 'node:util';
import { cases } from './cases.ts';
import { at, ownInstallation } from './installation.ts';
import { closeSenders } from './requests.ts';
import { describe } from './report.ts';
import type { Result } from './result.ts';

const help = `pilar bench <case> … | --all [--json] [--url <address>] [--seconds <n>]

Measures what Pilar promises about speed and size, on an installation of its own with the demo data, or on one that runs at
--url (then only through its gateway). Each answer's rows and checksum are verified.

Cases: ${Object.keys(cases).join(', ')}

  --json       an array of { case, target, met, … }
  --seconds n  length of each open loop at 50 requests/s; default 20`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, json: { type: 'boolean' }, url: { type: 'string' }, seconds: { type: 'string', default: '20' }, help: { type: 'boolean' } },
});

const names = values.all ? Object.keys(cases) : positionals;
const unknown = names.filter((name) => !cases[name]);
const seconds = Number(values.seconds);
if (values.help) {
  console.log(help);
} else if (names.length === 0 || unknown.length > 0 || !(seconds >= 1 && seconds <= 120)) {
  console.error(unknown.length > 0 ? `There is no case ${unknown.join(', ')}.\n\n${help}` : help);
  process.exitCode = 1;
} else {
  await run();
}

async function run(): Promise<void> {
  const installation = values.url ? await at(values.url) : await ownInstallation();
  const results: Result[] = [];
  try {
    for (const name of names) {
      const result = await cases[name]?.(installation, seconds);
      if (!result) continue;
      results.push(result);
      if (!values.json) console.log(describe(result));
    }
  } finally {
    await closeSenders();
    await installation.stop();
  }
  if (values.json) console.log(JSON.stringify(results, null, 2));
}
