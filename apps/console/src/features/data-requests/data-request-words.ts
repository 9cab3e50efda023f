import type { DataRequestAuthority, DataRequestRelation, DataRequestState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a request looks like: soon where somebody should see to it. */
export const requestTones = { RECEIVED: 'soon', IDENTIFIED: 'soon', ANSWERED: 'done', REFUSED: 'open' } as const satisfies Record<DataRequestState, Tone>;

/** What the fields of a request are called in its history. */
export const requestFields: Readonly<Record<string, MessageId>> = {
  kind: 'permintaan.kind', channel: 'permintaan.channel', state: 'permintaan.state', relation: 'permintaan.relation', proof: 'permintaan.proof', authority: 'permintaan.authority', refusal: 'permintaan.refusal',
  receivedAt: 'permintaan.received', dueAt: 'permintaan.due', endedAt: 'permintaan.ended', caveats: 'events.caveats',
};

/** What the parts of a request that come from elsewhere are called when they cannot be read. */
export const requestParts: Readonly<Record<string, MessageId>> = {
  'dataRequest.beneficiary': 'cases.person', 'dataRequest.person': 'permintaan.person', 'dataRequest.account': 'permintaan.account', 'dataRequest.steps.madeBy': 'permintaan.steps', 'dataRequest.restrictions.person': 'permintaan.person', 'dataRequest.history': 'records.history',
};

/** The paper that somebody who asks for another has to show. */
export const authorityFor: Readonly<Record<DataRequestRelation, DataRequestAuthority | null>> = { SELF: null, PARENT: 'BIRTH_RECORD', GUARDIAN: 'COURT_DECISION', PROXY: 'POWER_OF_ATTORNEY' };
