import { region } from '@pilar/domain/regions';
import { blankDraft, type Draft } from '../event/event-draft.ts';

/** What a planned event takes from the one it is like; of its own it has the days and the target. */
export type Stop = { area: string; date: string; endDate: string | null; startTime: string | null; endTime: string | null; venue: Draft['venue'] };

/** Roles that are asked for beforehand; who only came is not planned. */
const planned: ReadonlySet<string> = new Set(['PEMBUKA', 'MODERATOR', 'NARASUMBER', 'PENDAMPING', 'SAMBUTAN']);

/**
 * An event to come, like one that was: what it is, who speaks about what, who is invited, how many, and for how much. Nothing of when and where it was
 * held, who came, what was said and what was written about it.
 */
export function planLike(like: Draft, stop: Stop): Draft {
  return {
    ...blankDraft,
    title: titleFor(like.title, like.targetAreas, stop.area), type: like.type, seriesId: like.seriesId, purpose: like.purpose,
    date: stop.date, endDate: stop.endDate, startTime: stop.startTime, endTime: stop.endTime,
    mode: like.mode, venue: stop.venue, external: like.external && like.targetAreas.includes(stop.area),
    targetAreas: [stop.area], targetCount: like.targetCount, budgetLine: like.budgetLine, budget: like.budget,
    legalBasisIds: like.legalBasisIds, planDocumentIds: like.planDocumentIds, planItemIds: like.planItemIds, recurrence: like.recurrence,
    organisers: like.organisers, roles: like.roles.filter(({ role }) => planned.has(role)), topics: like.topics, agenda: like.agenda,
    participants: like.participants.map(({ group, label }) => ({ group, label, count: null, areaCode: stop.area, note: null })),
  };
}

/** The title with the new region's name where it named the old one: "Penyuluhan di Kab. Lebak". */
export function titleFor(title: string, from: readonly string[], to: string): string {
  const name = region(to)?.shortName;
  const old = from.map((code) => region(code)?.shortName).find((one) => one !== undefined && title.includes(one));
  return name && old ? title.replace(old, name).slice(0, 300) : title;
}
