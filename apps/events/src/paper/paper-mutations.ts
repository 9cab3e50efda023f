import { covers } from '@pilar/domain/region-code';
import { Unchanged } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, place } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, events } from '../builder.ts';
import { refuseWithdrawn } from '../event/event-mutations.ts';
import { messages } from '../messages.ts';
import { paperEntity } from './paper-entity.ts';
import { basisOf } from './paper-basis.ts';
import { holdsPersonNumber, longestPart, type PaperSection } from './paper-rules.ts';
import { paperText, withPapers } from './paper-text.ts';
import { EventPaper, EventPaperKind, PaperSectionKind } from './paper.ts';

/** Parts of a paper, and characters of one, at most. */
const most = { sections: 40, heading: 300, text: longestPart };

const DraftEventPaperInput = builder.inputType('DraftEventPaperInput', {
  description: 'A paper to draft.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; the same key and body give the first result again.' }),
    event: t.id({ required: true, description: 'The event, one owned in the viewer\'s area.' }),
    kind: t.field({ type: EventPaperKind, required: true, description: 'Which paper.' }),
  }),
});

events.command({
  name: 'draftEventPaper',
  description: 'Drafts a paper of an event from its record. An event has one of each kind: the one that is there is answered as it is.',
  permission: 'event.correct',
  entity: paperEntity,
  result: EventPaper,
  input: DraftEventPaperInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const event = isId(input.event) ? await tx.event.findFirst({ where: { id: input.event, withdrawnAt: null }, include: withPapers }) : null;
    const { area } = ctx.viewer.grant;
    if (!event) problems.add('event', shared.unknownReference, { type: 'Event', value: input.event.slice(0, 60) });
    else if (!covers(area, event.ownerCode)) problems.add('event', shared.foreignArea, { value: place(event.ownerCode), area: place(area) });
    problems.refuse();
    if (!event) throw new Error('An event that was not found was refused');
    const key = { eventId: event.id, kind: input.kind };
    const id = newId();
    // Of two at once the second finds that of the first.
    await tx.eventPaper.createMany({ data: [{ ...key, id, ownerCode: event.ownerCode, sections: paperText(input.kind, event, await basisOf(input.kind, event, tx)) }], skipDuplicates: true });
    const there = await tx.eventPaper.findUniqueOrThrow({ where: { eventId_kind: key }, select: { id: true } });
    return there.id === id ? id : new Unchanged(there.id);
  },
});

const PaperSectionInput = builder.inputType('PaperSectionInput', {
  description: 'A part of a paper.',
  fields: (t) => ({
    kind: t.field({ type: PaperSectionKind, required: true, description: 'How it is set.' }),
    heading: t.string({ description: 'Its head.' }),
    text: t.string({ required: true, description: 'Its text, at most 200,000 characters.' }),
  }),
});

const ReviseEventPaperInput = builder.inputType('ReviseEventPaperInput', {
  description: 'A paper as it was mended, or taken anew from the record.',
  fields: (t) => ({
    ...events.correctionFields(t),
    sections: t.field({ type: [PaperSectionInput], description: 'All its parts, in place of those before.' }),
  }),
});

events.command({
  name: 'reviseEventPaper',
  description: 'Mends the text of a paper. The record of its event stays as it is.',
  permission: 'event.correct',
  entity: paperEntity,
  result: EventPaper,
  input: ReviseEventPaperInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const stored = await tx.eventPaper.findUniqueOrThrow({ where: { id: input.id }, include: { event: { select: { id: true, withdrawnAt: true } } } });
    refuseWithdrawn(stored.event, ctx);
    const problems = new Problems(ctx);
    const sections = input.sections == null ? undefined : readSections(problems, input.sections);
    if (input.sections === null) problems.add('sections', shared.required);
    problems.refuse();
    await tx.eventPaper.update({ where: { id: stored.id }, data: { sections, ...changed(input.caveats) } });
    return stored.id;
  },
});

function readSections(problems: Problems, given: readonly { kind: PaperSection['kind']; heading?: string | null; text: string }[]): PaperSection[] {
  if (given.length === 0) problems.add('sections', messages.atLeastOne);
  if (given.length > most.sections) problems.add('sections', messages.tooMany, { max: most.sections, count: given.length });
  return given.map(({ kind, heading, text }, index) => {
    const part = { kind, heading: problems.text(`sections.${index}.heading`, heading, most.heading) ?? null, text: problems.requiredText(`sections.${index}.text`, text, most.text) };
    if (holdsPersonNumber(`${part.heading ?? ''}\n${part.text}`)) problems.add(`sections.${index}.text`, messages.personNumber);
    return part;
  });
}
