import { table } from '../command.ts';

/** The demo's officers as the graph's guide names them; identity makes them. */
const officers = [
  ['admin@demo.pilar', 'Admin provinsi · province administrator'],
  ['lebak@demo.pilar', 'Petugas Kab. Lebak · officer of regency 36.02'],
  ['serang@demo.pilar', 'Petugas Kab. Serang · officer of regency 36.04'],
  ['tksk@demo.pilar', 'TKSK Kec. Bandung · district social worker, 36.04.34'],
  ['lks@demo.pilar', 'Pengurus satu LKS · works for one institution in 36.02'],
  ['auditor@demo.pilar', 'Auditor, hanya membaca · reads only'],
] as const;

/** What stands on the screen once everything answers. */
export function announcement(address: string, demo: boolean, seconds: number): string {
  return [
    `Pilar: ${address}   (${seconds.toFixed(1)} s)`,
    ...(demo ? [
      '',
      'Akun demo, kata sandi pilar-demo · demo accounts, password pilar-demo:',
      ...table(officers),
      'Klien mesin · machine clients:',
      '  regency-3602 / demo-secret-3602, regency-3604 / demo-secret-3604',
    ] : []),
    '',
    'Ctrl-C menghentikan, data tetap tersimpan · Ctrl-C stops, the data is kept.',
  ].join('\n');
}
