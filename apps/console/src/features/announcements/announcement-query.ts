import type { ReadAnnouncementQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';

/** What the graph reads in a pasted text. Always by POST and kept in no cache: the text may name anybody. */
export const readAnnouncement = graphql(`
  query ReadAnnouncement($text: PastedText!) {
    readAnnouncement(text: $text) {
      refusal { reason message }
      notes { ...AnnouncementNote @unmask }
      events {
        title type series state purpose date endDate startTime endTime dayPart mode meetingLink budgetLine rollOut plannedYear recurrence simulation pilot
        venue { name address area { code shortName fullName } }
        targetAreas { code shortName fullName }
        laws { text number year }
        plans { text kind year }
        organisers { kind name }
        roles { role name titlesBefore titlesAfter post office affiliation }
        topics
        keyPoints { text category saidByRole saidByText }
        appeals { text fromRole fromText to }
        agenda { text startAt }
        participants { group label count area { code shortName fullName } }
        publications { kind outletName title author publishedOn publishedAt readers url }
        media { caption count credit }
        marks { path certainty passage { start end } }
        notes { ...AnnouncementNote @unmask }
      }
    }
  }
  fragment AnnouncementNote on AnnouncementNote {
    code
    passages { start end }
    params { name value }
  }
`);

export type Reading = NonNullable<ReadAnnouncementQuery['readAnnouncement']>;
export type ReadEvent = Reading['events'][number];
export type ReadMark = ReadEvent['marks'][number];
export type ReadNote = ReadEvent['notes'][number];

/** Characters that the graph reads at most; told before a longer text is sent. */
export const longestText = 20_000;
