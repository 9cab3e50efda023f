import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';
import { messages, say, type Language, type Message } from './messages.ts';
import { noConnection } from './pool.ts';

/** One wrong field: its path inside `input` and what is wrong, in the viewer's language. */
export type FieldProblem = { path: string[]; message: string };

/**
 * What can go wrong in a mutation and is told as a member of its result union. Thrown inside the transaction, so that
 * it is rolled back. `path` leads to the field of the input that caused it.
 */
export abstract class DomainError extends Error {
  abstract readonly typeName: string;
  abstract readonly code: string;
  readonly retryable: boolean = false;
  readonly path: string[] | null;

  constructor(message: string, path: string[] | null = null) {
    super(message);
    this.path = path;
  }

  /** As a member of a result union: a plain object, since GraphQL takes any returned Error for a failure. */
  told(): Refusal {
    return { ...this, message: this.message };
  }
}

/** A refusal as it stands in a result union. */
export type Refusal = { typeName: string; code: string; message: string; path: string[] | null; retryable: boolean };

/** Fields are missing or malformed, or break a rule. All problems found are told at once. */
export class InvalidInput extends DomainError {
  readonly typeName = 'InvalidInput';
  readonly code = 'INVALID_INPUT';
  readonly problems: FieldProblem[];

  constructor(language: Language, problems: FieldProblem[]) {
    const summary = problems.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
    super(say(language, messages.invalidInput, { summary }), problems[0]?.path ?? null);
    this.problems = problems;
  }
}

/** A step that the record, as it stands, does not have: told at the id that names it. */
export function refused(ctx: Pick<Context, 'language'>, message: Message): InvalidInput {
  return new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, message) }]);
}

/** The record has changed since the caller read it. */
export class Conflict extends DomainError {
  readonly typeName = 'Conflict';
  readonly code = 'CONFLICT';
  override readonly retryable = true;
  readonly currentVersion: number;

  constructor(message: string, currentVersion: number) {
    super(message, ['version']);
    this.currentVersion = currentVersion;
  }
}

/** The viewer's role or area does not allow it. */
export class NotAllowed extends DomainError {
  readonly typeName = 'NotAllowed';
  readonly code = 'NOT_ALLOWED';
}

/** The same thing exists already; `existingId` is given when the viewer may see it, `candidates` where it may be one of several. */
export class Duplicate extends DomainError {
  readonly typeName = 'Duplicate';
  readonly code = 'DUPLICATE';
  readonly existingId: string | null;
  readonly candidates: readonly string[];

  constructor(message: string, path: string[] | null = null, existingId: string | null = null, candidates: readonly string[] = existingId === null ? [] : [existingId]) {
    super(message, path);
    this.existingId = existingId;
    this.candidates = candidates;
  }
}

/** The viewer has done this as often as they may for now. */
export class RateLimited extends DomainError {
  readonly typeName = 'RateLimited';
  readonly code = 'RATE_LIMITED';
  override readonly retryable = true;
  /** Seconds until it may be tried again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** Codes of errors that end a request or one of its fields. */
export type RequestErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_ID' | 'BAD_CURSOR' | 'BAD_PAGE_SIZE' | 'BAD_REGION_CODE' | 'BAD_USER_INPUT';

/** An error of the request itself, with its code and a message in the viewer's language. */
export function requestError(ctx: Pick<Context, 'language'>, code: RequestErrorCode, message: Message, parameters?: Record<string, string | number>): GraphQLError {
  return new GraphQLError(say(ctx.language, message, parameters), { extensions: { code } });
}

/**
 * The domain error that a violated constraint means; null when the name is not known there. Prisma hides the name in
 * different places by kind of violation, the driver's own text names it always.
 */
export function constraintOf(error: unknown): string | null {
  const cause = (error as { meta?: { driverAdapterError?: { cause?: { constraint?: { index?: string }; originalMessage?: string } } } })
    ?.meta?.driverAdapterError?.cause;
  if (cause?.constraint?.index) return cause.constraint.index;
  const text = cause?.originalMessage ?? (error instanceof Error ? error.message : '');
  return /constraint "(\w+)"/.exec(text)?.[1] ?? null;
}

const full = new Set(['53100', 'ENOSPC', 'EDQUOT']);
const deadlocked = new Set(['40P01', 'P2034']);
const busy = new Set([noConnection, '57014', '53300']);

/** Whether something failed for want of room, in the database or on a disk: the same succeeds once somebody has made some. */
export function isFull(error: unknown): boolean {
  return hasCode(error, full);
}

/** Whether two transactions waited for each other and this one was ended for it: the same may succeed at once. */
export function isDeadlock(error: unknown): boolean {
  return hasCode(error, deadlocked);
}

/** Whether the database had too much to do: no connection came free, or a statement was ended for its length. */
export function isBusy(error: unknown): boolean {
  return hasCode(error, busy);
}

function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
  for (let at = error as ErrorParts | undefined, depth = 0; at && depth < 5; at = at.cause ?? at.meta?.driverAdapterError, depth += 1) {
    if ([at.code, at.originalCode].some((code) => code !== undefined && codes.has(code))) return true;
  }
  return false;
}

type ErrorParts = { code?: string; originalCode?: string; cause?: ErrorParts; meta?: { driverAdapterError?: ErrorParts } };
