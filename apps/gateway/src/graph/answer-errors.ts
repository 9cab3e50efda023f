import type { Language } from '@pilar/domain/dates';
import { say } from '../messages.ts';
import type { AnswerError } from '../problem.ts';
import type { SubgraphError } from './subgraph-calls.ts';

/** Most errors that one answer tells: a part that is down would otherwise add one for each row. */
const shownErrors = 50;

/**
 * Codes that mean a fault of ours: a document that our own planner wrote was refused, our token was not accepted, or
 * something was thrown that nobody foresaw. Their texts may hold anything and stay inside.
 */
const faults = /^(INTERNAL|INTERNAL_SERVER_ERROR|UNAUTHENTICATED|DOWNSTREAM_SERVICE_ERROR|GRAPHQL_\w+|PERSISTED_\w+|OPERATION_RESOLUTION_FAILURE)$/;

/** Takes what must not leave the house, for the log. */
export type FaultLog = (error: SubgraphError) => void;

/** Makes the errors of an answer fit for outside: own codes pass, the unforeseen is masked, all carry the request id. */
export function answerErrors(errors: readonly SubgraphError[], requestId: string, language: Language, logFault: FaultLog): AnswerError[] {
  const answered: AnswerError[] = [];
  for (const error of errors) {
    const code = error.extensions?.['code'];
    const masked = typeof code !== 'string' || faults.test(code);
    if (masked) logFault(error);
    if (answered.length >= shownErrors) continue;
    answered.push({
      message: masked ? say(language, 'internal', { requestId }) : code === 'BUSY' ? say(language, 'busy') : error.message,
      ...(error.path ? { path: error.path } : {}),
      extensions: masked ? { code: 'INTERNAL', requestId } : { ...withoutInner(error.extensions), code, requestId },
    });
  }
  return answered;
}

function withoutInner(extensions: Record<string, unknown> = {}): Record<string, unknown> {
  const { stacktrace: _stacktrace, serviceName: _serviceName, exception: _exception, ...rest } = extensions;
  return rest;
}
