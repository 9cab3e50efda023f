import type { ListName } from '@pilar/domain/vocabulary';
import type { MessageId } from '../../i18n/messages.ts';

/** Fields whose values history keeps as codes, by what they are called: the list that has the words for them. */
export const listedFields: Readonly<Partial<Record<MessageId, ListName>>> = {
  'pengguna.role': 'ROLE', 'pengguna.state': 'ACCOUNT_STATE', 'pengguna.language': 'LANGUAGE',
  'people.type': 'PILLAR_TYPE', 'people.state': 'PILLAR_STATE', 'pillars.position': 'PILLAR_POSITION', 'pillars.appointer': 'APPOINTER', 'pillars.endReason': 'PILLAR_END_REASON',
  'cases.unit': 'CASE_UNIT', 'cases.handlingLevel': 'HANDLING_LEVEL', 'cases.outcome': 'CASE_OUTCOME', 'cases.rejection': 'CASE_REJECTION',
  'bantuan.ownerLevel': 'AID_LEVEL', 'bantuan.fundSource': 'FUND_SOURCE', 'bantuan.serviceField': 'SERVICE_FIELD', 'bantuan.effortForm': 'EFFORT_FORM', 'bantuan.aidForm': 'AID_FORM', 'bantuan.frequency': 'AID_FREQUENCY',
  'hak.state': 'ENTITLEMENT_STATE', 'hak.frozenReason': 'FREEZE_REASON', 'hak.reason': 'ENTITLEMENT_REASON',
  'penyaluran.state': 'DISTRIBUTION_STATE', 'penyaluran.channel': 'DISTRIBUTION_CHANNEL',
  'sixT.dimension': 'SIX_T', 'sixT.result': 'SIX_T_RESULT', 'sixT.severity': 'FINDING_SEVERITY', 'sixT.state': 'FINDING_STATE',
  'rujukan.state': 'REFERRAL_STATE', 'rujukan.service': 'CARE_SERVICE', 'rujukan.setting': 'CARE_SETTING', 'rujukan.rejection': 'REFERRAL_REJECTION', 'rujukan.outcome': 'REFERRAL_OUTCOME',
  'permintaan.kind': 'DATA_REQUEST_KIND', 'permintaan.channel': 'DATA_REQUEST_CHANNEL', 'permintaan.state': 'DATA_REQUEST_STATE', 'permintaan.relation': 'DATA_REQUEST_RELATION', 'permintaan.proof': 'DATA_REQUEST_PROOF', 'permintaan.authority': 'DATA_REQUEST_AUTHORITY', 'permintaan.refusal': 'DATA_REQUEST_REFUSAL',
  'pengaduan.channel': 'COMPLAINT_CHANNEL', 'pengaduan.category': 'COMPLAINT_CATEGORY', 'pengaduan.office': 'COMPLAINED_OFFICE', 'pengaduan.state': 'COMPLAINT_STATE', 'pengaduan.rejection': 'COMPLAINT_REJECTION',
};
