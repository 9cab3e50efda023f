import { makeFairShares, ShareUsedUp } from '@pilar/trust/fair-shares';
import { RequestProblem } from '../problem.ts';

/** What a request asks of the planner and of those behind it: bytes of a document that has no plan yet, and fields of its answer. */
export type Effort = { newBytes: number; fields: number };

/** Does work of that effort for a caller, once what that caller has under way leaves room for it. */
export type UnderWay = <Result>(caller: string, effort: Effort, work: () => Promise<Result>) => Promise<Result>;

export type UnderWayBounds = {
  /** Usual requests at a time. One that is as costly as any may be, or a new document as long as any, is as many. */
  requests: number;
  patienceMs: number;
  most: { bytes: number; fields: number };
};

/** Bounds what one caller has under way, over however many connections and sessions, so that others find planner, subgraphs and database free. */
export function makeUnderWay({ requests, patienceMs, most }: UnderWayBounds): UnderWay {
  const take = makeFairShares({ share: requests, patienceMs });
  return async (caller, { newBytes, fields }, work) => {
    const weight = Math.max(1, Math.ceil(requests * Math.max(newBytes / most.bytes, fields / most.fields)));
    const giveBack = await take(caller, weight).catch((error: unknown) => {
      throw error instanceof ShareUsedUp ? new RequestProblem(429, 'RATE_LIMITED', 'tooMuchUnderWay', { seconds: 1 }, { 'retry-after': '1' }) : error;
    });
    try {
      return await work();
    } finally {
      giveBack();
    }
  };
}
