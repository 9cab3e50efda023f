/** An invented programme of Kabupaten Serang whose distribution the 6T of the demo are about. */
export const pantry = {
  code: 'PANGAN-SERANG', name: 'Bantuan pangan Kabupaten Serang (contoh)', ownerLevel: 'REGENCY', fundSource: 'APBD_KAB', serviceField: 'LINSOS', effortForm: 'PENUNJANG', aidForm: 'GOODS', target: 'FAMILY', frequency: 'MONTHLY', yearFrom: 2026,
} as const;

/** Families that receive it, by their number in the regency, all in Kecamatan Bandung. */
export const fed = ['36.04-4', '36.04-5', '36.04-6', '36.04-9', '36.04-10'] as const;

export const planned = {
  programme: pantry.code, period: '2026-10', area: '36.04.34', channel: 'DIRECT', startsOn: '2026-10-12', endsOn: '2026-10-14', goods: '10 kg beras',
  points: [{ name: 'Aula Kecamatan Bandung', area: '36.04.34', heldOn: '2026-10-12', timeFrom: '08:00', timeTo: '12:00' }],
} as const;

const right = (dimension: string) => ({ dimension, result: 'OK' });
const wanting = (dimension: string, severity: string, note: string, responsible: string, dueOn: string) => ({ dimension, result: 'FINDING', severity, note, responsible, dueOn });

/** How the point was found, and one sampled recipient. */
export const atPoint = [
  right('SASARAN'), wanting('JUMLAH', 'MAJOR', 'Lima karung ditimbang, dua berisi 9,5 kg', 'Gudang penyalur', '2026-10-26'), right('HARGA'), right('WAKTU'),
  wanting('KUALITAS', 'MINOR', 'Satu karung beras lembap', 'Gudang penyalur', '2026-10-26'), wanting('ADMINISTRASI', 'MINOR', 'Dua tanda terima belum ditandatangani', 'Kecamatan Bandung', '2026-12-31'),
];
export const ofSample = [right('SASARAN'), right('JUMLAH')];
