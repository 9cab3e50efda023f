import { today } from '@pilar/domain/dates';
import { allowed, type Context } from '@pilar/subgraph/context';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from '../messages.ts';
import type { Draft } from './event-draft.ts';
import { breaches, mayFollow } from './event-rules.ts';
import { isProvincial } from './read-event.ts';

/** Lays what is given over what is stored, and notes where the whole breaks a rule; gives the whole. */
export function checkWhole(given: Partial<Draft>, stored: Draft, ctx: Context, problems: Problems): Draft {
  const merged = { ...stored, ...given };
  for (const { path, message, value } of breaches(merged, today(), isProvincial(ctx))) problems.add(path, messages[message], { value: value ?? '' });
  if (!mayFollow(stored.state, merged.state)) problems.add('state', messages.heldAlready);
  if (merged.state === 'PUBLISHED' && stored.state !== 'PUBLISHED' && !allowed(ctx, 'event.publish')) problems.add('state', messages.mayNotPublish);
  for (const [index, { saidByRole }] of (given.keyPoints ?? []).entries()) checkRole(`keyPoints.${index}.saidByRole`, saidByRole, merged, problems);
  for (const [index, { fromRole }] of (given.appeals ?? []).entries()) checkRole(`appeals.${index}.fromRole`, fromRole, merged, problems);
  return merged;
}

function checkRole(path: string, index: number | null, { roles }: Draft, problems: Problems): void {
  if (index !== null && !(index in roles)) problems.add(path, messages.noSuchRole, { value: index });
}
