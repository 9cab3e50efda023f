import type { LegalBasisStatus } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a status of law looks like. */
export const lawTones = { IN_FORCE: 'done', REPLACED: 'open', REPEALED: 'open', UNKNOWN: 'soon' } as const satisfies Record<LegalBasisStatus, Tone>;

/** What the fields of a legal basis are called, in history, caveats and form. */
export const lawFields: Readonly<Record<string, MessageId>> = {
  kind: 'laws.kind',
  number: 'laws.number',
  year: 'laws.year',
  title: 'laws.lawTitle',
  status: 'laws.status',
  issuer: 'laws.issuer',
  validFrom: 'laws.validFrom',
  chapters: 'laws.chapters',
  articles: 'laws.articles',
  summary: 'laws.summary',
  replacedBy: 'laws.replacedBy',
  replaces: 'laws.replaces',
  caveats: 'events.caveats',
};

/** What the parts of a legal basis that come from elsewhere are called when they cannot be read. */
export const lawParts: Readonly<Record<string, MessageId>> = {
  'legalBasis.@events': 'offices.partEvents',
  'legalBasis.history': 'records.history',
};
