import { regionsWithin } from '@pilar/domain/regions';
import { vocabulary } from '@pilar/domain/vocabulary';
import { Chance } from '@pilar/population/chance';
import { inventedName, type Sex } from '@pilar/population/names';

const area = '36.02';
const dayMs = 86_400_000;
/** Somebody's place in a household: from which year they are born, over how many, and of which types they are in turn. */
type Part = { relation: string; sex: Sex; from: number; years: number; types: readonly string[] };
const parts: readonly Part[] = [
  { relation: 'Kepala keluarga', sex: 'L', from: 1950, years: 35, types: ['FM', 'PGM', 'PML', 'PD'] },
  { relation: 'Istri', sex: 'P', from: 1952, years: 35, types: ['KBA', 'KBS', 'PML', 'PD'] },
  { relation: 'Anak', sex: 'L', from: 2008, years: 12, types: ['ADK', 'KBA'] },
  { relation: 'Anak', sex: 'P', from: 2009, years: 12, types: ['KBS', 'ADK'] },
];
const types = vocabulary('PPKS_TYPE');
const header = ['NO', 'NAMA', 'NIK', 'TEMPAT LAHIR', 'TANGGAL LAHIR', 'JENIS KELAMIN', 'NAMA IBU KANDUNG', 'NOMOR KK', 'HUBUNGAN KELUARGA', 'KECAMATAN', 'DESA/KELURAHAN', 'ALAMAT', 'RT', 'RW', 'TAHUN DATA', ...types.map(({ code, labelId }) => `${labelId} (${code})`)];

/** An office's wide register as a spreadsheet writes it in CSV: that many persons of Kab. Lebak, village by village and family by family, each of one type. */
export function registerFile(rows: number): Buffer {
  const chance = new Chance(20_261_130);
  const [villages, names] = [regionsWithin(area, 'VILLAGE'), new Map(regionsWithin(area).map(({ code, name }) => [code, name]))];
  const lines = [header.join(';')];
  for (let family = 0; lines.length <= rows; family += 1) {
    const village = villages[Math.floor(((lines.length - 1) / rows) * villages.length)];
    const place = [names.get(village?.code.slice(0, 8) ?? ''), village?.name, `Kp. Contoh ${1 + (family % 90)}`, '001', '002', '2025'];
    const mother = inventedName('P', chance);
    for (const [at, part] of parts.slice(0, family % 3 === 0 ? 4 : 3).entries()) {
      if (lines.length > rows) break;
      const [turn, day] = [Math.floor(family / (part.years * 365)), (family * 7_919) % (part.years * 365)];
      const born = Date.UTC(part.from, 0, 1) + day * dayMs;
      const type = part.types[family % part.types.length];
      lines.push([lines.length, inventedName(part.sex, chance), number(district(at, turn), born, part.sex), 'Lebak', written(born), part.sex, at < 2 ? inventedName('P', chance) : mother, card(family),
        part.relation, ...place, ...types.map(({ code }) => (code === type ? 1 : 0))].join(';'));
    }
  }
  return Buffer.from(lines.join('\r\n'));
}

/** Districts from the far end: those of Banten are given to the population. */
function district(part: number, turn: number): string {
  const all = regionsWithin('33', 'DISTRICT');
  return (all[all.length - 1 - part * 20 - turn]?.code ?? '').replaceAll('.', '');
}

/** An invented number (rule 5), of its own for each district, day and sex. */
function number(registered: string, born: number, sex: Sex): string {
  const [year = '', month = '', day = ''] = iso(born).split('-');
  return `${registered}${String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}0000`;
}

const cardDays = 7_000;

/** A card of the same kind: a day of issue and a district of Jawa Timur. */
function card(family: number): string {
  const [year = '', month = '', day = ''] = iso(Date.UTC(2005, 0, 1) + (family % cardDays) * dayMs).split('-');
  return `${(regionsWithin('35', 'DISTRICT').at(-1 - Math.floor(family / cardDays))?.code ?? '').replaceAll('.', '')}${day}${month}${year.slice(2)}0000`;
}

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const written = (time: number) => iso(time).split('-').toReversed().join('/');
