import type { Code } from '@pilar/domain/vocabulary';

export type RoleCode = Code<'EVENT_ROLE'>;

/** Words that say that somebody has a role. */
export type RoleCue = {
  role: RoleCode;
  pattern: RegExp;
  /** Where who has the role stands: behind the words, or before them. */
  side: 'BEHIND' | 'BEFORE';
  /** Only the first that is named there; else the whole list. */
  one?: boolean;
};

const opening = '(?:acara|kegiatan|sosialisasi|penyuluhan|rapat|pembinaan|bimtek|pertemuan|rakor|musyawarah|pelatihan|workshop|seminar|webinar|secara resmi|dengan resmi|langsung|simulasi)';
/** How news, letters and minutes say who does what. */
export const roleCues: readonly RoleCue[] = [
  { role: 'PEMBUKA', side: 'BEHIND', one: true, pattern: /\b(?:dibuka|membuka)(?: secara| dengan| langsung| resmi| virtual| daring){0,3} oleh\b/giu },
  { role: 'PEMBUKA', side: 'BEHIND', one: true, pattern: /\b(?:dibuka(?: secara| dengan| langsung| resmi){0,3}|pembukaan oleh|arahan dan pembukaan oleh)(?= (?!dengan|oleh|secara|resmi|langsung))/giu },
  { role: 'PEMBUKA', side: 'BEFORE', one: true, pattern: new RegExp(`\\b(?:membuka|saat membuka|ketika membuka|berkenan membuka)(?: secara| langsung| resmi){0,3} ${opening}`, 'giu') },
  { role: 'PENDAMPING', side: 'BEHIND', pattern: /\b(?:didampingi|ditemani)(?: oleh| langsung){0,2}\b/giu },
  { role: 'PENDAMPING', side: 'BEFORE', one: true, pattern: /\b(?:turut |ikut )?mendampingi(?= (?:\p{Lu}|kepala|camat|bupati|ketua|wakil))/gu },
  { role: 'MODERATOR', side: 'BEHIND', one: true, pattern: /\b(?:dimoderatori|dimoderatorkan|dipandu|dimoderator|dengan moderator|moderatornya|moderator acara|moderator adalah|bertindak sebagai moderator adalah|sebagai moderator adalah|bertindak selaku moderator adalah)(?: langsung| oleh| yaitu| yakni| adalah){0,2}|\bmoderator(?:nya)?(?: (?:pada|dalam|acara|kegiatan|ini|itu|tersebut|sosialisasi|dipercayakan|kepada)){0,5} (?:adalah|yaitu|yakni|ialah|oleh|kepada)\b/giu },
  { role: 'MODERATOR', side: 'BEFORE', one: true, pattern: /\b(?:sebagai moderator|selaku moderator|menjadi moderator|memandu|memoderatori|didapuk menjadi moderator|bertugas sebagai moderator)\b/giu },
  { role: 'NARASUMBER', side: 'BEHIND', pattern: /\b(?:narasumber(?:nya)?|nara sumber|pemateri|pembicara|penceramah|keynote speaker)\b(?: utama| acara| kegiatan| ini| itu| tersebut| yang hadir| pada| dalam| antara lain| di antaranya| adalah| yaitu| yakni| terdiri| dari| ialah| dari unsur| lain){0,6}/giu },
  { role: 'NARASUMBER', side: 'BEFORE', pattern: /\b(?:sebagai|selaku|menjadi|jadi)(?: salah satu| para)? (?:narasumber|nara sumber|pemateri|pembicara)\b/giu },
  { role: 'NARASUMBER', side: 'BEHIND', pattern: /\b(?:materi|paparan|pemaparan|penyampaian materi|presentasi|materinya)(?: [\p{L}]{2,20}){0,5}? (?:oleh|dari)\b|\b(?:bawa|membawa|mengisi|isi|memberi) materi(?: adalah| yaitu)?\b/giu },
  { role: 'NARASUMBER', side: 'BEFORE', one: true, pattern: /\b(?:memaparkan|menyampaikan materi|membawakan materi|menyampaikan paparan|menyampaikan pemaparan|dalam paparannya|dalam pemaparannya|dalam materinya|menguraikan|mempresentasikan)\b/giu },
  { role: 'SAMBUTAN', side: 'BEHIND', one: true, pattern: /\b[Ss]ambutan(?: [\p{L}]{2,20}){0,2} (?:oleh|dari)\b|\b[Ss]ambutan(?: [\p{L}]{2,20}){0,2} (?:disampaikan|diberikan|dibawakan)\b|\b[Ss]ambutan(?= (?:\p{Lu}|kepala|ketua|wakil|camat|bupati))/gu },
  { role: 'SAMBUTAN', side: 'BEFORE', one: true, pattern: /\b(?:dalam sambutannya|dalam kata sambutannya|pada sambutannya|menyampaikan sambutan|memberikan sambutan|memberi sambutan|saat memberi(?:kan)? sambutan)\b/giu },
  { role: 'UNDANGAN', side: 'BEHIND', pattern: /\b(?:dihadiri|turut dihadiri|turut hadir|hadir pula|hadir juga|tampak hadir|hadir dalam|hadir pada|dihadiri juga|hadir(?! sebagai| selaku)|mengundang|disaksikan)\b(?: juga| pula| oleh| langsung| antara lain| di antaranya| dalam kesempatan itu| kegiatan tersebut| acara tersebut){0,4}/giu },
  { role: 'UNDANGAN', side: 'BEFORE', pattern: /\b(?:turut hadir|juga hadir|ikut hadir|hadir mewakili|yang hadir|hadir dalam|hadir pada|juga tampak hadir|tampak hadir|hadir)\b/giu },
];

/** Labels of lines that name who has a role. */
export const roleLabels: readonly (readonly [RegExp, RoleCode])[] = [
  [/^(?:pembuka(?:an)?|dibuka oleh|yang membuka|pimpinan rapat|pemimpin rapat|rapat dipimpin)/, 'PEMBUKA'], [/^(?:moderator|pemandu)/, 'MODERATOR'],
  [/^(?:nara ?sumber|pemateri|pembicara|keynote)/, 'NARASUMBER'], [/^(?:sambutan|pengarah|arahan)/, 'SAMBUTAN'], [/^(?:pendamping)/, 'PENDAMPING'], [/^(?:tamu undangan|undangan|turut hadir)/, 'UNDANGAN'],
];
