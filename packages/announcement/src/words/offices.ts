/**
 * Words with which the name of an office, a forum or an institution begins. `FIXED`: the name is complete but for a region;
 * `FIELD`: words of the field follow (Dinas Pemberdayaan Masyarakat dan Desa); `NAME`: any capitalised words follow.
 */
export const officeHeads: readonly { pattern: RegExp; follows: 'FIXED' | 'FIELD' | 'NAME' }[] = [
  {
    follows: 'FIXED',
    pattern: /(?:dinas sosial|dinsos|dissos|kementerian sosial(?: ri)?|kemensos(?: ri)?|kemsos(?: ri)?|komisi (?:viii|vii|vi|iv|ix|v|iii|ii|i|x)\b(?: dprd| dpr ri)?|dprd|dpr[- ]ri|bappenas|bappeda|bapelitbangda|bappelitbangda|untirta|poltekesos|stks|unpad|setda|sekretariat daerah|fk[- ]?tksk|fk[- ]?psm|ipsm|lkks|karang taruna|tagana|tp[- ]pkk|pkk|baznas|pmi|mui|knpi|bpbd|bpjs(?: kesehatan| ketenagakerjaan)?|bkkbn|bps|dukcapil|disdukcapil|dpmd|dindik|dinkes|kantor pos|kejari|pemprov|pemkab|pemkot|pemdes|pemerintah (?:provinsi|kabupaten|kota|desa|kecamatan|kelurahan|daerah|pusat)|ombudsman|slrt|wksbm)(?![\p{L}\p{N}])/iuy,
  },
  { follows: 'FIELD', pattern: /(?:dinas|badan|kementerian|bidang|seksi|sub ?bagian|bagian|biro|direktorat(?: jenderal)?|uptd?|forum(?: komunikasi)?|sekretariat|satpol pp|ikatan|dewan|satuan|asosiasi|himpunan|perhimpunan|aliansi)(?![\p{L}\p{N}])/iuy },
  { follows: 'NAME', pattern: /(?:universitas|institut|politeknik|uin|yayasan|lksa?|lembaga kesejahteraan sosial(?: anak)?|panti(?: asuhan| sosial)?|sentra|loka|balai(?! desa| warga| kota)|rsud|rumah sakit|puskesmas|polsek|polres|koramil|kodim|kua|sman?|smkn?|smpn?|pt|cv|bank|perkumpulan|komunitas|majelis)(?![\p{L}\p{N}])/iuy },
];

/** Words that go on the name of an office, a unit or a post, in small letters. None is a usual part of a person's name. */
export const fieldWords = new Set([
  'sosial', 'kesejahteraan', 'kesos', 'kessos', 'kesra', 'rakyat', 'penyuluhan', 'pengelolaan', 'pengelola', 'sumber', 'sumberdaya', 'daya', 'dana', 'pemberdayaan', 'kelembagaan', 'masyarakat', 'rehabilitasi', 'perlindungan', 'jaminan',
  'fakir', 'miskin', 'kemiskinan', 'penanganan', 'bencana', 'penanggulangan', 'pemerintahan', 'pemerintah', 'pembangunan', 'perencanaan', 'perekonomian', 'ekonomi', 'kependudukan', 'pencatatan', 'sipil', 'kesehatan', 'pendidikan',
  'kebudayaan', 'pemuda', 'olahraga', 'olah', 'raga', 'perempuan', 'anak', 'keluarga', 'berencana', 'desa', 'kelurahan', 'kecamatan', 'kabupaten', 'kota', 'provinsi', 'daerah', 'pusat', 'umum', 'kepegawaian', 'keuangan', 'program', 'evaluasi',
  'pelaporan', 'data', 'informasi', 'komunikasi', 'persandian', 'statistik', 'tenaga', 'kerja', 'transmigrasi', 'koperasi', 'usaha', 'kecil', 'menengah', 'perdagangan', 'perindustrian', 'pertanian', 'pangan', 'ketahanan', 'lanjut', 'usia', 'lansia',
  'penyandang', 'disabilitas', 'tuna', 'korban', 'kepahlawanan', 'keperintisan', 'kesetiakawanan', 'restorasi', 'potensi', 'penduduk', 'hukum', 'organisasi', 'agama', 'politik', 'kesatuan', 'bangsa', 'ketertiban', 'ketentraman', 'trantib', 'pelayanan',
  'publik', 'teknis', 'fungsional', 'muda', 'madya', 'ahli', 'relawan', 'sukarelawan', 'pekerja', 'taruna', 'karang', 'siaga', 'komite', 'tim', 'penggerak', 'komisi', 'fraksi', 'fakultas', 'ilmu', 'psikologi', 'hubungan', 'internasional',
  'psds', 'psks', 'pmks', 'ppks', 'tksk', 'tks', 'psm', 'pkh', 'lks', 'lksa', 'rt', 'rw', 'rt/rw', 'bpd', 'lpm', 'kb', 'slrt', 'puskesos', 'ri', 'dprd', 'opd', 'pkk', 'tp', 'ii', 'iii', 'iv', 'i', 'v', 'vi', 'dinas', 'badan', 'kantor', 'wilayah', 'regional', 'nasional', 'indonesia',
  'forum', 'pengurus', 'cabang', 'ranting', 'koordinator', 'operator', 'siks-ng', 'seksi', 'bidang', 'besar', 'bidan', 'se', 'penerangan', 'sda', 'aparatur', 'pengembangan', 'sumberdayaan', 'manusia', 'riset', 'inovasi', 'kemasyarakatan',
]);

/** Short forms and what they stand for, so that "Dinsos" and "Dinas Sosial" are one office. */
export const officeLongForms: readonly (readonly [RegExp, string])[] = [
  [/^(?:dinsos|dissos)\b/i, 'Dinas Sosial'], [/^kem(?:en)?sos\b/i, 'Kementerian Sosial'], [/^setda\b/i, 'Sekretariat Daerah'], [/^pemprov\b/i, 'Pemerintah Provinsi'],
  [/^pemkab\b/i, 'Pemerintah Kabupaten'], [/^pemkot\b/i, 'Pemerintah Kota'], [/^pemdes\b/i, 'Pemerintah Desa'], [/^fk ?-?tksk\b/i, 'FK-TKSK'],
];
