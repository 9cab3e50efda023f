import type { Officers } from '../officers.ts';
import { idOf, type Ids } from './ids.ts';

const headsQuery = 'query ($a: ID!, $b: ID!, $c: ID!) { a: family(id: $a) { head { id } } b: family(id: $b) { head { id } } c: family(id: $c) { head { id } } }';

/** Heads of three families of a regency, in their order. */
async function headsOf(officers: Officers, regency: string, families: Ids, numbers: readonly [number, number, number]): Promise<string[]> {
  const [a, b, c] = numbers.map((number) => idOf(families, `family-${regency}-${number}`));
  const found = await officers.of(regency).read<Record<string, { head: { id: string } | null }>>(headsQuery, { a, b, c });
  return Object.values(found).map(({ head }) => head?.id ?? '');
}

/**
 * What registers answered about numbers, so that the queue of repair holds some whose proposals wait, and files for the ministry: two proposals are
 * approved, of which one is complete and goes into a file, while the other lacks what its form asks for.
 */
export async function loadNumbers(officers: Officers, families: Ids, proposals: ReadonlyMap<number, string>): Promise<void> {
  const regency = officers.of('36.04');
  const [complete, returned, other] = await headsOf(officers, '36.04', families, [1, 4, 2]);
  const [first, second, third] = await headsOf(officers, '36.02', families, [1, 2, 3]);
  const check = (key: string, id: string | undefined, matched: boolean, source: 'DUKCAPIL' | 'MINISTRY', checkedOn: string, note?: string) => ({ key: `nik-${key}`, input: { id, version: 1, matched, source, checkedOn, note } });
  await regency.write('recordNikCheck', [
    check('36.04-4', returned, false, 'MINISTRY', '2026-11-04', 'Jawaban berkas usulan Oktober'),
    check('36.04-2', other, true, 'DUKCAPIL', '2026-11-09'),
  ]);
  await officers.of('36.02').write('recordNikCheck', [
    check('36.02-1', first, false, 'DUKCAPIL', '2026-11-09', 'Nomor tidak ditemukan'),
    check('36.02-2', second, false, 'DUKCAPIL', '2026-11-10'),
    check('36.02-3', third, true, 'DUKCAPIL', '2026-11-10'),
  ]);

  const accept = (number: number, version: number, paper: object = {}) => ({ key: `proposal-${number}-accepted-${version}`, input: { id: proposals.get(number), version, verdict: 'ACCEPTED', ...paper } });
  const decree = { documentNumber: '460/Kep.131-Huk/2026', documentOn: '2026-11-06' };
  await regency.write('decideProposal', [accept(7, 2)]);
  await regency.write('decideProposal', [accept(1, 3, decree), accept(7, 3, decree)]);
  await regency.write('correctBeneficiary', [{ key: 'nik-36.04-1-facts', input: { id: complete, version: 1, birthPlace: 'Serang', motherName: 'Ibu Umpama', occupation: 'Buruh tani', maritalState: 'KAWIN', reason: 'Dilengkapi untuk berkas SIKS-NG' } }]);
  await regency.write('makeMinistryFile', [{ key: 'ministry-file-1', input: { programme: 'BPNT' } }]);
}
