import { fileTickets } from '@pilar/files/known-tickets';
import type { FileAction } from '@pilar/files/tickets';
import type { Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { messages } from './messages.ts';

/** A file that an input gives to a record, and the proof that it is whole and the viewer's own. */
export type SentFile = { file: string; ticket: string };

/** Notes a file that is none, that a record has already, or of which the ticket does not prove that it is whole, of that kind and the viewer's own. */
export async function checkSent({ file, ticket }: SentFile, action: FileAction, taken: boolean, ctx: Context, problems: Problems): Promise<void> {
  const id = file.toLowerCase();
  if (!isId(id)) problems.add('file', shared.badIdInput, { value: id.slice(0, 60) });
  else if (taken) problems.add('file', messages.fileTaken);
  else if (await fileTickets().accountOf(ticket, action, id) !== accountOf(ctx.viewer)) problems.add('ticket', messages.badTicket);
}
