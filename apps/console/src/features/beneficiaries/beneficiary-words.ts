import type { FamilyState, LifeState, NikState, PovertySign } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What the state of a NIK looks like: due where somebody must look at the card again. */
export const nikTones = { UNCHECKED: 'open', FORMAT_OK: 'open', MATCHED: 'done', UNMATCHED: 'due', CORRECTED: 'soon' } as const satisfies Record<NikState, Tone>;
/** What the state of a family looks like. */
export const familyTones = { ACTIVE: 'done', MOVED_OUT: 'soon', DISSOLVED: 'open', MERGED: 'open' } as const satisfies Record<FamilyState, Tone>;
/** What the state of a person served looks like. */
export const lifeTones = { ACTIVE: 'done', MOVED_OUT: 'soon', DECEASED: 'open', MERGED: 'open' } as const satisfies Record<LifeState, Tone>;

/** The nine signs in the order of rule 33: no shelter decides at once, the others inform. */
export const povertySigns = [
  'NO_SHELTER', 'HEAD_NOT_WORKING', 'FOOD_WORRY', 'FOOD_OVER_HALF', 'NO_CLOTHES_SPENDING', 'EARTH_FLOOR', 'POOR_WALLS', 'NO_OWN_TOILET', 'NO_OR_450VA_POWER',
] as const satisfies readonly PovertySign[];

/** What the fields of a family are called, in history, caveats and forms. */
export const familyFields: Readonly<Record<string, MessageId>> = {
  area: 'ppks.village', address: 'ppks.address', rt: 'ppks.rt', rw: 'ppks.rw', cardNumber: 'ppks.card', desil: 'ppks.desil', extremePoor: 'ppks.extremePoor',
  signs: 'ppks.signs', signsOn: 'ppks.signsOn', lifeState: 'ppks.state', lifeStateOn: 'ppks.stateOn', movedTo: 'ppks.movedTo', caveats: 'events.caveats',
};

/** What the fields of a person served are called, in history, caveats and forms. */
export const beneficiaryFields: Readonly<Record<string, MessageId>> = {
  fullName: 'ppks.fullName', aliases: 'ppks.aliases', sex: 'personal.sex', birthDate: 'personal.birthDate', birthPlace: 'personal.birthPlace', area: 'ppks.village',
  family: 'ppks.family', relation: 'ppks.relation', nik: 'personal.nik', nikState: 'ppks.nikState', noNikReason: 'personal.noNikReason', maritalState: 'personal.maritalState',
  education: 'personal.education', occupation: 'ppks.occupation', phone: 'personal.phone', motherName: 'ppks.motherName', addressKtp: 'personal.addressKtp',
  addressDomicile: 'personal.addressDomicile', lifeState: 'ppks.state', lifeStateOn: 'ppks.stateOn', movedTo: 'ppks.movedTo', caveats: 'events.caveats',
};

/** What the parts that come from elsewhere are called when they cannot be read. */
export const beneficiaryParts: Readonly<Record<string, MessageId>> = { 'family.history': 'records.history', 'beneficiary.history': 'records.history' };
