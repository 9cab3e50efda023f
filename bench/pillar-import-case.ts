import { regionsWithin } from '@pilar/domain/regions';
import { asClient } from '@pilar/stack/owner';
import { workbook, type TestCell } from '@pilar/testing/workbook';
import { words } from './import-case.ts';
import { millisecondsOf, step, until, upload } from './import-steps.ts';
import type { Installation } from './installation.ts';
import { putPillars } from './pillar-data.ts';
import { peakMegabytes } from './graph.ts';
import type { Result } from './result.ts';

const rows = 10_000;
const secondsTarget = 15;
const area = '36.02';

type Known = { name: string; village: string };

/**
 * A list of 10,000 who serve in the villages and districts of Kab. Lebak, beside 200,000 terms: checked and entered through
 * the real servers. One row in twenty names somebody recorded already, others break a rule each.
 */
export async function measurePillarImport(installation: Installation): Promise<Result> {
  const target = `${rows} rows checked and entered ≤ ${secondsTarget} s together`;
  const { inside } = installation;
  if (!inside) return { case: 'pillar-import', target, met: null, note: 'needs an installation of our own: leave --url out' };
  await putPillars(inside.superuserUrl);
  const file = await upload(installation, list(await knownPersons(inside.superuserUrl)));
  const begun = await step(installation, 'beginImport', 'BeginImportInput', { kind: 'PILLAR', file });
  const mapped = await until(installation, begun.id, 'MAPPING');
  await step(installation, 'checkImport', 'ImportStepInput', { id: mapped.id, version: mapped.version });
  const checked = await until(installation, begun.id, 'CHECKED');
  await step(installation, 'commitImport', 'ImportStepInput', { id: checked.id, version: checked.version });
  const committed = await until(installation, begun.id, 'COMMITTED');
  const [readSeconds, checkSeconds, commitSeconds] = [mapped, checked, committed].map((seen) => millisecondsOf(seen) / 1_000) as [number, number, number];
  const { created, wrong } = committed.counts;
  const met = checkSeconds + commitSeconds <= secondsTarget && created + wrong === rows && created > 0.9 * rows && wrong > 0.03 * rows;
  return { case: 'pillar-import', target, met, seconds: checkSeconds + commitSeconds, readSeconds, checkSeconds, commitSeconds, entered: created, wrong, workerMb: peakMegabytes(inside.processes()['worker']?.[0] ?? 0) };
}

/** Persons of the regency whose name only they have there, half of them serving now. */
function knownPersons(databaseUrl: string): Promise<Known[]> {
  return asClient(databaseUrl, async (client) => (await client.query<Known>(`
    SELECT min(full_name) AS name, min(area_code) AS village FROM people.person WHERE area_code LIKE $1
    GROUP BY name_key HAVING count(*) = 1 AND length(min(area_code)) = 13 ORDER BY 1 LIMIT $2`, [`${area}.%`, rows / 20])).rows);
}

/** The list as an office keeps it: every kind of row in turn. */
function list(known: readonly Known[]): Buffer {
  const header = ['NO', 'Jenis', 'Nama Lengkap', 'NIK', 'Tanggal Lahir', 'Kecamatan', 'Desa/Kelurahan', 'Nomor SK', 'Tanggal SK', 'TMT', 'Berlaku sampai', 'Status'];
  const villages = regionsWithin(area, 'VILLAGE');
  const names = new Map(regionsWithin(area).map(({ code, name }) => [code, name]));
  const made: TestCell[][] = [];
  for (let n = 0; n < rows; n += 1) made.push(n % 50 === 49 ? [n + 1, ...(made[n - 7] ?? []).slice(1)] : row(n));
  return workbook([{ name: 'Data', rows: [header, ...made] }], { inline: true });

  function row(n: number): TestCell[] {
    const recorded = n % 20 === 5 ? known[(n - 5) / 20] : undefined;
    const village = recorded?.village ?? villages[(n * 7) % villages.length]?.code ?? '';
    const district = village.slice(0, 8);
    const tksk = n % 400 === 3;
    const born = n % 100 === 29 ? '2015-02-03' : new Date(Date.UTC(1970, 0, 1 + Math.floor(n / 28) * 31)).toISOString().slice(0, 10);
    return [
      n + 1, tksk ? 'TKSK' : 'PSM', recorded?.name ?? `Umpama ${words(n)}`, recorded ? null : nik(n, born), recorded ? null : written(born),
      names.get(district) ?? '', tksk ? null : n % 100 === 43 ? 'Desa Yang Tidak Ada' : names.get(village) ?? '', n % 100 === 13 ? null : `460/${n}/Dinsos/2026`, '05/01/2026', '05/01/2026', '31/12/2028', 'Aktif',
    ];
  }
}

/** An invented number (rule 5), of its own for each row: the day of birth changes with every 28 districts. */
function nik(n: number, born: string): string {
  const [year = '', month = '', day = ''] = born.split('-');
  return `3602${String(1 + (n % 28)).padStart(2, '0')}${day}${month}${year.slice(2)}0000`;
}

function written(date: string): string {
  return date.split('-').toReversed().join('/');
}
