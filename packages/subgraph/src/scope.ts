import { AsyncLocalStorage } from 'node:async_hooks';
import { ancestorsOf, areaEnd, areaStart } from '@pilar/domain/region-code';
import type { Viewer } from '@pilar/domain/viewer';

/** The session settings that row-level security reads, in the order of `scopeStatement`. */
export type Scope = readonly [kind: string, area: string, areaEnd: string, ancestors: string, account: string, grant: string, role: string, organisation: string];

const nobody: Scope = ['', '', '', '', '', '', '', ''];
const worker: Scope = ['worker', '', '', '', '', '', '', ''];
const everybody: Scope = ['public', '', '', '', '', '', '', ''];
const current = new AsyncLocalStorage<Scope>();

/** Sets all eight settings for the session at once, so that none of an earlier request survives. */
export const scopeStatement = `SELECT ${['kind', 'area', 'area_end', 'ancestors', 'account', 'grant', 'role', 'organisation']
  .map((name, index) => `set_config('pilar.${name}', $${index + 1}, false)`)
  .join(', ')}`;

/** The account or client a viewer acts as; idempotency keys and external ids belong to it. */
export function accountOf(viewer: Viewer): string {
  if (viewer.kind === 'officer') return viewer.accountId;
  if (viewer.kind === 'machine') return viewer.clientId;
  return '';
}

/** The scope in which the viewer's statements run. */
export function scopeOf(viewer: Viewer): Scope {
  if (viewer.kind === 'anonymous') return nobody;
  const { id, role, area, organisation } = viewer.grant;
  return ['viewer', areaStart(area), areaEnd(area), ancestorsOf(area).join(','), accountOf(viewer), id, role, organisation ?? ''];
}

/** Runs everything that `run` starts in the viewer's scope. Called by the server's request hook and nowhere else. */
export function enterScope<Result>(viewer: Viewer, run: () => Result): Result {
  return current.run(scopeOf(viewer), run);
}

/** Runs background work that belongs to no viewer: publishing the outbox, keeping references. */
export function asWorker<Result>(run: () => Result): Result {
  return current.run(worker, run);
}

/** Runs what anybody may ask without signing in: only what is published answers, to a role that sees no more. */
export function asPublic<Result>(run: () => Result): Result {
  return current.run(everybody, run);
}

/** The scope of the request under way; outside of any, the scope of nobody, to which no row is visible. */
export function currentScope(): Scope {
  return current.getStore() ?? nobody;
}
