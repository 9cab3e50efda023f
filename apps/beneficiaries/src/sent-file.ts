import { fileTickets } from '@pilar/files/known-tickets';
import type { FileAction } from '@pilar/files/tickets';
import type { Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { checkNoNumber, requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { beneficiaries, type builder } from './builder.ts';
import { checkDay } from './check-day.ts';
import { messages } from './messages.ts';

/** A file that an input gives to a record, and the proof that it is whole and the viewer's own. */
export type SentFile = { file: string; ticket: string };

/** Notes a file that is none, that a record has already, or of which the ticket does not prove that it is whole, of that kind and the viewer's own; `at`: path of what holds both. */
export async function checkSent({ file, ticket }: SentFile, action: FileAction, taken: boolean, ctx: Context, problems: Problems, at = ''): Promise<void> {
  const id = file.toLowerCase();
  if (!isId(id)) problems.add(`${at}file`, shared.badIdInput, { value: id.slice(0, 60) });
  else if (taken) problems.add(`${at}file`, messages.fileTaken);
  else if (await fileTickets().accountOf(ticket, action, id) !== accountOf(ctx.viewer)) problems.add(`${at}ticket`, messages.badTicket);
}

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** Input fields of a file that is kept with a record and shows something; `file`: which files those are. */
export const keptFields = (t: InputFields, file: string) => ({
  idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
  file: t.id({ required: true, description: file }),
  ticket: t.string({ required: true, description: 'The file\'s `attachTicket`.' }),
  takenOn: t.field({ type: 'Date', required: true, description: 'Day on which it was taken or made; not in the future.' }),
  takenBy: t.string({ description: 'Who took or made it, at most 200 characters; default: the viewer.' }),
  caption: t.string({ description: 'What it shows, at most 300 characters.' }),
});

type Kept = SentFile & { takenOn: string; takenBy?: string | null; caption?: string | null };

/** What is said of a file to be kept, once `checkSent` has looked at it: what it shows and who took it. Neither names a number of somebody. */
export async function readKept(input: Kept, action: FileAction, taken: boolean, ctx: Context, problems: Problems): Promise<{ caption: string | null; takenBy: string }> {
  await checkSent(input, action, taken, ctx, problems);
  checkDay('takenOn', input.takenOn, problems);
  const words = { caption: problems.text('caption', input.caption, 300) ?? null, takenBy: problems.text('takenBy', input.takenBy, 200) ?? ctx.viewer.name };
  checkNoNumber('caption', words.caption, problems);
  checkNoNumber('takenBy', words.takenBy, problems);
  return words;
}

/** Input fields by which a kept file is withdrawn; `what`: the file. */
export const withdrawalFields = (t: InputFields, what: string) => ({
  ...beneficiaries.stepFields(t, what),
  reason: t.string({ required: true, description: 'Why, at most 500 characters.' }),
});

/** Why a kept file is withdrawn; refused without a reason, with a number of somebody in it, and of one that was withdrawn before. */
export function readWithdrawal({ reason }: { reason: string }, withdrawnAt: Date | null, ctx: Context): string | null {
  const problems = new Problems(ctx);
  if (withdrawnAt) problems.add('id', messages.fileWithdrawn);
  const why = requiredTextWithoutNumber('reason', reason, 500, problems);
  problems.refuse();
  return why;
}
