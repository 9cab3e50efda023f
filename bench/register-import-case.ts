import { today } from '@pilar/domain/dates';
import { putPopulation, scales } from '@pilar/population/put-population';
import { asClient } from '@pilar/stack/owner';
import { signInWithPassword } from '@pilar/stack/sign-in';
import { peakMegabytes } from './graph.ts';
import { millisecondsOf, step, until, upload } from './import-steps.ts';
import type { Installation } from './installation.ts';
import { cpuPerRequest, cpuSeconds } from './processes.ts';
import { registerFile } from './register-data.ts';
import type { Result } from './result.ts';

const rows = 100_000;
const target = 4_000;

/** An office's register of 100,000 persons in 30,000 families, a case each, entered beside a population through the real servers by the rules of the graph. */
export async function measureRegisterImport(installation: Installation): Promise<Result> {
  const told = { case: 'register-import', target: `${rows} persons of a register entered ≥ ${target} rows/s` };
  const { inside, url } = installation;
  if (!inside) return { ...told, met: null, note: 'needs an installation of our own: leave --url out' };
  await putPopulation(inside.superuserUrl, inside.secret, scales.sample, today());
  // An officer: a list of persons in need tells of sensitive types, which no machine reads.
  const asked = { url, cookie: await signInWithPassword(url, 'lebak@demo.pilar', 'pilar-demo') };
  const file = await upload(asked, registerFile(rows), 'bench.csv');
  const begun = await step(asked, 'beginImport', 'BeginImportInput', { kind: 'PPKS', file });
  const mapped = await until(asked, begun.id, 'MAPPING');
  await step(asked, 'checkImport', 'ImportStepInput', { id: mapped.id, version: mapped.version });
  const checked = await until(asked, begun.id, 'CHECKED');
  await asClient(inside.superuserUrl, (client) => client.query('SELECT pg_stat_statements_reset()'));
  const before = cpuSeconds(inside.processes());
  await step(asked, 'commitImport', 'ImportStepInput', { id: checked.id, version: checked.version });
  const committed = await until(asked, begun.id, 'COMMITTED');
  const cpuMs = cpuPerRequest(before, cpuSeconds(inside.processes()), rows);
  const insertsMs = await insertMilliseconds(inside.superuserUrl) / rows;
  const [checkPerSecond, commitPerSecond] = [checked, committed].map((seen) => rows / (millisecondsOf(seen) / 1_000)) as [number, number];
  const { created, wrong } = committed.counts;
  return { ...told, met: created === rows && commitPerSecond >= target, checkPerSecond, commitPerSecond, entered: created, wrong, cpuMs, insertsMs, workerMb: peakMegabytes(inside.processes()['worker']?.[0] ?? 0) };
}

/** How long PostgreSQL was at work on the statements that write: the bare SQL of the import, with its indexes, policies and what triggers keep up. */
async function insertMilliseconds(superuserUrl: string): Promise<number> {
  const { rows: [sum] } = await asClient(superuserUrl, (client) => client.query<{ ms: number }>(`
    SELECT sum(total_exec_time + total_plan_time)::float8 AS ms FROM pg_stat_statements WHERE userid = 'pilar_beneficiaries'::regrole AND query LIKE 'INSERT%'`));
  return sum?.ms ?? 0;
}
