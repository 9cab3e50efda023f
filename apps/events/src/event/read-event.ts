import { isTime } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { installation } from '@pilar/domain/installation';
import type { Context } from '@pilar/subgraph/context';
import { messages as shared } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from '../messages.ts';
import type { Draft } from './event-draft.ts';
import type { EventInput } from './event-input.ts';
import { PartReader, type Found } from './read-parts.ts';

const years = { first: 1945, last: 2100 };

/** Whether the viewer's grant is the whole province's. */
export function isProvincial(ctx: Context): boolean {
  return covers(ctx.viewer.grant.area, installation.province);
}

/**
 * What the input gives, trimmed and checked field by field, with references already found. What it leaves out stays
 * out; null clears.
 */
export function readEvent(input: EventInput, ctx: Context, problems: Problems, found: Found): Partial<Draft> {
  const parts = new PartReader(problems, found);
  const required = <Value>(path: keyof EventInput, value: Value | null | undefined): Value | undefined => {
    if (value === null) problems.add(path, shared.required);
    return value ?? undefined;
  };
  const time = (path: 'startTime' | 'endTime') => readTime(path, input[path], problems);
  for (const [index, code] of (input.targetAreas ?? []).entries()) problems.area(`targetAreas.${index}`, code, { anywhere: isProvincial(ctx) });
  if (input.targetAreas?.length === 0) problems.add('targetAreas', messages.atLeastOne);
  if (input.organisers?.length === 0) problems.add('organisers', messages.atLeastOne);
  if (input.plannedYear != null && (input.plannedYear < years.first || input.plannedYear > years.last)) problems.add('plannedYear', messages.badYear, { value: input.plannedYear });
  if (input.targetCount != null && input.targetCount < 1) problems.add('targetCount', messages.noTargetCount, { value: input.targetCount });
  const targetAreas = parts.list('targetAreas', required('targetAreas', input.targetAreas), (code) => code);
  return given({
    title: input.title === undefined ? undefined : problems.requiredText('title', input.title, 300),
    type: required('type', input.type),
    state: required('state', input.state),
    purpose: problems.text('purpose', input.purpose, 2_000),
    date: required('date', input.date),
    endDate: input.endDate,
    startTime: time('startTime'),
    endTime: time('endTime'),
    dayPart: input.dayPart,
    mode: required('mode', input.mode),
    venue: parts.venue(input.venue),
    meetingLink: input.meetingLink,
    external: input.external === null ? false : input.external,
    targetAreas: targetAreas && [...new Set(targetAreas)],
    targetText: problems.text('targetText', input.targetText, 300),
    targetCount: input.targetCount,
    budgetLine: problems.text('budgetLine', input.budgetLine, 300),
    budget: input.budget == null ? input.budget : BigInt(input.budget),
    legalBasisIds: parts.ids('legalBases', input.legalBases),
    planDocumentIds: parts.ids('planDocuments', input.planDocuments),
    planItemIds: parts.ids('planItems', input.planItems),
    simulation: input.simulation === null ? false : input.simulation,
    pilot: input.pilot === null ? false : input.pilot,
    rollOut: problems.text('rollOut', input.rollOut, 300),
    plannedYear: input.plannedYear,
    recurrence: input.recurrence,
    incompleteReason: problems.text('incompleteReason', input.incompleteReason, 500),
    organisers: parts.organisers(required('organisers', input.organisers)),
    roles: parts.roles(input.roles),
    topics: parts.list('topics', input.topics, (text, path) => problems.requiredText(path, text, 500)),
    keyPoints: parts.keyPoints(input.keyPoints),
    appeals: parts.appeals(input.appeals),
    agenda: parts.agenda(input.agenda),
    participants: parts.participants(input.participants),
    publications: parts.publications(input.publications),
    media: parts.media(input.media),
  });
}

/** A time of day as it was typed; notes one that is none. */
export function readTime(path: string, value: string | null | undefined, problems: Problems): string | null | undefined {
  if (value && !isTime(value)) problems.add(path, messages.badTime, { value: value.slice(0, 20) });
  return value;
}

/** Only the fields that have a value or null. */
function given<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
}
