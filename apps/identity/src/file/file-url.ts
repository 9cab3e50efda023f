import { ticketSeconds, type FileAction } from '@pilar/files/tickets';
import type { Context } from '@pilar/subgraph/context';
import { accountOf } from '@pilar/subgraph/scope';
import type { Db } from '../db.ts';
import { fileTickets } from './file-secret.ts';

/** An address with a fresh ticket for the viewer, relative to the installation's own, and when it runs out. */
export type TicketedUrl = { url: string; until: Date };

/** The address at which the viewer may do that with the file. The caller has seen to it that they may. */
export async function ticketedUrl(ctx: Pick<Context, 'viewer'>, action: FileAction, file: string): Promise<TicketedUrl> {
  const ticket = await fileTickets().sign(action, { file, account: accountOf(ctx.viewer) });
  const path = action === 'upload' ? `/files/uploads/${file}` : `/files/${file}`;
  return { url: `${path}?ticket=${ticket}`, until: new Date(Date.now() + ticketSeconds[action] * 1_000) };
}

/**
 * Where the viewer reads a file; null when row-level security does not show it to them or it is not ready. A part that
 * attaches files to its records adds a policy on identity.file that shows a file with its record, and asks here.
 */
export async function fileUrl(ctx: Context<Db>, fileId: string): Promise<string | null> {
  const row = await ctx.db.file.findFirst({ where: { id: fileId, state: 'READY' }, select: { id: true } });
  return row && (await ticketedUrl(ctx, 'read', row.id)).url;
}
