import type { LegalBasisStatus } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Spec } from '../records/field-specs.ts';
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
  implements: 'regulations.implements',
  contents: 'regulations.contents',
  caveats: 'events.caveats',
};

/** What the parts of a legal basis that come from elsewhere are called when they cannot be read. */
export const lawParts: Readonly<Record<string, MessageId>> = {
  'legalBasis.@events': 'offices.partEvents',
  'legalBasis.history': 'records.history',
};

const title: Spec = { name: 'title', label: 'laws.lawTitle', required: true, wide: true };
const identity: readonly Spec[] = [
  { name: 'kind', label: 'laws.kind', kind: 'code', list: 'LEGAL_BASIS_KIND', required: true },
  { name: 'number', label: 'laws.number' },
  { name: 'year', label: 'laws.year', kind: 'number', required: true },
  { name: 'status', label: 'laws.status', kind: 'code', list: 'LEGAL_BASIS_STATUS', required: true },
  { name: 'validFrom', label: 'laws.validFrom', kind: 'date' },
  { name: 'chapters', label: 'laws.chapters', kind: 'number' },
  { name: 'articles', label: 'laws.articles', kind: 'number' },
];
const higher: Spec = { name: 'implements', label: 'regulations.implements', hint: 'regulations.implementsHint', kind: 'laws', wide: true };
const summary: Spec = { name: 'summary', label: 'laws.summary', kind: 'long', wide: true };

/** What can be corrected of a regulation. */
export const lawSpecs: readonly Spec[] = [title, ...identity, higher, summary];
/** What can be told of a new one. */
export const newLawSpecs: readonly Spec[] = [
  ...identity, { name: 'issuer', label: 'laws.issuer', kind: 'office' }, title, { name: 'replaces', label: 'laws.replaces', kind: 'laws', wide: true }, higher, summary,
];
