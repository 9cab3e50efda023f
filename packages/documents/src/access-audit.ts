import { formatDateTime, formatNumber, formatShortDate, formatTime, utcToJakarta } from '@pilar/domain/dates';
import { recordTypeWord } from '@pilar/domain/record-types';
import { codes, label, type Code } from '@pilar/domain/vocabulary';
import { readPages, type Ask, type Page } from './read-pages.ts';
import { areaWords, type TableData } from './table-data.ts';

/** Accesses that one paper may hold; more are exported as a sheet. */
export const mostAccesses = 5_000;

/** Which accesses, as the document keeps it. */
export type AccessesAsked = { subject: string | null; account: string | null; kind: Code<'ACCESS_KIND'>[]; from: string; to: string };

export const accessesQuery = `query AccessesToPrint($first: Int, $after: String, $subject: ID, $account: String, $kind: [AccessKind!], $from: Date, $to: Date) {
  accessLog(first: $first, after: $after, subject: $subject, account: $account, kind: $kind, from: $from, to: $to) {
    pageInfo { hasNextPage endCursor }
    edges { node { at kind byName role grantArea { shortName } purpose recordType records } }
  }
}`;

export const accessSubjectQuery = `query AccessSubject($subject: ID!, $account: String, $ofSubject: Boolean!, $ofAccount: Boolean!) {
  beneficiary(id: $subject) @include(if: $ofSubject) { fullName }
  family(id: $subject) @include(if: $ofSubject) { head { fullName } }
  person(id: $subject) @include(if: $ofSubject) { displayName }
  welfareCase(id: $subject) @include(if: $ofSubject) { number }
  complaint(id: $subject) @include(if: $ofSubject) { number }
  accessAccounts(id: $account) @include(if: $ofAccount) { name }
}`;

type Access = { at: string; kind: Code<'ACCESS_KIND'>; byName: string; role: string; grantArea: { shortName: string } | null; purpose: string | null; recordType: string; records: number };
type Subject = {
  beneficiary?: { fullName: string } | null; family?: { head: { fullName: string } | null } | null; person?: { displayName: string } | null; welfareCase?: { number: string } | null; complaint?: { number: string } | null;
  accessAccounts?: { name: string }[] | null;
};
/** Whose accesses, in words; null where they are not asked for by it. */
export type AccessesOf = { subject: string | null; account: string | null };

/** Accesses until the document was drafted, newest first; null when there are more than a paper holds. What came since, its own making among it, is left to the next. */
export async function readAccesses(ask: Ask, asked: AccessesAsked, until: string, seen: (count: number) => Promise<void>): Promise<Access[] | null> {
  const accesses: Access[] = [];
  for await (const rows of readPages<Access, { accessLog: Page<Access> }>(ask, accessesQuery, asked, ({ accessLog }) => accessLog)) {
    accesses.push(...rows.filter(({ at }) => at < until));
    if (accesses.length > mostAccesses) return null;
    await seen(accesses.length);
  }
  return accesses;
}

/** Whose they are: by name where the viewer knows it, by id elsewhere. */
export async function readAccessesOf(ask: Ask, { subject, account }: AccessesAsked): Promise<AccessesOf> {
  const found = await ask<Subject>(accessSubjectQuery, { subject: subject ?? '', account, ofSubject: subject !== null, ofAccount: account !== null });
  const { beneficiary, family, person, welfareCase, complaint, accessAccounts } = found;
  const name = beneficiary?.fullName ?? (family && `Keluarga ${family.head?.fullName ?? 'tanpa kepala'}`) ?? person?.displayName ?? (welfareCase && `Kasus ${welfareCase.number}`) ?? (complaint && `Pengaduan ${complaint.number}`);
  return { subject: subject === null ? null : name ?? `Catatan ${subject}`, account: account === null ? null : accessAccounts?.[0]?.name ?? account };
}

/** Report 14: who read, was shown, took out or changed, when, of which kind of record and what for. */
export function accessAuditData(accesses: readonly Access[], of: AccessesOf, { kind, from, to }: AccessesAsked, area: string, until: string): TableData {
  const words = (code: Code<'ACCESS_KIND'>) => label('ACCESS_KIND', code, 'id');
  const counts = codes('ACCESS_KIND').flatMap((code) => {
    const count = accesses.filter((one) => one.kind === code).length;
    return count === 0 ? [] : [`${words(code).toLowerCase()} ${formatNumber(count, 'id')}`];
  });
  return {
    table: {
      wide: true,
      scope: [
        ...(of.subject === null ? [] : [{ name: 'Data tentang', value: of.subject }]),
        ...(of.account === null ? [] : [{ name: 'Oleh akun', value: of.account }]),
        { name: 'Wilayah', value: areaWords(area) },
        { name: 'Waktu', value: `${formatShortDate(from, 'id')} – ${formatShortDate(to, 'id')}, sampai ${formatDateTime(until, 'id')}` },
        { name: 'Saringan', value: kind.length === 0 ? 'semua akses' : kind.map(words).join(', ') },
        { name: 'Jumlah', value: [`${formatNumber(accesses.length, 'id')} akses`, ...counts].join('; ') },
      ],
      columns: [
        { head: 'Waktu', share: 1.1, number: false }, { head: 'Siapa', share: 2.3, number: false }, { head: 'Apa yang dilakukan', share: 1.1, number: false },
        { head: 'Catatan', share: 1.2, number: false }, { head: 'Banyak', share: 0.6, number: true }, { head: 'Tujuan', share: 2, number: false },
      ],
      rows: accesses.map(({ at, kind: done, byName, role, grantArea, purpose, recordType, records }) => [
        shortMoment(at), [byName, [label('ROLE', role, 'id'), grantArea?.shortName].filter(Boolean).join(', ')].join(' — '), words(done), recordTypeWord(recordType, 'id'), formatNumber(records, 'id'), purpose ?? '–',
      ]),
    },
  };
}

/** "1 Nov 2026 09.30", as the moments of many rows are read. */
function shortMoment(instant: string): string {
  const { date, time } = utcToJakarta(instant);
  return `${formatShortDate(date, 'id')} ${formatTime(time, 'id')}`;
}
