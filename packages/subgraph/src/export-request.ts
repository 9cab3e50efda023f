import { chosenColumns, listSpec, type ListCode, type ListColumn } from '@pilar/domain/lists';
import { codes } from '@pilar/domain/vocabulary';
import { coerceInputValue, type GraphQLArgument, type GraphQLSchema } from 'graphql';
import * as z from 'zod';
import { allowed, type Context } from './context.ts';
import { isId } from './ids.ts';
import type { ListArgs } from './lists.ts';
import { messages, say, type Message } from './messages.ts';

/** Why a list is not exported, in the viewer's language; `forbidden` when it is a right that lacks. */
export class ExportRefused extends Error {
  readonly forbidden: boolean;

  constructor(ctx: Pick<Context, 'language'>, message: Message, parameters: Record<string, string> = {}, forbidden = false) {
    super(say(ctx.language, message, parameters));
    this.forbidden = forbidden;
  }
}

/** An export that may begin: the list's own arguments, the columns to read, and whether they tell of private persons. */
export type ExportRequest = {
  exportId: string;
  list: ListCode;
  args: ListArgs<object, string>;
  /** The filter as it was asked for; it stands in the audit trail. */
  filter: Record<string, unknown>;
  columns: (ListColumn & { key: string })[];
  personal: boolean;
  purpose: string | null;
};

const bodyShape = z.object({
  exportId: z.string().refine(isId),
  list: z.enum(codes('LIST')),
  area: z.nullish(z.string()),
  filter: z.nullish(z.record(z.string(), z.unknown())),
  order: z.nullish(z.array(z.string())),
  columns: z.nullish(z.array(z.string())),
  purpose: z.nullish(z.string()),
});

/** Reads what an export asks for. Area, filter and order are judged by the very types of the list's own arguments; the filter of a computed one are its other arguments. */
export function readExportRequest(schema: GraphQLSchema, ctx: Context, body: unknown): ExportRequest {
  const asked = bodyShape.safeParse(body);
  if (!asked.success) throw new ExportRefused(ctx, messages.badExport, { field: asked.error.issues[0]?.path.join('.') || 'body' });
  const { exportId, list, filter, columns: keys } = asked.data;
  const { field, permission, columns: known, filters, computed, unfiled } = listSpec(list);
  for (const right of [permission, 'export.run'] as const) {
    if (!allowed(ctx, right)) throw new ExportRefused(ctx, messages.mayNot, { permission: right }, true);
  }
  if (unfiled) throw new ExportRefused(ctx, messages.unfiled, { list: field }, true);
  const unknown = keys?.find((key) => !(key in known));
  if (unknown !== undefined) throw new ExportRefused(ctx, messages.unknownColumn, { value: unknown.slice(0, 60), list: field, columns: Object.keys(known).join(', ') });
  const columns = chosenColumns(list, keys).filter((column) => column.permission === undefined || allowed(ctx, column.permission));
  const personal = columns.some((column) => column.personal);
  const purpose = asked.data.purpose?.trim() || null;
  if (personal && purpose === null) throw new ExportRefused(ctx, messages.purposeNeeded);
  const taken = schema.getQueryType()?.getFields()[field]?.args ?? [];
  const read = (name: string, value: unknown, path = name) => [name, coerced(ctx, field, path, taken.find((arg) => arg.name === name), value)] as const;
  const own = computed ? Object.fromEntries(Object.entries(filter ?? {}).map(([name, value]) => read(name, value, `filter.${name}`))) : null;
  const args = Object.fromEntries([read('area', asked.data.area), own ? ['filter', own] : read('filter', filter), read('order', asked.data.order)]);
  // What a list can be asked for but not saved with, such as a person's number, would stay in the audit trail.
  const unsaved = Object.keys(filter ?? {}).find((key) => !(key in filters));
  if (unsaved !== undefined) throw new ExportRefused(ctx, messages.noSuchArgument, { field: `filter.${unsaved}`, list: field });
  return { exportId, list, args, filter: filter ?? {}, columns, personal, purpose };
}

/** The value as a resolver would receive it. A list that has no such argument takes none. */
function coerced(ctx: Context, list: string, name: string, argument: GraphQLArgument | undefined, value: unknown): unknown {
  const empty = value == null || (typeof value === 'object' && Object.keys(value).length === 0);
  if (empty) return null;
  if (!argument) throw new ExportRefused(ctx, messages.noSuchArgument, { field: name, list });
  return coerceInputValue(value, argument.type, (path, wrong) => {
    const shown = typeof wrong === 'string' ? wrong : (JSON.stringify(wrong) ?? '');
    throw new ExportRefused(ctx, messages.badListArgument, { field: [name, ...path].join('.'), value: shown.slice(0, 60), list, type: String(argument.type) });
  });
}
