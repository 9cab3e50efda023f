import type { CaveatFacts, PostFacts } from '../records.ts';

/** The news tell who held a post on a day, not from when until when. */
function asOf(year: number): CaveatFacts[] {
  return [{ field: 'validFrom', kind: 'AS_REPORTED', text: `Pemegang jabatan seperti diberitakan tahun ${year}; awal dan akhir jabatannya tidak disebut.` }];
}

/** Told of by its title alone. */
function nameless(year: number): CaveatFacts[] {
  return [{ field: 'holder', kind: 'AS_REPORTED', text: `Berita tahun ${year} menyebut jabatannya saja, tanpa nama.` }];
}

/** Posts that the source documents name, by their own name. */
export const posts = {
  kadisBanten: { office: 'dinsosBanten', title: 'Kepala Dinas', holder: 'nurhana', caveats: asOf(2021) },
  kasiPenyuluhan: {
    office: 'dinsosBanten', title: 'Kepala Seksi Penyuluhan Kesos dan Pengelolaan Sumber Dana Sosial (PSDS)', holder: 'widianto', caveats: asOf(2021),
  },
  sekdaBanten: { office: 'setdaBanten', title: 'Sekretaris Daerah', holder: 'alMuktabar', caveats: asOf(2019) },
  kepalaBappeda: { office: 'bappedaBanten', title: 'Kepala Badan', caveats: nameless(2021) },
  wakilKetuaDprd: { office: 'dprdBanten', title: 'Wakil Ketua', holder: 'barhum', caveats: asOf(2021) },
  guruBesarUntirta: { office: 'untirta', title: 'Guru Besar', holder: 'palmawati', caveats: asOf(2021) },
  kadisLebak: { office: 'dinsosLebak', title: 'Kepala Dinas', caveats: nameless(2021) },
  koordinatorTksk: {
    office: 'dinsosKabBandung', title: 'Koordinator TKSK Kabupaten Bandung', holder: 'daniFitriana',
    caveats: [{ field: 'office', kind: 'UNCONFIRMED', text: 'Koordinator dicatat pada Dinas Sosial Kabupaten Bandung; tempat kedudukannya dan masa tugasnya tidak disebut.' }],
  },
  camatBanjaran: { office: 'kecBanjaran', title: 'Camat', holder: 'kastaWiguna', caveats: asOf(2024) },
  sekcamBanjaran: { office: 'kecBanjaran', title: 'Sekretaris Kecamatan', holder: 'toniHidayat', caveats: asOf(2024) },
  camatBandung: { office: 'kecBandung', title: 'Camat', holder: 'suburPriyanto', caveats: asOf(2017) },
  ketuaKarangTaruna: { office: 'karangTarunaSerang', title: 'Ketua', holder: 'ahmadSaifulRohman', caveats: asOf(2017) },
} satisfies Record<string, PostFacts>;
