import { RequestProblem } from '../problem.ts';

/**
 * Refuses a request with a session cookie that does not come from our own pages. Browsers name the origin of every
 * POST and scripts cannot forge it; a request without it is refused too.
 */
export function checkSameOrigin(origin: string | undefined, publicOrigin: string): void {
  if (origin === publicOrigin) return;
  throw new RequestProblem(403, 'FORBIDDEN', 'foreignOrigin', { expected: publicOrigin, found: (origin ?? '–').slice(0, 100) });
}
