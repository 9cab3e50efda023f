import type { MessageId } from '../../i18n/messages.ts';

/** Ways by which records are come upon, where the console has words for them; others are told by the names of the graph. */
export const wayWords: Readonly<Record<string, MessageId>> = {
  beneficiary: 'akses.wayPage', family: 'akses.wayPage', welfareCase: 'akses.wayPage', complaint: 'akses.wayPage', person: 'akses.wayPage', delivery: 'akses.wayPage', proposal: 'akses.wayPage',
  beneficiaries: 'akses.wayList', families: 'akses.wayList', welfareCases: 'akses.wayList', complaints: 'akses.wayList', people: 'akses.wayList', deliveries: 'akses.wayList', entitlements: 'akses.wayList', proposals: 'akses.wayList',
  search: 'akses.waySearch', _entities: 'akses.wayOther', accessLog: 'akses.wayLog',
};
