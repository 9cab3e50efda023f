import type { Code } from '@pilar/domain/vocabulary';
import type { LawKey } from './sources/laws.ts';
import type { OfficeKey } from './sources/offices.ts';
import type { PersonKey } from './sources/persons.ts';
import type { PlanKey } from './sources/plans.ts';
import type { SeriesKey } from './sources/series.ts';

/** What is unconfirmed or contradictory, with the field it concerns. */
export type CaveatFacts = { field?: string; kind: Code<'CAVEAT_KIND'>; text: string; checkedOn?: string };

/** A person who serves, without contact data. Only invented ones have a NIK, whose serial is never issued (rule 5). */
export type PersonFacts = {
  fullName: string;
  titlesBefore?: string;
  titlesAfter?: string;
  aliases?: string[];
  area: string;
  official?: boolean;
  nik?: string;
  sex?: Code<'SEX'>;
  birthDate?: string;
  education?: Code<'EDUCATION'>;
  maritalState?: Code<'MARITAL_STATE'>;
  caveats?: CaveatFacts[];
};

/** A body that acts. `parent` is the key of an office that stands before it. */
export type OfficeFacts = {
  name: string;
  shortName?: string;
  kind: Code<'OFFICE_KIND'>;
  level: Code<'OFFICE_LEVEL'>;
  area: string;
  parent?: string;
  address?: string;
  caveats?: CaveatFacts[];
};

/** A post in an office, with or without a known person. */
export type PostFacts = { office: OfficeKey; title: string; holder?: PersonKey; caveats?: CaveatFacts[] };

/** What heads and ends an office's papers. */
export type LetterheadFacts = { office: OfficeKey; lines: string[]; address?: string; place: string; signatories: { onBehalf?: string[]; post: string; name?: string }[] };

/** Articles of a law that are known, in a chapter where that is known. */
export type ChapterFacts = { number?: string; title?: string; articles: { number: string; text: string }[] };

/** A law or regulation. `replaces` and `implements` hold keys of laws that stand before it. */
export type LawFacts = {
  kind: Code<'LEGAL_BASIS_KIND'>;
  number: string;
  year: number;
  title: string;
  status: Code<'LEGAL_BASIS_STATUS'>;
  issuer?: OfficeKey;
  validFrom?: string;
  chapters?: number;
  articles?: number;
  summary?: string;
  replaces?: string[];
  implements?: string[];
  contents?: ChapterFacts[];
  caveats?: CaveatFacts[];
};

/** A Karang Taruna that a source document names. */
export type YouthFacts = { name: string; area: string; chair?: PersonKey; on: string; caveats?: CaveatFacts[] };

/** A forum that a source document names. */
export type ForumFacts = { kind: Code<'FORUM_KIND'>; name: string; area: string; office: OfficeKey; chair: PersonKey; on: string; caveats?: CaveatFacts[] };

/** A version of the main duties of a kind of pillar. */
export type DutyFacts = { type: Code<'PILLAR_TYPE'>; validFrom: string; items: readonly string[]; legalBasis?: LawKey; caveats?: readonly CaveatFacts[] };

/** A plan document of the region or of an agency. */
export type PlanFacts = {
  kind: Code<'PLAN_DOC'>;
  title: string;
  owner: OfficeKey;
  area: string;
  yearFrom?: number;
  yearTo?: number;
  caveats?: CaveatFacts[];
};

/** An item of a plan. `derivesFromCode` is a code of the plan that it derives from. */
export type PlanItemFacts = {
  code: string;
  title: string;
  kind: Code<'PLAN_ITEM_KIND'>;
  parentCode?: string;
  derivesFromCode?: string;
  indicator?: string;
  unit?: string;
  years?: { year: number; target?: number; realised?: number; realisedSource?: string; realisedOn?: string; budget?: string }[];
};

/** Items of a plan, and the plan that they derive from. */
export type PlanSheetFacts = { plan: PlanKey; derivesFrom?: PlanKey; rows: PlanItemFacts[] };

/** Events that follow one another, such as one regency after the next. */
export type SeriesFacts = { title: string; type: Code<'EVENT_TYPE'>; description: string; caveats?: CaveatFacts[] };

/** A role at an event, held by a person, an office, or a person for an office. */
export type RoleFacts = {
  role: Code<'EVENT_ROLE'>;
  person?: PersonKey;
  office?: OfficeKey;
  post?: string;
  name?: string;
  affiliation?: string;
  note?: string;
};

/** A point made at an event; `saidBy` is the key of one of its roles. */
export type KeyPointFacts = {
  text: string;
  category: Code<'KEY_POINT_CATEGORY'>;
  saidBy?: string;
  saidByText?: string;
  validFrom?: string;
};

/** Who asks whom for what; `from` is the key of one of the event's roles. */
export type AppealFacts = { from?: string; fromText?: string; to: string; text: string };

/** Those who took part, as a group. */
export type ParticipantFacts = { group: Code<'PARTICIPANT_GROUP'>; label?: string; count?: number; area?: string; note?: string };

/** Where an event was written about. */
export type PublicationFacts = {
  kind: Code<'PUBLICATION_KIND'>;
  outlet?: OfficeKey;
  outletName?: string;
  title?: string;
  publishedAt?: string;
  publishedOn?: string;
};

/** An event with everything that is known of it. */
export type EventFacts = {
  title: string;
  type: Code<'EVENT_TYPE'>;
  state: Code<'EVENT_STATE'>;
  series?: SeriesKey;
  purpose?: string;
  date: string;
  endDate?: string;
  startTime?: string;
  endTime?: string;
  dayPart?: Code<'DAY_PART'>;
  mode: Code<'EVENT_MODE'>;
  venue?: { name: string; address?: string; area?: string; office?: OfficeKey };
  meetingLink?: string;
  external?: boolean;
  targetAreas: string[];
  targetText?: string;
  organisers: { kind: Code<'ORGANISER_KIND'>; office: OfficeKey }[];
  targetCount?: number;
  budgetLine?: string;
  budget?: string;
  legalBases?: LawKey[];
  planDocuments?: PlanKey[];
  /** Items of the invented plans that it serves, as plan and code. */
  planItems?: { plan: PlanKey; code: string }[];
  simulation?: boolean;
  pilot?: boolean;
  rollOut?: string;
  plannedYear?: number;
  recurrence?: Code<'RECURRENCE'>;
  incompleteReason?: string;
  /** By a name that key points and appeals use; their order is the order of the roles. */
  roles?: Record<string, RoleFacts>;
  topics?: string[];
  keyPoints?: KeyPointFacts[];
  appeals?: AppealFacts[];
  agenda?: { text: string; startAt?: string }[];
  participants?: ParticipantFacts[];
  publications?: PublicationFacts[];
  media?: { caption: string; count?: number; credit?: string }[];
  caveats?: CaveatFacts[];
};
