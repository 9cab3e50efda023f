import { listSpec, type ListCode } from '@pilar/domain/lists';
import { codes, label } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { NotAllowed } from '@pilar/subgraph/errors';
import { messages, say } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from '../builder.ts';
import { listMessages } from './list-messages.ts';

/** The filter of a list: a word, a number, a choice or several by name of field. */
export type ListFilter = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What narrows and orders a list: the list's own arguments. */
export type ListArguments = { list: ListCode; area?: string | null; filter?: ListFilter | null; order?: readonly string[] | null };

export const ListName = builder.enumType('ListName', { description: 'A list of the graph (daftar), by its root field.', values: codes('LIST') });

const longest = 2_000;
const mostOrders = 3;

builder.scalarType('ListFilter', {
  description: 'The filter of a list as JSON, in the shape of that list\'s own filter (saringan): { "type": ["TKSK"], "state": ["ACTIVE"] }.',
  serialize: (value) => value,
  parseValue: parse,
  parseLiteral: (node: ValueNode) => parse(literal(node)),
});

function parse(value: unknown): ListFilter {
  const fields = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : null;
  const simple = (one: unknown) => typeof one === 'string' || typeof one === 'boolean' || Number.isSafeInteger(one);
  const valid = fields?.every((field) => simple(field) || (Array.isArray(field) && field.every((one) => typeof one === 'string')));
  if (valid && JSON.stringify(value).length <= longest) return value as ListFilter;
  throw new GraphQLError('ListFilter: not an object of words and choices', {
    extensions: { code: 'BAD_USER_INPUT', scalar: 'ListFilter', value: typeof value, example: '{"type":["TKSK"]}' },
  });
}

function literal(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.OBJECT: return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, literal(value)]));
    case Kind.LIST: return node.values.map(literal);
    case Kind.INT: return Number(node.value);
    case Kind.STRING: case Kind.ENUM: case Kind.BOOLEAN: return node.value;
    default: return null;
  }
}

/** Refuses who may not read the list. */
export function requireReader(ctx: Context, list: ListCode): void {
  const { permission } = listSpec(list);
  if (!allowed(ctx, permission)) throw new NotAllowed(say(ctx.language, messages.mayNot, { permission }), ['list']);
}

/** Notes what the list does not know. Whatever passes here is still judged by the list itself when it is read. */
export function checkListArguments(problems: Problems, ctx: Context, { list, area, filter, order }: ListArguments): void {
  const spec = listSpec(list);
  const name = label('LIST', list, ctx.language);
  if (area != null && !spec.byArea) problems.add('area', listMessages.noArea, { list: name });
  else problems.area('area', area);
  for (const [field, value] of Object.entries(filter ?? {})) {
    const words = spec.filters[field];
    if (!words) problems.add(`filter.${field}`, listMessages.noFilter, { list: name, known: Object.keys(spec.filters).join(', ') || '–' });
    else if (words.list) {
      const terms: readonly string[] = codes(words.list);
      const unknown = [value].flat().find((one) => !terms.includes(String(one)));
      if (unknown !== undefined) problems.add(`filter.${field}`, listMessages.noTerm, { value: String(unknown).slice(0, 60), known: terms.join(', ') });
    }
  }
  const unknown = order?.find((one) => !Object.hasOwn(spec.orders, one));
  if (unknown !== undefined || (order?.length ?? 0) > mostOrders) {
    problems.add('order', listMessages.noOrder, { value: (unknown ?? order?.join(', ') ?? '').slice(0, 60), list: name, known: Object.keys(spec.orders).join(', ') });
  }
}
