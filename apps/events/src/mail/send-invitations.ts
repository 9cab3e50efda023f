import { formatLongDate, today } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { Unchanged } from '@pilar/subgraph/commands';
import type { Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { isId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { sql, type Sql } from '@pilar/subgraph/sql';
import { writeAudit } from '@pilar/subgraph/trail';
import { builder, events } from '../builder.ts';
import type { Db } from '../db.ts';
import { Event } from '../event/event.ts';
import { eventEntity } from '../event/event-entity.ts';
import { messages as shared } from '../messages.ts';
import { holdsPersonNumber, missingIn } from '../paper/paper-rules.ts';
import { attendedEvent } from '../participant/attended-event.ts';
import { participantMessages } from '../participant/participant-messages.ts';
import { mostAtOnce } from '../participant/participant-rules.ts';
import { ParticipantGroupKind } from '../vocabularies.ts';
import { mailMessages as messages } from './mail-messages.ts';
import { isInvitable } from './mail-rules.ts';
import { mailSender } from '@pilar/subgraph/mail-sender';
import { unknownWords } from './mail-text.ts';
import { writeMailing } from './write-mailing.ts';

const longestSubject = 200;
const longestText = 10_000;

const SendInvitationsInput = builder.inputType('SendInvitationsInput', {
  description: 'An invitation to send by mail, and to whom.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    event: t.id({ required: true, description: 'The event.' }),
    subject: t.string({ required: true, description: `Subject, at most ${longestSubject} characters.` }),
    text: t.string({ required: true, description: `Text, at most ${longestText} characters; {nama} and {kode} become name and code of each recipient.` }),
    groups: t.field({ type: [ParticipantGroupKind], description: 'Only to these groups.' }),
    participants: t.idList({ description: `Only to these, at most ${mostAtOnce}.` }),
  }),
});

events.command({
  name: 'sendInvitations',
  description: 'Sends the invitation to those on the list who are still invited and whom none has reached: each once, however often it is asked. Who has no address is told in `mail`.',
  permission: 'participant.invite',
  entity: eventEntity,
  result: Event,
  input: SendInvitationsInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const { id } = await attendedEvent(tx, ctx, input.event, { lock: true });
    // Read once the list is held: whoever cancels the event waits for it, or is seen.
    const event = await tx.event.findUniqueOrThrow({ where: { id }, include: { organisers: { orderBy: { position: 'asc' } } } });
    const problems = new Problems(ctx);
    if (mailSender() === null) problems.add('event', messages.off);
    if (!isInvitable(event.state)) problems.add('event', messages.notSending, { value: label('EVENT_STATE', event.state, ctx.language) });
    const last = day(event.endDate ?? event.date) ?? '';
    if (last < today()) problems.add('event', messages.over, { value: formatLongDate(last, ctx.language) });
    const draft = { subject: readText(problems, 'subject', input.subject.replaceAll(/\s+/g, ' '), longestSubject), body: readText(problems, 'text', input.text, longestText) };
    const chosen = chosenBy(problems, input);
    problems.refuse();
    const rows = await tx.$queryRaw<{ id: string }[]>(sql`
      SELECT id::text FROM events.participant AS guest WHERE event_id = ${id}::uuid AND removed_at IS NULL AND state IN ('INVITED', 'REGISTERED') AND ${chosen}
        AND NOT EXISTS (SELECT FROM events.mail WHERE mail.participant_id = guest.id AND state IN ('WAITING', 'SENDING', 'SENT', 'FAILED'))
      ORDER BY name COLLATE "C", id`);
    if (rows.length === 0) problems.add('event', messages.nobodyLeft);
    problems.refuse();
    const [{ before = 0 } = {}] = await tx.$queryRaw<{ before?: number }[]>(sql`SELECT count(DISTINCT participant_id)::int AS before FROM events.mail WHERE event_id = ${id}::uuid`);
    await writeMailing(tx, ctx, { event, kind: 'INVITATION', draft, participants: rows.map((row) => row.id) });
    await tellHistory(tx, ctx, id, 'sendInvitations', [`${before} peserta`, `${before + rows.length} peserta`]);
    return new Unchanged(id);
  },
});

