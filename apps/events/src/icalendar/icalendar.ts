import { utcToJakarta } from '@pilar/domain/dates';
import { installation } from '@pilar/domain/installation';
import { region } from '@pilar/domain/regions';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Language } from '@pilar/subgraph/messages';
import { day } from '@pilar/subgraph/entity';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** What a calendar shows of an event. */
export type CalendarEvent = {
  id: string; version: number; title: string; type: string; state: string; purpose: string | null; date: Date; endDate: Date | null; startAt: Date | null; endAt: Date | null;
  venueName: string | null; venueAddress: string | null; venueAreaCode: string | null; meetingLink: string | null; updatedAt: Date; organisers: { name: string }[];
};

/** Western Indonesian Time has no summer time: one rule for good. */
const zoneRule = ['BEGIN:VTIMEZONE', `TZID:${installation.timeZone}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0700', 'TZOFFSETTO:+0700', 'TZNAME:WIB', 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n');

const statuses: Partial<Record<Code<'EVENT_STATE'>, ICalEventStatus>> = { DRAFT: ICalEventStatus.TENTATIVE, POSTPONED: ICalEventStatus.TENTATIVE, CANCELLED: ICalEventStatus.CANCELLED };

/**
 * Events as a calendar file (RFC 5545): hours in the office's zone, whole days where no hour is known. The UID stays, the
 * sequence is the record's version, so that a calendar that has the event already puts it right and strikes out what was cancelled.
 * `method`: a file for everybody, or one that invites or calls off.
 */
export function icalendarOf(name: string, events: readonly CalendarEvent[], language: Language, method: ICalCalendarMethod = ICalCalendarMethod.PUBLISH): string {
  const calendar = ical({ name, method, prodId: { company: 'Pilar', product: 'Pilar', language: language.toUpperCase() } });
  for (const event of events) {
    const last = event.endDate ?? event.date;
    calendar.createEvent({
      id: `event-${event.id}@pilar`,
      sequence: event.version,
      timezone: installation.timeZone,
      stamp: event.updatedAt,
      lastModified: event.updatedAt,
      ...(event.startAt
        ? { start: wallClock(event.startAt), ...(event.endAt ? { end: wallClock(event.endAt) } : last > event.date ? { end: atNoon(last, 1) } : {}) }
        : { allDay: true, start: atNoon(event.date, 0), end: atNoon(last, 1) }),
      summary: event.title,
      description: describe(event, language),
      location: placeOf(event),
      url: event.meetingLink,
      status: method === ICalCalendarMethod.CANCEL ? ICalEventStatus.CANCELLED : statuses[event.state as Code<'EVENT_STATE'>] ?? ICalEventStatus.CONFIRMED,
    });
  }
  // Given to the library, the zone would also be taken for that of DTSTAMP, which is in UTC. The break of a line is in no text.
  return calendar.toString().replace('\r\nBEGIN:VEVENT\r\n', () => `\r\n${zoneRule}\r\nBEGIN:VEVENT\r\n`);
}

/** The library writes the hands of the process's own clock beside the zone; so they are set to the office's. */
function wallClock(instant: Date): Date {
  const { date, time } = utcToJakarta(instant.toISOString());
  return new Date(`${date}T${time}:00`);
}

/** A day, so many days later; at noon, so that no zone makes another of it. */
function atNoon(date: Date, daysLater: number): Date {
  const at = new Date(`${day(date)}T12:00:00`);
  at.setDate(at.getDate() + daysLater);
  return at;
}

function describe({ type, state, purpose, organisers, meetingLink }: CalendarEvent, language: Language): string {
  return [
    `${label('EVENT_TYPE', type, language)} · ${label('EVENT_STATE', state, language)}`,
    organisers.map(({ name }) => name).join(', '), purpose, meetingLink,
  ].filter(Boolean).join('\n');
}

function placeOf({ venueName, venueAddress, venueAreaCode }: CalendarEvent): string | null {
  return [venueName, venueAddress, venueAreaCode === null ? null : region(venueAreaCode)?.fullName].filter(Boolean).join(', ') || null;
}
