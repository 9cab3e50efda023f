import type { RegistrationAuthority, WorkingLevel } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { presentPapers } from '../institutions/paper-state.ts';

/** The parts of an application, in their order, as the address names them. */
export const applySteps = ['profil', 'surat', 'permohonan', 'ajukan'] as const;
export type ApplyStep = (typeof applySteps)[number];

/** Who registers an institution that works so far. As the graph has it. */
export function authorityOf(workingLevel: WorkingLevel): RegistrationAuthority {
  return ({ REGENCY: 'REGENCY', PROVINCE: 'PROVINCE', NATIONAL: 'MINISTRY' } as const)[workingLevel];
}

type Profile = {
  workingLevel: string | null; services: readonly string[]; settings: readonly string[]; address: string | null; headName: string | null; phone: string | null; owner: string | null; legalForm: string | null;
};

/** Parts of the profile that whoever decides will look for, and that are not recorded. How far it works is needed to apply at all. */
export function profileGaps(profile: Profile): { needed: MessageId[]; advised: MessageId[] } {
  const advised: [boolean, MessageId][] = [
    [profile.services.length === 0, 'institutions.services'], [profile.settings.length === 0, 'institutions.settings'], [profile.address === null, 'institutions.address'], [profile.headName === null, 'institutions.headName'],
    [profile.phone === null, 'institutions.phone'], [profile.owner === null, 'institutions.owner'], [profile.legalForm === null, 'institutions.legalForm'],
  ];
  return { needed: profile.workingLevel === null ? ['institutions.workingLevel'] : [], advised: advised.flatMap(([missing, field]) => (missing ? [field] : [])) };
}

type Paper = { id: string; kind: string; date: string | null; validTo: string | null };

/** Required papers that are not there, and present ones that have ended by the day (ISO), required or not. As the graph reckons. */
export function paperGaps<One extends Paper>(papers: readonly One[], required: readonly string[], day: string): { missing: string[]; ended: One[] } {
  const present = presentPapers(papers);
  return { missing: required.filter((kind) => !present.some((paper) => paper.kind === kind)), ended: present.filter(({ validTo }) => validTo !== null && validTo < day) };
}
