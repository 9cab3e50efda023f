import { signInWithPassword } from '@pilar/stack/sign-in';
import { amongAid, amount, type AidScale } from './aid-data.ts';
import { callers } from './callers.ts';
import { bareSeconds, standing, timed } from './delivery-case.ts';
import { bareAllocation, bareRecording, plan, take, type Distribution } from './distribute.ts';
import { peakMegabytes } from './graph.ts';
import { millisecondsOf, step, until, upload } from './import-steps.ts';
import type { Installation } from './installation.ts';
import type { Result } from './result.ts';

/** Lines that the worker sends at once; and how long those of a file may take. */
const [atOnce, secondsTarget] = [1_000, 20];

/** A bank's file about 100,000 deliveries of the province: read, checked and entered through the real servers, beside the bare statements that change as many rows of another distribution. */
export function measureBankFile(scale: AidScale): (installation: Installation) => Promise<Result> {
  const { put, size, byBank } = amongAid(scale);
  return async (installation) => {
    const told = { case: 'bank-file', target: `${byBank.most.toLocaleString('en')} lines entered ≤ ${secondsTarget} s, once each, among ${size}` };
    const { inside, url } = installation;
    if (!inside) return { ...told, met: null, note: 'needs an installation of our own: leave --url out' };
    await put(inside.superuserUrl);
    const { province } = await callers(installation);
    const [planned, other] = [await plan(province, byBank, 12, 'BANK'), await plan(province, byBank, 13, 'BANK')];
    const allocation = await timed(inside, () => take(province, 'allocateDistribution', planned));
    const running = await take(province, 'startDistribution', allocation.done);
    const asked = { url, cookie: await signInWithPassword(url, 'admin@demo.pilar', 'pilar-demo') };
    const begun = await step(asked, 'beginImport', 'BeginImportInput', { kind: 'BANK_FILE', file: await upload(asked, bankFile(running), 'bench.csv') });
    const mapped = await until(asked, begun.id, 'MAPPING');
    await step(asked, 'checkImport', 'ImportStepInput', { id: mapped.id, version: mapped.version });
    const checked = await until(asked, begun.id, 'CHECKED');
    const entering = await timed(inside, async () => {
      await step(asked, 'commitImport', 'ImportStepInput', { id: checked.id, version: checked.version });
      return until(asked, begun.id, 'COMMITTED');
    });
    const [readSeconds, checkSeconds, seconds] = [mapped, checked, entering.done].map((seen) => millisecondsOf(seen) / 1_000) as [number, number, number];
    const bareAllocated = await bareSeconds(inside, bareAllocation(other));
    const bareEntered = await bareSeconds(inside, bareRecording(other, running.plannedCount, atOnce));
    const left = await standing(inside, running);
    const whole = [entering.done.counts.created, left.delivered, left.kept].every((count) => count === running.plannedCount);
    return {
      ...told, met: whole && seconds <= secondsTarget, lines: running.plannedCount, seconds, bareSql: bareEntered, cpuMs: entering.cpuMs, readSeconds, checkSeconds, workerMb: peakMegabytes(inside.processes()['worker']?.[0] ?? 0),
      allocation: { seconds: allocation.seconds, bareSql: bareAllocated, cpuMs: allocation.cpuMs },
    };
  };
}

/** The file as a bank sends it: each number of the list once, with columns that nobody asked for. */
function bankFile({ reference, plannedCount }: Distribution): Buffer {
  const lines = Array.from({ length: plannedCount }, (_line, at) => [at + 1, reference, at + 1, 'CONTOH PENERIMA', amount, 'Berhasil', '20/01/2026', 'Cabang Contoh'].join(';'));
  return Buffer.from(['No Baris;Kode Penyaluran;No Urut;Nama KPM;Nominal;Status Salur;Tgl Bayar;Cabang', ...lines].join('\r\n'));
}
