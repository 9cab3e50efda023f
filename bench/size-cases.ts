import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '@pilar/stack/workspace';
import type { Result } from './result.ts';
import type { Installation } from './installation.ts';
import { pssMegabytes } from './processes.ts';

const idleTarget = 900;
/** A server that rests tidies its heap after some 8 s, and a few times more. */
const settledAfterMs = 45_000;
const jsTarget = 260;
const cssTarget = 20;

/** Memory of all servers and the database when nobody asks anything. */
export async function measureIdle({ inside }: Installation): Promise<Result> {
  const target = `all servers idle ≤ ${idleTarget} MB PSS`;
  if (!inside) return { case: 'idle-memory', target, met: null, note: 'needs an installation of our own: leave --url out' };
  await pause(settledAfterMs);
  const memoryMb = pssMegabytes(inside.processes());
  const total = Object.values(memoryMb).reduce((sum, value) => sum + value, 0);
  return { case: 'idle-memory', target, met: total <= idleTarget, totalMb: total, memoryMb };
}

type Chunk = { file: string; isEntry?: boolean; imports?: string[]; css?: string[]; name?: string; src?: string };

/** Bytes of the built console that a browser loads until the list of events stands. */
export async function measureFirstLoad(): Promise<Result> {
  const dist = join(root, 'apps/console/dist');
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const wanted = Object.keys(manifest).filter((key) => manifest[key]?.isEntry || key.endsWith('routes/events.tsx'));
  const files = new Set<string>();
  const take = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const next of chunk.imports ?? []) take(next);
  };
  wanted.forEach(take);
  const kilobytes = (ending: string) => [...files].filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1_000;
  const [js, css] = [kilobytes('.js'), kilobytes('.css')];
  return { case: 'first-load', target: `≤ ${jsTarget} kB JS and ${cssTarget} kB CSS gzipped`, met: js <= jsTarget && css <= cssTarget && wanted.length >= 2, jsKb: js, cssKb: css, files: files.size };
}
