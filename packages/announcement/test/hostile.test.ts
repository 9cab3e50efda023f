import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { announcementLimit, readAnnouncement } from '../src/announcement.ts';

const { exec } = RegExp.prototype;

/** Runs with another search of patterns, through which every test, match and replacement goes. */
function searching(other: typeof exec, run: () => unknown): void {
  Object.assign(RegExp.prototype, { exec: other });
  try {
    run();
  } finally {
    Object.assign(RegExp.prototype, { exec });
  }
}

/** Characters that patterns looked at while the text was read: for each search, from where it began to where it ended. */
function steps(text: string): number {
  let count = 0;
  searching(function counted(this: RegExp, searched: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, searched);
    count += this.sticky ? 1 : found ? found.index + found[0].length - from + 1 : searched.length - from + 1;
    return found;
  }, () => readAnnouncement(text, { today: '2026-01-01' }));
  return count;
}

const hostile: Record<string, string> = {
  'one word': 'a', 'capitals': 'A', 'spaces': ' x', 'digits': '1 ', 'dots': 'a.', 'commas': 'Aa, ', 'quotes': '" ', 'open quotes': '"a', 'brackets': '(A ', 'lines': 'a\n', 'labels': 'Peserta: \n', 'bullets': '- a\n',
  'dates': '1 mei ', 'ranges': '1 - 1 - ', 'weekdays': 'senin ', 'hours': '09.00 - ', 'titles': 'Dr. ', 'names': 'Dr. Budi Anu, M.Si., ', 'posts': 'Kepala ', 'posts of offices': 'Kepala Dinas Sosial, ', 'offices': 'Dinas ', 'regions': 'Kec. Bandung ',
  'speech': 'kata Budi ', 'calls': 'meminta para ', 'joints': 'a dan ', 'numbered': '1. a\n', 'acara': 'acara sosialisasi ', 'aula': 'di Aula ', 'laws': 'Perda Nomor 1 Tahun 2000 ', 'links': 'https://zoom.us/', 'unfinished laws': 'perda a b c d e ', 'captions': '(foto: a', 'sentences': 'Dr. Budi Anu mengatakan acara ini harus. ',
};

/** No two alike, so that nothing is left out as a repetition. */
const word = (i: number) => [...String(i)].map((digit) => 'aeioukmnrs'[Number(digit)]).join('');
const distinct: Record<string, (i: number) => string> = {
  'people': (i) => `Dr. B${word(i)} D${word(i)}, S.Sos., selaku Camat K${word(i)} mengatakan warga ${word(i)} harus sabar. `,
  'days': (i) => `Acara senin ${(i % 28) + 1} mei ${1000 + i} di Aula B${word(i)}. `,
  'labelled days': (i) => `Hari/tanggal: senin ${(i % 28) + 1} mei ${1000 + i}\n`,
  'groups': (i) => `Peserta ${i} orang TKSK Kecamatan Bandung dan ${i} PSM ${word(i)}. `,
};
const repeated = Object.entries(hostile).map(([name, unit]) => [name, (length: number) => unit.repeat(Math.ceil(length / unit.length))] as const);
const various = Object.entries(distinct).map(([name, unit]) => [`distinct ${name}`, (length: number) => Array.from({ length: Math.ceil(length / 20) }, (_, i) => unit(i)).join('')] as const);

for (const [name, made] of [...repeated, ...various]) {
  test(`reads ${name} in steps that grow with the text`, () => {
    const sized = (length: number) => `Sosialisasi. ${made(length)}`.slice(0, length);
    const [small, large] = [steps(sized(announcementLimit / 4)), steps(sized(announcementLimit))];
    // Four times the text: four times the steps, and no more than what a cap or a shorter rest may shift.
    expect(large).toBeLessThan(small * 6 + 100_000);
  });
}

test('no pattern repeats anything without bound but single characters of a token or a line', () => {
  const files = readdirSync(new URL('../src', import.meta.url), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const unbounded = files.flatMap((file) => {
    const source = readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8');
    const literals = [...source.matchAll(/(?<=[(=:,[!?&|] ?)\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/[a-z]*/g)].map(([, body = '']) => body);
    const templates = [...source.matchAll(/new RegExp\(`([^`]*)`/g)].map(([, body = '']) => body.replaceAll('\\\\', '\\'));
    return [...literals, ...templates].filter((body) => /(?:[^\\(|[]|\\.)(?:[+*]|\{\d+,\})/.test(body.replace(/\[(?:\\.|[^\]\\])*\]/g, 'C').replace(/\\[+*]/g, 'E').replace(/\(\?/g, '('))).map((body) => `${file}: ${body}`);
  });
  // The digits of one token.
  expect(unbounded).toEqual(['text/tokens.ts: ^\\d+$']);
});

test('a text beyond the limit is refused before anything looks at it', () => {
  let looked = false;
  searching(function counted(this: RegExp, searched: string) {
    looked = true;
    return exec.call(this, searched);
  }, () => {
    const answer = readAnnouncement('Sosialisasi '.repeat(90_000), { today: '2026-01-01' });
    if (answer.kind !== 'REFUSED' || answer.reason !== 'TOO_LONG' || answer.limit !== announcementLimit) throw new Error('It was not refused');
  });
  expect(looked).toBe(false);
});
