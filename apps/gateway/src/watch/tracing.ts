import { SpanStatusCode, context, propagation, trace } from '@opentelemetry/api';
import type { IncomingHttpHeaders } from 'node:http';

// No SDK comes with Pilar: an operator adds one with NODE_OPTIONS=--import, and these calls then do something.
const tracer = trace.getTracer('pilar-gateway');

/** Runs the work in a span, which fails when the work does. */
export function withSpan<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return tracer.startActiveSpan(name, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** Runs the work as part of the trace that the request belongs to. */
export function inTraceOf<Result>(headers: IncomingHttpHeaders, work: () => Promise<Result>): Promise<Result> {
  return context.with(propagation.extract(context.active(), headers), work);
}

/** Headers that carry the trace on: of the active span, else the caller's own. */
export function traceHeaders(traceparent: string | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  if (!headers['traceparent'] && traceparent) headers['traceparent'] = traceparent;
  return headers;
}

/** A well-formed `traceparent`, else undefined. */
export function readTraceparent(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(header) ? header : undefined;
}