const ResendMailsInput = builder.inputType('ResendMailsInput', {
  description: 'What failed and is to be sent again.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    event: t.id({ required: true, description: 'The event.' }),
    participants: t.idList({ description: `Only to these, at most ${mostAtOnce}. One that was cut off and may have arrived (INTERRUPTED) is sent again only when named here.` }),
  }),
});

events.command({
  name: 'resendMails',
  description: 'Sends again, in the viewer\'s name, what failed or had no address. It keeps its Message-ID, so that a mail program knows one that it has.',
  permission: 'participant.invite',
  entity: eventEntity,
  result: Event,
  input: ResendMailsInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const { id } = await attendedEvent(tx, ctx, input.event, { lock: true });
    const problems = new Problems(ctx);
    if (mailSender() === null) problems.add('event', messages.off);
    const chosen = chosenBy(problems, input);
    problems.refuse();
    const count = await tx.$executeRaw(sql`
      UPDATE events.mail SET state = 'WAITING', reason = NULL, attempts = 0, next_at = now(), taken_at = NULL, handed_at = NULL, changed_at = now(), account = ${accountOf(ctx.viewer)}, grant_id = ${ctx.viewer.grant.id}
      WHERE event_id = ${id}::uuid AND state IN ('FAILED', 'NO_ADDRESS') AND (${Boolean(input.participants?.length)} OR reason IS DISTINCT FROM 'INTERRUPTED')
        AND participant_id IN (SELECT id FROM events.participant AS guest WHERE event_id = ${id}::uuid AND removed_at IS NULL AND ${chosen})
        AND NOT EXISTS (SELECT FROM events.mail AS later WHERE later.participant_id = mail.participant_id AND later.id > mail.id)`);
    if (count === 0) problems.add('event', messages.nothingFailed);
    problems.refuse();
    await tellHistory(tx, ctx, id, 'resendMails', [`${count} gagal`, `${count} dikirim ulang`]);
    return new Unchanged(id);
  },
});

function readText(problems: Problems, path: string, value: string, max: number): string {
  const text = problems.requiredText(path, value, max);
  if (holdsPersonNumber(text)) problems.add(path, shared.personNumber);
  const missing = missingIn([{ kind: 'TEXT', heading: null, text }]);
  if (missing > 0) problems.add(path, messages.missing, { count: missing });
  const [unknown] = unknownWords(text);
  if (unknown) problems.add(path, messages.unknownWord, { value: unknown, nama: '{nama}', kode: '{kode}' });
  return text;
}

function chosenBy(problems: Problems, { participants, groups }: { participants?: readonly string[] | null; groups?: readonly string[] | null }): Sql {
  const count = participants?.length ?? 0;
  if (count > mostAtOnce) problems.add('participants', participantMessages.tooMany, { max: mostAtOnce, count });
  const stranger = participants?.find((id) => !isId(id));
  if (stranger !== undefined) problems.add('participants', participantMessages.notOnList, { value: stranger.slice(0, 60) });
  if (participants && stranger === undefined) return sql`guest.id = ANY(${[...participants]}::uuid[])`;
  return groups?.length ? sql`guest."group" = ANY(${[...groups]})` : sql`true`;
}

/** The event stays as it was; its history says to how many its mails went. */
async function tellHistory(tx: Db, ctx: Context, id: string, mutation: string, [was, is]: [string, string]): Promise<void> {
  const event = await eventEntity.snapshot(tx, id);
  if (!event) throw new Error(`There is no event ${id}`);
  const withMail = (mail: string) => ({ ...event, facts: { ...event.facts, mail } });
  await writeAudit(tx, ctx, 'events', 'Event', { mutation, reason: null }, [{ id, before: withMail(was), after: withMail(is) }]);
}
