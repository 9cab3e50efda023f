import { dayWords, hourWords, joined } from '@pilar/domain/event-words';
import { region } from '@pilar/domain/regions';
import { day } from '@pilar/subgraph/entity';
import type { Code } from '@pilar/domain/vocabulary';
import type { PaperSection } from '../paper/paper-rules.ts';

/** A mail as its sender sees it before; `{nama}` and `{kode}` become the recipient's name and code. */
export type MailDraft = { subject: string; body: string };

/** What of an event mails tell. */
export type MailedEvent = {
  title: string; state: string; date: Date; endDate: Date | null; startAt: Date | null; endAt: Date | null; dayPart: string | null; mode: string;
  venueName: string | null; venueAddress: string | null; venueAreaCode: string | null; meetingLink: string | null; organisers: { name: string }[];
};

const words = /\{[^{}\n]{1,20}\}/g;
const greeting = 'Yth. {nama},';
const codeLine = 'Kode peserta Anda: {kode} (dipakai saat mengisi daftar hadir).';

/** What stands in braces in a text and is not replaced. */
export function unknownWords(text: string): string[] {
  return (text.match(words) ?? []).filter((word) => word !== '{nama}' && word !== '{kode}');
}

/** The invitation: the paper's own words, without its head and its list of whom it goes to, which each mail says by itself. */
export function invitationDraft(event: MailedEvent, sections: readonly PaperSection[]): MailDraft {
  const parts = sections.filter(({ kind, heading, text }) => kind !== 'SIGNATURES' && heading !== 'Kepada Yth.' && !(kind === 'PAIRS' && /^Hal: /m.test(text)));
  return { subject: `Undangan: ${event.title}`, body: inParagraphs(greeting, ...parts.map(plain), codeLine, closing(event)) };
}

/** What those are told who were invited, when the event is moved or called off. */
export function updateDraft(kind: Exclude<Code<'MAIL_KIND'>, 'INVITATION'>, former: MailedEvent, event: MailedEvent, reason: string | null): MailDraft {
  const was = `"${event.title}", semula ${whenOf(former)}`;
  const why = reason && `Alasan: ${reason}`;
  if (kind === 'CANCELLATION') return { subject: `Dibatalkan: ${event.title}`, body: inParagraphs(greeting, `Dengan ini kami beritahukan bahwa kegiatan ${was}, dibatalkan.`, why, closing(event)) };
  if (kind === 'POSTPONEMENT') return { subject: `Ditunda: ${event.title}`, body: inParagraphs(greeting, `Dengan ini kami beritahukan bahwa kegiatan ${was}, ditunda. Waktu barunya akan kami kabarkan.`, why, closing(event)) };
  return {
    subject: `Perubahan: ${event.title}`,
    body: inParagraphs(greeting, `Dengan ini kami beritahukan perubahan kegiatan ${was}. Kegiatan akan dilaksanakan pada:`, pairs(event), why, codeLine, closing(event)),
  };
}

function pairs(event: MailedEvent): string {
  const { date, hour } = momentOf(event);
  const place = joined([event.venueName, event.venueAddress, event.venueAreaCode && (region(event.venueAreaCode)?.fullName ?? null)]);
  return [['Hari, tanggal', date], ['Waktu', hour], ['Tempat', place], ['Tautan', event.meetingLink]].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n');
}

function momentOf({ date, endDate, startAt, endAt, dayPart }: MailedEvent): { date: string; hour: string | null } {
  return {
    date: dayWords({ date: day(date) ?? '', endDate: day(endDate) }),
    hour: hourWords({ startAt: startAt?.toISOString() ?? null, endAt: endAt?.toISOString() ?? null, dayPart }),
  };
}

function whenOf(event: MailedEvent): string {
  const { date, hour } = momentOf(event);
  return joined([date, hour], ' pukul ') ?? date;
}

function closing({ organisers }: MailedEvent): string | null {
  return organisers.length === 0 ? null : `Hormat kami,\n${organisers.map(({ name }) => name).join('\n')}`;
}

function plain({ kind, heading, text }: PaperSection): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const body = kind === 'ITEMS' ? lines.map((line, at) => `${at + 1}. ${line}`).join('\n') : lines.join(kind === 'PAIRS' ? '\n' : '\n\n');
  return [heading && `${heading}:`, body].filter(Boolean).join('\n');
}

function inParagraphs(...parts: (string | null)[]): string {
  return parts.filter(Boolean).join('\n\n');
}
