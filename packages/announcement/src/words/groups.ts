import type { Code } from '@pilar/domain/vocabulary';

/** Groups of participants as texts call them; the first that fits counts. */
export const groupWords: readonly { group: Code<'PARTICIPANT_GROUP'>; pattern: RegExp }[] = [
  { group: 'KARANG_TARUNA', pattern: /\b(?:(?:pengurus|ketua|anggota) )?karang taruna(?: desa| kecamatan| kelurahan| kabupaten)?\b/giu },
  { group: 'LKS', pattern: /\b(?:(?:para )?(?:pengurus|ketua|anggota|pimpinan|pengelola)(?: (?:dan|serta|maupun) (?:pengurus|anggota|ketua))? )?(?:LKS\/?A?|lembaga kesejahteraan sosial(?: anak)?)\b/giu },
  { group: 'TKSK', pattern: /\bTKSK\b|\btenaga (?:kesejahteraan|kerja) sosial kecamatan\b/giu },
  { group: 'TKS', pattern: /\bTKS\b|\b[Tt]enaga [Kk]esejahteraan [Ss]osial\b(?! [Kk]ecamatan)/gu },
  { group: 'PSM', pattern: /\bI?PSM\b|\bpekerja sosial masyarakat\b/giu },
  { group: 'PUSKESOS', pattern: /\b(?:petugas )?puskesos\b|\bpusat kesejahteraan sosial\b/giu },
  { group: 'APARAT_DESA', pattern: /\b(?:(?:para |seluruh |semua )?(?:aparat(?:ur)?|perangkat)(?: pemerintah)?(?: seluruh| semua)? (?:desa|kelurahan)|(?:para |seluruh |semua )?(?:kepala desa|kades|lurah)(?: se-?[\p{L}]{3,12}| dan perangkat(?:nya)?| beserta (?:perangkat|aparat)(?:nya)?){0,2}|sekdes|sekretaris desa|pemerintah desa)\b/giu },
  { group: 'RT_RW', pattern: /\b(?:(?:para )?(?:ketua|pengurus) )?RT(?: ?\/ ?| dan | serta |, )(?:ketua )?RW\b|\b(?:(?:para )?(?:ketua|pengurus) )?RW(?: ?\/ ?| dan | serta )(?:ketua )?RT\b|\b(?:para )?ketua R[TW]\b/giu },
  { group: 'UNDANGAN', pattern: /\btamu undangan(?: lain(?:nya)?)?\b|\b(?:para )?undangan lain(?:nya)?\b|\bpara undangan\b|\btokoh (?:masyarakat|agama|pemuda)\b|\bketua (?:forum|organisasi) (?:tingkat )?kabupaten\b|\b(?:para )?ketua forum(?: [\p{L}]{2,15}){0,2} (?:kabupaten|kota)\b/giu },
  { group: 'MASYARAKAT', pattern: /\b(?:masyarakat|warga)(?= (?:umum|kecamatan|desa|sekitar|setempat|kelurahan|kp|kampung|kota|kabupaten))|\bwarga masyarakat\b/giu },
];
