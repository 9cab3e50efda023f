import { installation } from '@pilar/domain/installation';
import { ExportRefused } from '@pilar/subgraph/export-request';
import { noteReading } from '@pilar/subgraph/readings';
import { identity } from '../builder.ts';
import { askedOrWhy, type AccessArgs } from './access-log.ts';
import { accessConditions, readAccesses } from './access-rows.ts';
import { auditMessages as messages } from './audit-messages.ts';

/** What somebody reads through, and a server holds. */
const most = 20_000;
/** To the second, as accesses follow one another; the same in both languages. */
const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: installation.timeZone, dateStyle: 'short', timeStyle: 'medium' });

identity.exportableTable('ACCESS_LOG', async (ctx, { filter }) => {
  const asked = (filter ?? {}) as AccessArgs;
  if (asked.subject == null && !asked.account) return [];
  const wanted = askedOrWhy(ctx, asked);
  if (typeof wanted === 'string') throw new ExportRefused(ctx, { id: wanted, en: wanted });
  noteReading(ctx, 'AccessLog', { area: ctx.viewer.grant.area, subjects: wanted.subject === null ? [] : [wanted.subject] });
  const rows = await readAccesses(ctx, await accessConditions(ctx, wanted), null, most + 1);
  if (rows.length > most) throw new ExportRefused(ctx, messages.tooManyAccesses, { max: String(most) });
  return rows.map(({ at, account_name: name, role, grant_area: grantArea, kind, operation, entity_type: recordType, records, purpose }) => (
    { at: moment.format(at), name, role, grantArea, kind, operation, recordType, records, purpose: kind === 'CHANGED' ? null : purpose }));
});
