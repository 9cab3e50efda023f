import type { NoticeState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** Dot of each state of a notice. */
export const noticeTones: Readonly<Record<NoticeState, Tone>> = { IN_FORCE: 'done', COMING: 'soon', PAST: 'open', SUPERSEDED: 'open' };

/** Fields of a notice as history names them. */
export const noticeFields: Readonly<Record<string, MessageId>> = {
  statement: 'notices.statement', explanation: 'notices.explanation', event: 'notices.event', legalBasis: 'notices.law', area: 'notices.area',
  validFrom: 'notices.validFrom', validTo: 'notices.validTo', supersededBy: 'notices.supersededBy', withdrawn: 'notices.withdrawn', caveats: 'events.caveats',
};

/** Parts of a notice that another subgraph answers. */
export const noticeParts: Readonly<Record<string, MessageId>> = { 'policyNotice.legalBasis.@institutions': 'notices.law' };
