import type { Code } from '@pilar/domain/vocabulary';
import type { Fact, Note } from './fact.ts';
import type { AgendaRead } from './read/agenda.ts';
import type { Zone } from './read/hours.ts';
import type { LawRead, PlanRead } from './read/laws.ts';
import type { MediaRead } from './read/media.ts';
import type { OrganiserRead } from './read/organisers.ts';
import type { ParticipantsRead } from './read/participants.ts';
import type { PublicationRead } from './read/publication.ts';
import type { VenueRead } from './read/venue.ts';

/** Somebody's role as the text tells it; a post or an office without a name is a role too. */
export type DraftRole = {
  role: Code<'EVENT_ROLE'>;
  /** Name without titles, null where the text names none. */
  name: string | null;
  titlesBefore: string | null;
  titlesAfter: string | null;
  /** Other spellings of the name in the text. */
  spellings: readonly string[];
  post: string | null;
  office: string | null;
  /** Region of the office. */
  area: string | null;
  /** Post and office as they are shown: "Camat Banjaran". */
  affiliation: string | null;
};

/** What was said; `saidByRole` is a position in `roles`, `saidByText` who said it without having a role. */
export type DraftKeyPoint = { text: string; category: Code<'KEY_POINT_CATEGORY'>; saidByRole: number | null; saidByText: string | null };
export type DraftAppeal = { fromRole: number | null; fromText: string | null; to: string; text: string };

/** An event as a text tells it, each fact with its passage. What the text does not tell is null or empty. */
export type DraftEvent = {
  title: Fact<string> | null;
  type: Fact<Code<'EVENT_TYPE'>> | null;
  series: Fact<string> | null;
  /** CANCELLED or POSTPONED where the text says so, HELD where it tells of what has been. */
  state: Fact<Code<'EVENT_STATE'>> | null;
  purpose: Fact<string> | null;
  date: Fact<string> | null;
  endDate: Fact<string> | null;
  startTime: Fact<string> | null;
  endTime: Fact<string> | null;
  openEnd: Fact<true> | null;
  zone: Fact<Zone> | null;
  dayPart: Fact<Code<'DAY_PART'>> | null;
  mode: Fact<Code<'EVENT_MODE'>> | null;
  venue: Fact<VenueRead> | null;
  meetingLink: Fact<string> | null;
  /** Held or aimed outside the office's province (rule 24). */
  external: Fact<true> | null;
  targetAreas: readonly Fact<string>[];
  budgetLine: Fact<string> | null;
  laws: readonly Fact<LawRead>[];
  plans: readonly Fact<PlanRead>[];
  simulation: Fact<true> | null;
  pilot: Fact<true> | null;
  rollOut: Fact<string> | null;
  plannedYear: Fact<number> | null;
  recurrence: Fact<Code<'RECURRENCE'>> | null;
  organisers: readonly Fact<OrganiserRead>[];
  roles: readonly Fact<DraftRole>[];
  topics: readonly Fact<string>[];
  keyPoints: readonly Fact<DraftKeyPoint>[];
  appeals: readonly Fact<DraftAppeal>[];
  agenda: readonly Fact<AgendaRead>[];
  participants: readonly Fact<ParticipantsRead>[];
  publications: readonly Fact<PublicationRead>[];
  media: readonly Fact<MediaRead>[];
  /** What to look at before saving. */
  notes: readonly Note[];
};
