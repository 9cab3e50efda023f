import { codes } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { builder, events } from '../builder.ts';
import { Event } from '../event/event.ts';
import { basisOf } from './paper-basis.ts';
import { missingIn, type PaperKind, type PaperSection } from './paper-rules.ts';
import { paperText, withPapers, type PaperSource } from './paper-text.ts';

export const EventPaperKind = builder.enumType('EventPaperKind', { description: 'A paper that is drafted from the record of an event: undangan, SPT, daftar hadir, notulen, siaran pers.', values: codes('EVENT_PAPER_KIND') });
export const PaperSectionKind = builder.enumType('PaperSectionKind', { description: 'How a part of a paper is set.', values: codes('PAPER_SECTION_KIND') });

const PaperPart = builder.objectRef<PaperSection>('PaperSection').implement({
  description: 'A part of a paper. What stands in double brackets, such as [[tempat]], is missing.',
  fields: (t) => ({
    kind: t.field({ type: PaperSectionKind, description: 'How it is set.', resolve: ({ kind }) => kind }),
    heading: t.exposeString('heading', { nullable: true, description: 'Its head.' }),
    text: t.exposeString('text', { description: 'Its text; each line is a paragraph, an item, "name: value" (PAIRS) or "name; post" (SIGNATURES).' }),
  }),
});

export const EventPaper = builder.prismaObject('EventPaper', {
  description: 'A paper of an event (naskah): drafted from its record, mended by hand, and printed as a Document of the same kind. One of each kind an event, read in the area of the event\'s owner.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: EventPaperKind, description: 'Which paper.', resolve: ({ kind }) => kind as PaperKind }),
    event: t.relation('event', { description: 'The event.' }),
    sections: t.field({ type: [PaperPart], description: 'Its parts, in order.', resolve: ({ sections }) => sections as PaperSection[] }),
    missing: t.int({ description: 'How many facts are missing in it.', resolve: ({ sections }) => missingIn(sections as PaperSection[]) }),
  }),
});

events.recordFields(EventPaper, { type: 'EventPaper', can: { revise: { permission: 'event.correct', description: 'Mend it; only the owner of its event may.' } } });
events.entity(EventPaper, 'document.read', (id, ctx) => ctx.db.eventPaper.findFirst({ where: { id, event: { withdrawnAt: null } } }));

const kindArg = { type: EventPaperKind, required: true as const, description: 'Which paper.' };

builder.prismaObjectFields(Event, (t) => ({
  paperFromRecord: t.field({
    type: [PaperPart],
    nullable: true,
    description: 'The text of such a paper as the record stands now, kept nowhere: for comparing before a draft is taken anew. Null for those who draft no papers.',
    args: { kind: t.arg(kindArg) },
    select: withPapers,
    resolve: async (row, { kind }, ctx) => (allowed(ctx, 'event.correct') ? paperText(kind, row as PaperSource, await basisOf(kind, row as PaperSource, ctx.db)) : null),
  }),
}));

builder.objectField(Event, 'papers', (t) => t.prismaField({
  type: [EventPaper],
  nullable: true,
  description: 'Papers that were drafted of it, as far as the viewer may see them; null for those who read no papers.',
  resolve: (query, { id }, _args, ctx) => (allowed(ctx, 'document.read') ? ctx.db.eventPaper.findMany({ ...query, where: { eventId: id }, orderBy: { kind: 'asc' } }) : null),
}));
