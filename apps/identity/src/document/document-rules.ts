import type { Code } from '@pilar/domain/vocabulary';

export type DocumentKind = Code<'DOCUMENT_KIND'>;
export type DocumentState = Code<'DOCUMENT_STATE'>;
export type DocumentMaking = Code<'DOCUMENT_MAKING'>;

/** What a document may go through next, by its state. */
type Step = 'correct' | 'issue' | 'attachSigned' | 'revoke';

const steps: Readonly<Record<Step, readonly DocumentState[]>> = {
  correct: ['DRAFT'],
  issue: ['DRAFT'],
  // A better scan may replace the first.
  attachSigned: ['ISSUED', 'SIGNED'],
  // A draft that nobody needs is put away the same way.
  revoke: ['DRAFT', 'ISSUED', 'SIGNED'],
};

/** Whether a document in that state may take the step. */
export function mayStep(state: string, step: Step): boolean {
  return steps[step].includes(state as DocumentState);
}
