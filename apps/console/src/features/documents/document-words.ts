import type { DocumentState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What the state of a paper looks like. */
export const documentTones = { DRAFT: 'open', ISSUED: 'soon', SIGNED: 'done', REVOKED: 'due' } as const satisfies Record<DocumentState, Tone>;

/** What the fields of a paper are called in its history. */
export const documentFields: Readonly<Record<string, MessageId>> = {
  kind: 'documents.kind',
  title: 'documents.about',
  office: 'documents.office',
  number: 'documents.number',
  date: 'documents.date',
  signatory: 'documents.signatory',
  year: 'documents.year',
  state: 'documents.state',
  code: 'documents.code',
  revokeReason: 'documents.revokeReason',
};
