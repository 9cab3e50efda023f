/** How sure a fact is: said in so many words; concluded from what is said; a likely reading that somebody should look at. */
export type Certainty = 'STATED' | 'INFERRED' | 'GUESSED';

/** Where something stands in the text as it was pasted: UTF-16 positions, the end not included. */
export type Passage = { start: number; end: number };

/** What was read, where, and how sure. */
export type Fact<Value> = { value: Value; passage: Passage; certainty: Certainty };

export type NoteCode =
  /** The weekday written is not that of the date: `written`, `date`, `actual`. Neither is mended. */
  | 'WEEKDAY_MISMATCH'
  /** The text gives no year: `year` was taken `from` PUBLICATION, LETTER or TODAY. */
  | 'YEAR_INFERRED'
  /** The text gives no date: `date` was concluded `from` PUBLICATION, LETTER or TODAY and the words `written`. */
  | 'DATE_INFERRED'
  /** No such day in the calendar: `written`. */
  | 'DATE_IMPOSSIBLE'
  /** Other days that may be meant: `date`, of which `read` was taken. */
  | 'OTHER_DATE'
  /** The day before it was moved: `date`. */
  | 'FORMER_DATE'
  /** The hours end before they begin: `start`, `end`. */
  | 'HOURS_REVERSED'
  /** The hours are of a zone other than the office's: `zone`. */
  | 'OTHER_ZONE'
  /** A number like a NIK was left out of everything. */
  | 'NUMBER_DROPPED'
  /** A text that stands twice was read once. */
  | 'TEXT_REPEATED'
  /** One person is spelled in several ways: `read`, `other`. */
  | 'NAME_SPELLINGS'
  /** A region that several bear, or nobody: `written`, `candidates`. */
  | 'REGION_UNCLEAR'
  /** The year it was planned in (`planned`) is not the year it is held in (`held`). */
  | 'PLANNED_YEAR_DIFFERS'
  /** More TKSK (`count`) than the area has districts (`districts`). */
  | 'MORE_THAN_DISTRICTS'
  /** A term is spelled out wrongly: `written`, `right`. */
  | 'WRONG_TERM'
  /** A word is not spelled as the field spells it: `written`, `right`. */
  | 'SPELLING'
  /** Held outside the office's province: `region`. */
  | 'OUTSIDE'
  /** The text tells of several events, each read by itself: `count`. */
  | 'SEVERAL_EVENTS';

/** Something that an officer should know before saving; `params` fill the sentence that a screen makes of it. */
export type Note = { code: NoteCode; passages: Passage[]; params: Readonly<Record<string, string | number>> };
