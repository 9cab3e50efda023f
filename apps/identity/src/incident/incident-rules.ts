import type { Code } from '@pilar/domain/vocabulary';
import { lawfulDeadline } from '../lawful-deadline.ts';

type Standing = { state: string; noticedAt: Date; authorityToldAt: Date | null; subjectsToldAt: Date | null };

/** Whether somebody is still to be told. */
export function isPending({ state, authorityToldAt, subjectsToldAt }: Omit<Standing, 'noticedAt'>): boolean {
  return (state === 'OPEN' || state === 'ASSESSED') && (authorityToldAt === null || subjectsToldAt === null);
}

/** Whether the deadline has passed while somebody is still to be told. */
export function isOverdue(incident: Standing, now: Date): boolean {
  return isPending(incident) && now > lawfulDeadline(incident.noticedAt);
}

/** What can be done next with an incident as it stands. */
export function nextSteps({ state, authorityToldAt, subjectsToldAt, publicToldAt }: Omit<Standing, 'noticedAt'> & { publicToldAt: Date | null }): Code<'INCIDENT_STEP'>[] {
  const tell = [...(authorityToldAt ? [] : ['TELL_AUTHORITY' as const]), ...(subjectsToldAt ? [] : ['TELL_SUBJECTS' as const]), ...(publicToldAt ? [] : ['TELL_PUBLIC' as const])];
  switch (state) {
    case 'OPEN': return ['ASSESS', 'FIND', 'DISMISS'];
    // Somebody who was told of it is told no more that it was none.
    case 'ASSESSED': return ['ASSESS', 'FIND', ...tell, ...(authorityToldAt || subjectsToldAt ? [] : ['DISMISS' as const])];
    case 'NOTIFIED': return ['FIND', ...tell, 'CLOSE'];
    default: return [];
  }
}
