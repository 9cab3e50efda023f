import type { Language } from '@pilar/domain/dates';
import type { Caller } from '../access/caller.ts';

/** What one request to the graph carries through planning and calls. Never shared between requests. */
export type GraphContext = {
  requestId: string;
  language: Language;
  caller: Caller;
  /** What the request takes of the caller's limits, as `viewer.limits` tells it; none where nothing is counted. */
  taken?: string | undefined;
  /** Set by a subgraph that refused something of it: the code. */
  refused?: string;
  /** The caller's W3C trace context, passed on when no tracing is installed here. */
  traceparent: string | undefined;
};
