/** Words with which the name of a hall, house or ground begins. */
export const placeHead = /\b(?:aula|gedung|hotel|pendopo|pendapa|ruang(?:an)?(?: rapat)?|balai (?:desa|warga|kota|pertemuan|rakyat)|kantor|gor|lapangan|alun-alun|sekretariat|saung|kampus|auditorium|ballroom|masjid|rumah makan|resto|gsg|sanggar|wisma|griya|halaman|posko|mess|villa|vila|convention hall)\b/iu;

/** Where in the text a place is told: behind these words. */
export const placeCue = /\b(?:bertempat di|berlokasi di|berlangsung di|dilaksanakan di|diselenggarakan di|digelar di|diadakan di|dipusatkan di|bertempat pada|tempatnya di|lokasi di|menggunakan|memakai|di|ke|at)\b ?/giu;

/** Compounds of offices whose region everybody there knows, though no text says it. */
export const compounds: readonly { pattern: RegExp; area: string }[] = [
  { pattern: /\bKP3B\b/i, area: '36.73.04' },
];

/** Words that show that an event is held online or on site. */
export const onlineWords = /\b(?:virtual|daring|webinar|zoom(?: meeting| cloud meeting)?|google meet|gmeet|ms\.? teams|microsoft teams|live streaming|telekonferensi|video ?conference|vidcon|(?:secara|via|melalui|lewat) online)\b/iu;
export const onSiteWords = /\b(?:tatap muka|luring|offline|secara langsung di)\b/iu;
export const hybridWords = /\b(?:hybrid|hibrid|hibrida|luring dan daring|daring dan luring|daring maupun luring|luring maupun daring|offline dan online|online dan offline)\b/iu;
