import { changed } from '@pilar/subgraph/entity';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { dayOfStep, refuseStep } from '../steps.ts';
import { Forum } from './forum.ts';
import { forumEntity } from './forum-entity.ts';
import { addMilestone } from './forum-input.ts';
import { steps, stepWords, type ForumStep } from './forum-rules.ts';

/** A step that changes the state, and whether it asks for a reason beside the day. */
const stateSteps: readonly { name: string; step: Exclude<ForumStep, 'INSTALL_BOARD'>; description: string; reasoned: boolean }[] = [
  { name: 'restForum', step: 'REST', description: 'Declares a forum dormant (vakum).', reasoned: true },
  { name: 'reviveForum', step: 'REVIVE', description: 'Notes that a dormant forum is active again.', reasoned: false },
  { name: 'dissolveForum', step: 'DISSOLVE', description: 'Notes that a forum is dissolved; its region may form another of its kind.', reasoned: true },
];

for (const { name, step, description, reasoned } of stateSteps) {
  const input = builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, {
    description: `What ${name} takes.`,
    fields: (t) => ({ ...institutions.correctionFields(t), on: t.field({ type: 'Date', description: 'Since when; default: today.' }) }),
  });
  institutions.command({
    name, description, permission: steps[step].permission, entity: forumEntity, result: Forum, input, operation: 'UPDATED',
    run: async ({ input: given, tx, ctx }) => {
      const problems = new Problems(ctx);
      const row = await tx.forum.findUniqueOrThrow({ where: { id: given.id } });
      refuseStep(problems, steps, step, row, stepWords);
      const reason = problems.text('reason', given.reason) ?? null;
      if (reasoned && reason === null) problems.add('reason', shared.reasonNeeded);
      const on = dayOfStep(problems, given.on, row.stateSince);
      problems.refuse();
      await tx.forum.update({ where: { id: row.id }, data: { state: steps[step].to ?? row.state, stateSince: new Date(on), stateReason: reasoned ? reason : null, ...changed(given.caveats) } });
      await addMilestone(tx, row.id, step, on, reason);
      return row.id;
    },
  });
}
