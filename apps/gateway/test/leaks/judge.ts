import type { Viewer } from '@pilar/domain/viewer';
import { canariesIn, mayRead, token, type Canary } from './canary.ts';
import type { Own } from './further-readers.ts';
import type { Step } from './walk.ts';

const name = ({ area, owner, type }: Canary) => `${type} in ${area} by ${owner}`;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

const mayBeOwn = ({ type }: Canary, own: Own | undefined) => own?.types.has(type.toLowerCase()) ?? false;

/**
 * What an answer tells that this viewer may not know: texts and ids of canaries, and counts of rows it does not show.
 * `own` is what is the viewer's of types whose texts do not say so.
 */
export function leaksOf(viewer: Viewer, { asked, answer }: Pick<Step, 'asked' | 'answer'>, known: ReadonlyMap<string, readonly Canary[]>, own?: Own): string[] {
  // A refusal may repeat what was asked, and so may the stub of an entity; nothing else. A word that is no more than a part of a text hides none.
  const whole = asked.filter((word) => canariesIn(word).length > 0 || word.match(uuid));
  const unsaid = (value: unknown) => whole.reduce((text, word) => text.replaceAll(word, ''), JSON.stringify(value ?? null));
  const data = answer.data && Object.keys(answer.data).some((key) => key.startsWith('_entities')) ? unsaid(answer.data) : JSON.stringify(answer.data ?? null);
  const errors = unsaid(answer.errors);
  const seesText = (canary: Canary) => (mayBeOwn(canary, own) ? own?.texts.has(token(canary).toLowerCase()) : mayRead(viewer, canary));
  const seesId = (id: string) => known.get(id)?.some((canary) => (mayBeOwn(canary, own) ? own?.ids.has(id) : mayRead(viewer, canary))) ?? true;
  const foreign = (text: string) => [
    ...canariesIn(text).filter((canary) => !seesText(canary)).map((canary) => `text of ${name(canary)}`),
    ...(text.match(uuid) ?? []).filter((id) => !seesId(id)).map((id) => `id of ${known.get(id)?.map(name).join(', ')}`),
  ];
  return [...new Set([...foreign(data), ...foreign(errors), ...wrongCounts(answer.data, 'data')])];
}

/** Connections whose count is not that of the rows they show; only whole lists, from their first page. */
function wrongCounts(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => wrongCounts(item, `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const { edges, totalCount, pageInfo } = value as { edges?: unknown; totalCount?: { value?: number }; pageInfo?: { hasNextPage?: boolean; hasPreviousPage?: boolean } };
  const whole = Array.isArray(edges) && typeof totalCount?.value === 'number' && pageInfo?.hasNextPage === false && pageInfo.hasPreviousPage === false;
  const wrong = whole && edges.length !== totalCount.value ? [`count ${totalCount.value} for ${edges.length} rows at ${path}`] : [];
  return [...wrong, ...Object.entries(value).flatMap(([key, below]) => wrongCounts(below, `${path}.${key}`))];
}
