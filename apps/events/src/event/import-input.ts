import { formatDecimal } from '@pilar/domain/amounts';
import { region } from '@pilar/domain/regions';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import type { ImportValues } from '@pilar/subgraph/importing';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from '../messages.ts';
import type { EventInput } from './event-input.ts';

const text = (value: ImportValues[string] | undefined) => (typeof value === 'string' ? value : undefined);
/** Names parted by `;` or by lines. A comma stands before a degree. */
const names = (value: ImportValues[string] | undefined) => (text(value) ?? '').split(/[;\n]/).map((name) => name.trim()).filter(Boolean);

/**
 * A row of a year's list as the input of recordEvent. `officeIds` are the offices that organisers name. Left out, the state
 * is DRAFT, which claims nothing; the mode follows from what is there; the organiser is the social office of the area.
 */
export function inputOfRow(values: ImportValues, ctx: Context, officeIds: ReadonlyMap<string, string>): EventInput {
  const area = text(values.area) ?? ctx.viewer.grant.area;
  const venue = text(values.venue);
  const roles = (role: Code<'EVENT_ROLE'>, key: string) => names(values[key]).map((name) => ({ role, name }));
  const group = text(values.participantGroup) as Code<'PARTICIPANT_GROUP'> | undefined;
  return {
    title: text(values.title) ?? '',
    type: (text(values.type) as Code<'EVENT_TYPE'> | undefined) ?? null,
    state: (text(values.state) as Code<'EVENT_STATE'> | undefined) ?? 'DRAFT',
    date: text(values.date) ?? null,
    endDate: text(values.endDate),
    startTime: text(values.startTime),
    endTime: text(values.endTime),
    mode: (text(values.mode) as Code<'EVENT_MODE'> | undefined) ?? (venue === undefined && values.meetingLink !== undefined ? 'VIRTUAL' : 'TATAP_MUKA'),
    ...(venue !== undefined || values.venueAddress !== undefined ? { venue: { name: venue ?? '', address: text(values.venueAddress), area } } : {}),
    meetingLink: text(values.meetingLink),
    targetAreas: [area],
    targetText: text(values.targetText),
    organisers: organisersOf(values, ctx).map((name, position) => ({ kind: position === 0 ? 'MAIN' : 'CO', name, office: officeIds.get(name.toLowerCase()) })),
    roles: [...roles('PEMBUKA', 'openers'), ...roles('MODERATOR', 'moderators'), ...roles('NARASUMBER', 'speakers')],
    topics: names(values.topics),
    ...(values.participants !== undefined || group ? { participants: [{ group: group ?? 'UNDANGAN', count: values.participants as number | undefined }] } : {}),
    purpose: text(values.purpose),
    targetCount: values.targetCount as number | undefined,
    budgetLine: text(values.budgetLine),
    budget: values.budget === undefined ? undefined : String(values.budget),
    plannedYear: values.plannedYear as number | undefined,
    incompleteReason: text(values.incompleteReason),
  };
}

/** Numbers of a row that are no such thing: half a person, more than anybody counts. They are told, and left out of what is read on. */
export function checkNumbers(values: ImportValues, problems: Problems): ImportValues {
  const wrong = numbers.filter(({ key, most }) => {
    const value = values[key];
    return typeof value === 'number' && !(Number.isInteger(value) && Math.abs(value) <= most);
  });
  if (typeof values.budget === 'number' && values.budget < 0) wrong.push(rupiah);
  for (const { key, message } of wrong) problems.add(key, message, { value: formatDecimal(values[key] as number, Number.isInteger(values[key]) ? 0 : 2) });
  return Object.fromEntries(Object.entries(values).filter(([key]) => !wrong.some((one) => one.key === key)));
}

const mostCounted = 1_000_000;
/** Fifteen digits, as the graph's Rupiah. */
const rupiah = { key: 'budget', most: 999_999_999_999_999, message: messages.noWholeRupiah };
const numbers = [...['participants', 'targetCount', 'plannedYear'].map((key) => ({ key, most: mostCounted, message: messages.noWholeNumber })), rupiah];

/** Who holds the event of the row. */
export function organisersOf(values: ImportValues, ctx: Context): string[] {
  const named = names(values.organisers);
  return named.length > 0 ? named : [socialOffice(ctx.viewer.grant.area)];
}

/** Name of the social office that answers for the area: the province's, or that of the regency it lies in. */
function socialOffice(area: string): string {
  const found = region(area.slice(0, 5));
  return `Dinas Sosial ${found?.level === 'PROVINCE' ? 'Provinsi ' : ''}${found?.name ?? area}`;
}
