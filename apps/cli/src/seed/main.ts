import { parseArgs } from 'node:util';
import { readSettings } from '../env.ts';
import { loadDemoData } from './load.ts';
import { StackFailure } from '@pilar/stack/failure';

/** Loads the demo data into the Pilar at `--url`, or at the address of the settings. Run again, it changes nothing. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  const address = (values.url ?? readSettings().publicUrl).replace(/\/+$/, '');
  const begun = performance.now();
  let records = 0;
  await loadDemoData(address, (count) => {
    records += count;
    if (process.stdout.isTTY) process.stdout.write(`\rDemo data: ${records} records `);
  });
  const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
  console.log(`${process.stdout.isTTY ? '\r' : ''}Demo data: ${records} records in ${seconds} s`);
}

try {
  await main();
} catch (error) {
  // One line for what can be expected; the other requests under way need no answer.
  console.error(error instanceof StackFailure ? error.message : error);
  process.exit(1);
}
