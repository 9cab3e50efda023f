import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { codes } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Event } from '../event/event.ts';
import { basisOf } from '../paper/paper-basis.ts';
import { missingIn, type PaperSection } from '../paper/paper-rules.ts';
import { paperText, withPapers } from '../paper/paper-text.ts';
import { Participant } from '../participant/participant.ts';
import { mailSender } from '@pilar/subgraph/mail-sender';
import { invitationDraft, type MailDraft } from './mail-text.ts';
import { lastMailOf, mailCountsOf, type LastMail } from './mails-of.ts';
import { isInvitable } from './mail-rules.ts';

const MailKind = builder.enumType('MailKind', { description: 'What a mail to participants tells.', values: codes('MAIL_KIND') });
const MailState = builder.enumType('MailState', { description: 'What became of a mail.', values: codes('MAIL_STATE') });
const MailReason = builder.enumType('MailReason', { description: 'Why a mail waits, failed or was not sent.', values: codes('MAIL_REASON') });

const ParticipantMail = builder.objectRef<LastMail>('ParticipantMail').implement({
  description: 'The last mail to a participant (surel). It tells no address.',
  fields: (t) => ({
    kind: t.field({ type: MailKind, description: 'What it tells.', resolve: ({ kind }) => kind }),
    state: t.field({ type: MailState, description: 'What became of it.', resolve: ({ state }) => state }),
    reason: t.field({ type: MailReason, nullable: true, description: 'Why; of one that waits, why it was not sent before.', resolve: ({ reason }) => reason }),
    attempts: t.exposeInt('attempts', { description: 'How often it was tried.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When that was last known.' }),
    nextAt: t.expose('nextAt', { type: 'DateTime', nullable: true, description: 'When it is tried again.' }),
  }),
});

const MailCount = builder.objectRef<{ state: LastMail['state']; participants: number }>('MailCount').implement({
  description: 'How many participants stand so with their last mail.',
  fields: (t) => ({
    state: t.field({ type: MailState, description: 'What became of it.', resolve: ({ state }) => state }),
    participants: t.exposeInt('participants', { description: 'How many.' }),
  }),
});

/** `draft` is made only when the text is asked for, and then once. */
type MailingRow = { id: string; sendable: boolean; draft: () => Promise<MailDraft> };

const EventMailing = builder.objectRef<MailingRow>('EventMailing').implement({
  description: 'Invitations of an event by mail (undangan lewat surel).',
  fields: (t) => ({
    sender: t.string({ nullable: true, description: 'Address that they come from; null where this installation sends no mail.', resolve: () => mailSender() }),
    sendable: t.exposeBoolean('sendable', { description: 'Whether the event is scheduled and not over.' }),
    subject: t.string({ description: 'Subject of the invitation as it would be drafted now.', resolve: async ({ draft }) => (await draft()).subject }),
    text: t.string({ description: 'Its text: that of the drafted invitation, or else of the record. {nama} and {kode} become name and code of each recipient; what stands in double brackets is missing.', resolve: async ({ draft }) => (await draft()).body }),
    missing: t.int({ description: 'How many facts are missing in it.', resolve: async ({ draft }) => missingIn([{ kind: 'TEXT', heading: null, text: (await draft()).body }]) }),
    counts: t.field({ type: [MailCount], description: 'Participants by what became of their last mail, without those of none.', resolve: ({ id }, _args, ctx) => mailCountsOf(ctx, id) }),
  }),
});

const mayMail = (ctx: Context, ownerCode: string) => allowed(ctx, 'participant.invite') && covers(ctx.viewer.grant.area, ownerCode);

builder.prismaObjectField(Event, 'mailing', (t) => t.field({
  type: EventMailing,
  nullable: true,
  description: 'Its invitations by mail; null for those who invite nobody to it.',
  resolve: ({ id, ownerCode, state, date, endDate }, _args, ctx) => {
    if (!mayMail(ctx, ownerCode)) return null;
    let draft: Promise<MailDraft> | undefined;
    return { id, sendable: isInvitable(state) && (day(endDate ?? date) ?? '') >= today(), draft: () => (draft ??= draftedInvitation(ctx, id)) };
  },
}));

async function draftedInvitation(ctx: Context<Db>, id: string): Promise<MailDraft> {
  const event = await ctx.db.event.findUniqueOrThrow({ where: { id }, include: { ...withPapers, papers: { where: { kind: 'EVENT_INVITATION' } } } });
  const [paper] = event.papers;
  return invitationDraft(event, paper ? paper.sections as PaperSection[] : paperText('EVENT_INVITATION', event, await basisOf('EVENT_INVITATION', event, ctx.db)));
}

builder.prismaObjectFields(Participant, (t) => ({
  email: t.string({
    nullable: true, description: 'Where this event\'s mail goes instead of the person\'s own address; for those who keep the event.',
    resolve: ({ email, ownerCode }, _args, ctx) => (mayMail(ctx, ownerCode) ? email : null),
  }),
  mail: t.field({
    type: ParticipantMail, nullable: true, description: 'The last mail to them; null where there was none, or for those who do not keep the event.',
    resolve: ({ id, ownerCode }, _args, ctx) => (mayMail(ctx, ownerCode) ? lastMailOf(ctx, id) : null),
  }),
}));
