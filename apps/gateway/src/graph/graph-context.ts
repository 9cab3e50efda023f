import type { Language } from '@pilar/domain/dates';
import type { Caller } from '../access/caller.ts';

/** What one request to the graph carries through planning and calls. Never shared between requests. */
export type GraphContext = {
  requestId: string;
  language: Language;
  caller: Caller;
  /** The caller's W3C trace context, passed on when no tracing is installed here. */
  traceparent: string | undefined;
};
