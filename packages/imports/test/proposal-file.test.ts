import { listSpecs } from '@pilar/domain/lists';
import { expect, it } from 'vitest';
import { proposalFile } from '../src/kinds/proposal-file.ts';
import { findHeader } from '../src/map/header.ts';
import { missingColumns, proposeMapping } from '../src/map/propose.ts';
import { MendedRows } from '../src/row-content.ts';
import { allRows, open } from './open.ts';

/** The form as Pilar writes it, which is the ministry's. */
const header = Object.values(listSpecs.MINISTRY_FILE.columns).map(({ title }) => title.id);
const context = { language: 'en', demo: true, from1904: false, area: '36.04' } as const;
const given = { origin: 'VILLAGE', grounds: 'Musdes Januari' };
const row = (nik: string, name: string, programme = 'BPNT', disability = 'TIDAK,', place = 'BANTEN,KAB SERANG,BANDUNG,BLOKANG') =>
  `${nik},${programme},3604340101200000,${name},SERANG,05/01/1985,IBU CONTOH,PEREMPUAN,BURUH TANI,CERAI HIDUP,KP CONTOH,001,002,${place},${disability},TIDAK,`;

async function read(lines: readonly string[]) {
  const rows = await allRows(await open(`\uFEFF${[header.join(','), ...lines].join('\r\n')}\r\n`));
  const mapped = proposeMapping((findHeader(rows, proposalFile)?.headers ?? []).map(({ text }, position) => ({ position, text })), proposalFile);
  const cleaner = new MendedRows(proposalFile, mapped, context, given);
  return rows.slice(1).map(({ cells }) => cleaner.read({ cells, mended: {} }));
}

it('a file of proposals is known by its 21 columns; who proposes and on what grounds is told once', () => {
  const mapped = proposeMapping(header.map((text, position) => ({ position, text })), proposalFile);
  expect(mapped.map(({ target }) => target)).toEqual([
    'nik', 'programme', 'cardNumber', 'fullName', 'birthPlace', 'birthDate', 'motherName', 'sex', 'occupation', 'maritalState', 'address', 'rt', 'rw', null, 'regency', 'district', 'village',
    'disabled', 'disabilities', 'pregnant', 'pregnantSince',
  ]);
  expect(missingColumns(mapped, proposalFile)).toEqual(['origin', 'grounds']);
  expect(missingColumns(mapped, proposalFile, given)).toEqual([]);
});

it('is read as the ministry\'s template writes it, with its mark of byte order and whatever stands in a name', async () => {
  const [first, second] = await read([row('3604344501850000', 'WARGA CONTOH 😀'), row('3604344501860000', 'DUA', 'PBI-JK', 'YA,FISIK')]);
  expect(first).toMatchObject({
    problems: [],
    values: {
      origin: 'VILLAGE', grounds: 'Musdes Januari', programme: 'BPNT', nik: '3604344501850000', cardNumber: '3604340101200000', fullName: 'WARGA CONTOH 😀', birthDate: '1985-01-05', sex: 'P', occupation: 'BURUH TANI',
      maritalState: 'CERAI_HIDUP', rt: '001', disabled: false, pregnant: false, area: expect.stringMatching(/^36\.04\.34\.\d{4}$/),
    },
  });
  expect(second?.values).toMatchObject({ programme: 'PBI_JK', disabled: true, disabilities: ['FISIK'] });
});

it('says of each damaged cell where it is, and shows no number that is wrong', async () => {
  const found = await read([row('360434450185000012345678901', 'Satu'), row('', 'Dua'), row('"3,60434E+15"', 'Tiga'), row('3604344501870000', 'Empat', 'BLT'), row('3604344501880000', 'Lima', 'PKH', 'YA,9'), row('3604344501890000', 'Enam', 'PKH', 'TIDAK,', 'BANTEN,KAB SERANG,BANDUNG,')]);
  expect(found.map(({ problems }) => problems.map(({ column }) => column))).toEqual([['nik'], ['nik'], ['nik'], ['programme'], ['disabilities'], ['village']]);
  expect(JSON.stringify(found[0]?.problems)).not.toContain('360434450185000012345678901');
});
