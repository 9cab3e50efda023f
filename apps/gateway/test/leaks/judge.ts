import type { Viewer } from '@pilar/domain/viewer';
import { canariesIn, mayRead, type Canary } from './canary.ts';
import type { Step } from './walk.ts';

const name = ({ area, owner, type }: Canary) => `${type} in ${area} by ${owner}`;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** What an answer tells that this viewer may not know: texts and ids of canaries, and counts of rows it does not show. */
export function leaksOf(viewer: Viewer, { asked, answer }: Pick<Step, 'asked' | 'answer'>, known: ReadonlyMap<string, readonly Canary[]>): string[] {
  // A refusal may repeat what was asked, and so may the stub of an entity; nothing else.
  const unsaid = (value: unknown) => asked.reduce((text, word) => text.replaceAll(word, ''), JSON.stringify(value ?? null));
  const data = answer.data && '_entities' in answer.data ? unsaid(answer.data) : JSON.stringify(answer.data ?? null);
  const errors = unsaid(answer.errors);
  const foreign = (text: string) => [
    ...canariesIn(text).filter((canary) => !mayRead(viewer, canary)).map((canary) => `text of ${name(canary)}`),
    ...(text.match(uuid) ?? []).filter((id) => known.get(id)?.every((canary) => !mayRead(viewer, canary))).map((id) => `id of ${known.get(id)?.map(name).join(', ')}`),
  ];
  return [...new Set([...foreign(data), ...foreign(errors), ...wrongCounts(answer.data, 'data')])];
}

/** Connections whose count is not that of the rows they show; only whole lists, from their first page. */
function wrongCounts(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => wrongCounts(item, `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const { edges, totalCount, pageInfo } = value as { edges?: unknown; totalCount?: { value: number }; pageInfo?: { hasNextPage: boolean; hasPreviousPage: boolean } };
  const whole = Array.isArray(edges) && totalCount && pageInfo && !pageInfo.hasNextPage && !pageInfo.hasPreviousPage;
  const wrong = whole && edges.length !== totalCount.value ? [`count ${totalCount.value} for ${edges.length} rows at ${path}`] : [];
  return [...wrong, ...Object.entries(value).flatMap(([key, below]) => wrongCounts(below, `${path}.${key}`))];
}
