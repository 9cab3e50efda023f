import { formatShortDate } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { AccessKind, askedOrWhy } from '../audit/access-log.ts';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import type { DocumentKind } from './document-rules.ts';

/** Which accesses a paper tells of; the days are those that were asked for, or the year before it was drafted. */
export type Accesses = { subject: string | null; account: string | null; kind: Code<'ACCESS_KIND'>[]; from: string; to: string };

export const DocumentAccesses = builder.objectRef<Accesses>('DocumentAccesses').implement({
  description: 'Which accesses a paper tells of (see accessLog).',
  fields: (t) => ({
    subject: t.exposeID('subject', { nullable: true, description: 'Id of a person, a family or another record.' }),
    account: t.exposeString('account', { nullable: true, description: 'Id of an account or a client.' }),
    kind: t.field({ type: [AccessKind], description: 'Only these; all where there are none.', resolve: (row) => row.kind }),
    from: t.expose('from', { type: 'Date', description: 'First day.' }),
    to: t.expose('to', { type: 'Date', description: 'Last day.' }),
  }),
});

export const DocumentAccessesInput = builder.inputType('DocumentAccessesInput', {
  description: 'Which accesses a paper tells of (see accessLog).',
  fields: (t) => ({
    subject: t.id({ description: 'Id of a person, a family or another record.' }),
    account: t.string({ description: 'Id of an account or a client.' }),
    kind: t.field({ type: [AccessKind], description: 'Only these; all when left out.' }),
    from: t.field({ type: 'Date', description: 'First day; a year before the last when left out.' }),
    to: t.field({ type: 'Date', description: 'Last day; today when left out. At most 366 days.' }),
  }),
});

/** What names the subject of a paper of data protection in its input. */
export type ProtectionNamed = { accesses?: typeof DocumentAccessesInput.$inferInput | null; incident?: string | null; noticeTo?: Code<'NOTICE_TO'> | null };
/** What such a paper is of. Its title, which everybody may read who checks it, names nobody. */
export type ProtectionSubject = { accesses: Accesses | null; incidentId: string | null; noticeTo: Code<'NOTICE_TO'> | null; title: string };

const inputs = { accesses: 'ACCESS_AUDIT', incident: 'BREACH_NOTICE', noticeTo: 'BREACH_NOTICE' } as const satisfies Record<keyof ProtectionNamed, DocumentKind>;
const none: ProtectionSubject = { accesses: null, incidentId: null, noticeTo: null, title: '' };

/** What a paper of data protection is of; null for any other, which has none of its inputs. What is missing or too much is noted. */
export async function protectionSubject(tx: Db, ctx: Context<Db>, problems: Problems, kind: DocumentKind, given: ProtectionNamed): Promise<ProtectionSubject | null> {
  for (const [path, of] of Object.entries(inputs)) if (given[path as keyof ProtectionNamed] && kind !== of) problems.add(path, messages.notForKind, { kind });
  if (kind === 'ACCESS_AUDIT') return { ...none, ...accessesOf(ctx, problems, given.accesses) };
  if (kind === 'BREACH_NOTICE') return { ...none, ...await noticeOf(tx, problems, given) };
  return null;
}

function accessesOf(ctx: Context<Db>, problems: Problems, given: ProtectionNamed['accesses']): Partial<ProtectionSubject> {
  if (!given) {
    problems.add('accesses', messages.accessesNeeded);
    return {};
  }
  const asked = askedOrWhy(ctx, given);
  if (typeof asked === 'string') {
    problems.add('accesses', { id: asked, en: asked });
    return {};
  }
  const { subject, account, firstDay: from, lastDay: to } = asked;
  const { area } = ctx.viewer.grant;
  return { accesses: { subject, account, kind: [...given.kind ?? []], from, to }, title: `${region(area)?.fullName ?? area}, ${formatShortDate(from, 'id')} – ${formatShortDate(to, 'id')}` };
}

async function noticeOf(tx: Db, problems: Problems, { incident, noticeTo }: ProtectionNamed): Promise<Partial<ProtectionSubject>> {
  const id = incident?.toLowerCase();
  if (!noticeTo) problems.add('noticeTo', messages.noticeToNeeded);
  if (!id) problems.add('incident', messages.incidentNeeded);
  else if (!isId(id)) problems.add('incident', shared.badIdInput, { value: id.slice(0, 60) });
  const found = id && isId(id) ? await tx.incident.findUnique({ where: { id }, select: { id: true, number: true } }) : undefined;
  if (found === null) problems.add('incident', shared.unknownReference, { type: 'Incident', value: id ?? '' });
  return found && noticeTo ? { incidentId: found.id, noticeTo, title: `${found.number}: ${label('NOTICE_TO', noticeTo, 'id')}` } : {};
}
