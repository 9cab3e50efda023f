import type { Language } from '@pilar/domain/dates';
import { say, type MessageName, type Parameters } from './messages.ts';

/** Codes of answers that the gateway itself refuses with. */
export type ProblemCode =
  | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'GRANT_EXPIRED' | 'GRANT_UNKNOWN' | 'RATE_LIMITED'
  | 'DOCUMENT_TOO_LARGE' | 'DOCUMENT_TOO_DEEP' | 'DOCUMENT_TOO_WIDE' | 'DOCUMENT_TOO_COSTLY'
  | 'BAD_REQUEST' | 'GRAPHQL_VALIDATION_FAILED' | 'METHOD_NOT_ALLOWED' | 'UNSUPPORTED_MEDIA_TYPE'
  | 'SUBGRAPH_UNAVAILABLE' | 'NOT_FOUND' | 'INTERNAL';

/** One entry of `errors` in an answer. */
export type AnswerError = {
  message: string;
  locations?: readonly { line: number; column: number }[];
  path?: readonly (string | number)[];
  extensions: Record<string, unknown> & { code: string; requestId: string };
};

/** A request that is refused as a whole. The text is chosen when the caller's language is known. */
export class RequestProblem extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly text: MessageName;
  readonly parameters: Parameters;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: ProblemCode, text: MessageName, parameters: Parameters = {}, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.text = text;
    this.parameters = parameters;
    this.headers = headers;
  }

  /** The problem as an entry of `errors`. */
  toAnswer(language: Language, requestId: string): AnswerError {
    const { 'retry-after': seconds } = this.headers;
    return { message: say(language, this.text, { ...this.parameters, requestId }), extensions: { code: this.code, requestId, ...(seconds === undefined ? {} : { retryAfter: Number(seconds) }) } };
  }
}
