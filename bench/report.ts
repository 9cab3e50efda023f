import type { Result } from './result.ts';

/** A result as calm lines for people. */
export function describe(result: Result): string {
  const { case: name, target, met, note, ...figures } = result;
  const verdict = met === null ? 'not measured' : met ? 'met' : 'NOT met';
  const lines = flat('', figures).map(([key, value]) => `  ${key.padEnd(36)} ${value}`);
  return [`${name}: ${verdict} (${target})${note ? `; ${note}` : ''}`, ...lines, ''].join('\n');
}

function flat(prefix: string, value: unknown): [string, string][] {
  if (typeof value === 'number') return [[prefix, Number.isInteger(value) ? String(value) : value.toFixed(2)]];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [[prefix, Array.isArray(value) ? value.join(' → ') : String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flat(prefix ? `${prefix}.${key}` : key, inner));
}
