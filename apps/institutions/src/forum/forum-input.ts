import { levelOf } from '@pilar/domain/region-code';
import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import { place, words } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import type { Db } from '../db.ts';
import { forumMessages as messages } from './forum-messages.ts';
import { forumLevel, forumLevels, type ForumLevel, type ForumStep } from './forum-rules.ts';

/** Notes a region in which no forum may be, and one that is not of the level given. The nation is the province's to write for. */
export function checkPlace(problems: Problems, ctx: Context, area: string, level: ForumLevel | null | undefined): void {
  problems.area('area', area, { levels: forumLevels, anywhere: levelOf(area) === 'COUNTRY' && levelOf(ctx.viewer.grant.area) === 'PROVINCE' });
  if (level && level !== forumLevel(area)) problems.add('level', messages.wrongLevel, { area: place(area), found: words('FORUM_LEVEL', forumLevel(area)), value: words('FORUM_LEVEL', level) });
}

/** Puts what happened into the timeline. */
export async function addMilestone(tx: Db, forumId: string, step: ForumStep | 'FORM', on: string, note?: string | null): Promise<void> {
  await tx.forumMilestone.create({ data: { id: newId(), forumId, step, happenedOn: new Date(on), note } });
}
