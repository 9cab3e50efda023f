/**
 * Words with which a post begins, as patterns without groups; longer ones first where one begins the other. What follows
 * (the office, the unit, the region) is read by `read/posts.ts`.
 */
const heads = [
  '(?:(?:pj|plt|plh|pjs|penjabat|mantan)\\.? )?(?:wakil )?(?:gubernur|bupati|wali ?kota|walikota)',
  '(?:(?:pj|plt|plh)\\.? )?(?:kepala|kadis(?:sos)?|kadinsos|kabid|kabag|kasi(?:e)?|kasubag|kasubbag|kasubbid|kasubid|kaban|kepsek)',
  '(?:(?:pj|plt|plh)\\.? )?(?:sekretaris daerah|sekretaris dinas|sekretaris kecamatan|sekretaris camat|sekretaris desa|sekda|sekdis|sekcam|sekmat|sekdes|camat|lurah|kades|jaro)',
  '(?:wakil )?menteri(?: sosial)?', 'mensos', 'wamensos', '(?:direktur jenderal|dirjen|direktur|manajer|kuasa hukum)',
  'rektor', '(?:wakil )?dekan', 'guru besar', 'dosen', 'psikolog', 'akademisi', 'praktisi', 'pakar',
  '(?:wakil )?ketua(?: umum| harian| bidang)?', 'sekretaris(?: umum)?', 'bendahara', 'anggota', 'koo?rdinator(?: daerah| wilayah| kabupaten| kota)?', 'korkab', 'korda', 'pengurus', 'pendamping',
  'asisten daerah(?: [iv]{1,3})?', 'asisten pemerintahan', 'asda(?: [iv]{1,3})?', 'staf ahli', 'staf khusus', 'staf', 'analis', 'fungsional',
  'penyuluh sosial(?: ahli (?:pertama|muda|madya|utama))?', 'pekerja sosial(?: ahli (?:pertama|muda|madya|utama))?', 'perwakilan', 'kapolsek', 'kapolres', 'danramil', 'dandim', 'kapolda', 'babinsa', 'bhabinkamtibmas', 'kanit',
];

export const postHead = new RegExp(`(?:${heads.join('|')})(?![\\p{L}\\p{N}-])`, 'iuy');

/** Posts whose bare word, without capital, unit or name, is not yet somebody ("anggota", "ketua", "staf"). */
export const vaguePosts = /^(?:anggota|ketua|wakil ketua|pengurus|pendamping|staf|perwakilan|sekretaris|bendahara|kepala|direktur|dosen|akademisi|praktisi|pakar|psikolog|fungsional|analis|koo?rdinator)$/i;

/** Posts that name their office by themselves: the office, to which the region is added. */
export const officeOfPost: readonly (readonly [RegExp, string])[] = [
  [/^(?:camat|sekcam|sekmat|sekretaris kecamatan|sekretaris camat)/i, 'Kecamatan'],
  [/^(?:lurah)/i, 'Kelurahan'],
  [/^(?:kades|kepala desa|sekdes|sekretaris desa|jaro)/i, 'Desa'],
  [/^(?:pj\.? |plt\.? |plh\.? )?(?:sekda|sekretaris daerah)/i, 'Sekretariat Daerah'],
  [/^(?:kadis ?sos|kadinsos|kadissos)/i, 'Dinas Sosial'],
  [/^(?:mensos|menteri sosial|wakil menteri sosial|wamensos)/i, 'Kementerian Sosial'],
];
