import type { Permission } from './access.ts';
import type { Language } from './dates.ts';
import { accountLists } from './lists/accounts.ts';
import { accreditationLists } from './lists/accreditation.ts';
import { auditLists } from './lists/audit.ts';
import { beneficiaryLists } from './lists/beneficiaries.ts';
import { complaintLists } from './lists/complaints.ts';
import { coverageLists } from './lists/coverage.ts';
import { distributionLists } from './lists/distribution.ts';
import { entitlementLists } from './lists/entitlements.ts';
import { eventLists } from './lists/events.ts';
import { forumLists } from './lists/forums.ts';
import { indicatorLists } from './lists/indicators.ts';
import { institutionReportLists } from './lists/institution-reports.ts';
import { institutionLists } from './lists/institutions.ts';
import { inventoryLists } from './lists/inventory.ts';
import { ministryLists } from './lists/ministry.ts';
import { minutesLists } from './lists/minutes.ts';
import { monitoringLists } from './lists/monitoring.ts';
import { noticeLists } from './lists/notices.ts';
import { participantLists } from './lists/participants.ts';
import { peopleLists } from './lists/people.ts';
import { programmeLists } from './lists/programmes.ts';
import { povertyLists } from './lists/poverty.ts';
import { proposalLists } from './lists/proposals.ts';
import { protectionLists } from './lists/protection.ts';
import { questionLists } from './lists/questions.ts';
import { recapLists } from './lists/recaps.ts';
import { caseServiceLists } from './lists/case-services.ts';
import { referralLists } from './lists/referrals.ts';
import { sixTLists } from './lists/six-t.ts';
import { serviceCentreLists } from './lists/service-centres.ts';
import { youthLists } from './lists/youth.ts';
import type { Code, ListName } from './vocabulary.ts';

/** A name in both languages. */
export type Words = Readonly<Record<Language, string>>;

/**
 * How a column's values are written into a file. `code` is a term of the vocabulary named beside it, `codes` several;
 * `region` is a region's code, `regions` several; `nik` leaves Pilar masked.
 */
export type ColumnKind = Lowercase<Code<'EXPORT_COLUMN_KIND'>>;

/** A column of an exported list. Where its values come from stands beside the list itself, in its subgraph. */
export type ListColumn = {
  title: Words;
  kind: ColumnKind;
  /** Vocabulary of a `code`. */
  list?: ListName;
  /** Tells of a private person, so that a purpose is asked for and the file expires sooner. */
  personal?: true;
  /** Right it takes beyond reading the list. */
  permission?: Permission;
};

/** A field of a list's filter, in words. */
export type FilterWords = { title: Words; list?: ListName };

/** The field of a filter that somebody types: a part of a name more often than not, so it is kept and shown with care. */
export const typedFilter = 'text';

/** A list of the graph as exports and saved views know it. */
export type ListSpec = {
  /** Root field of the graph. */
  field: string;
  subgraph: 'people' | 'institutions' | 'events' | 'beneficiaries' | 'identity';
  permission: Permission;
  /** A table worked out for a region in place of a list of records: it has no pages, and its filter are its other arguments. */
  computed?: true;
  /** A form of somebody else's: as XLSX head and rows alone, as that office reads them; what the file tells of itself stands on printed pages only. */
  form?: true;
  /** Shown and kept as a view alone: nothing of it leaves in a file, so that it has no columns. */
  unfiled?: true;
  /** Whether it can be narrowed to a region. */
  byArea: boolean;
  /** In the order of the file. */
  columns: Readonly<Record<string, ListColumn>>;
  filters: Readonly<Record<string, FilterWords>>;
  orders: Readonly<Record<string, Words>>;
};

/** Every list of the graph that can be kept as a view and, but for what is unfiled, exported: all of them. */
export const listSpecs = { ...peopleLists, ...caseServiceLists, ...referralLists, ...recapLists, ...institutionLists, ...institutionReportLists, ...monitoringLists, ...accreditationLists, ...eventLists, ...minutesLists, ...questionLists, ...noticeLists, ...coverageLists, ...beneficiaryLists, ...indicatorLists, ...povertyLists, ...inventoryLists, ...youthLists, ...forumLists, ...serviceCentreLists, ...participantLists, ...proposalLists, ...programmeLists, ...entitlementLists, ...distributionLists, ...sixTLists, ...ministryLists, ...complaintLists, ...auditLists, ...accountLists, ...protectionLists } satisfies Record<ListCode, ListSpec>;

/** Code of a list: vocabulary LIST. */
export type ListCode = Code<'LIST'>;

/** Keys of a list's columns. */
export type ColumnKey<List extends ListCode> = keyof (typeof listSpecs)[List]['columns'] & string;

/** What is known of the list. */
export function listSpec(code: ListCode): ListSpec {
  return listSpecs[code];
}

/** Columns of the list that the keys name, in the list's own order; all when none are named. Unknown keys are left out. */
export function chosenColumns(code: ListCode, keys?: readonly string[] | null): (ListColumn & { key: string })[] {
  const columns = Object.entries(listSpec(code).columns).map(([key, column]) => ({ key, ...column }));
  return keys?.length ? columns.filter(({ key }) => keys.includes(key)) : columns;
}
